internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The risk register: where every threat stood, stands, and is to stand, and what was decided.
  func risksPage(_ model: ModelIndex) -> RisksPage {
    let page = Page.risks(model)
    let address = workspace.address(of: page)
    let groups = riskGroups(of: model)
    var heading = Heading(title: "Risk register")
    heading.kickers = [
      Heading.Kicker(
        label: "Threats",
        count: Count(
          groups.reduce(0) { $0 + $1.threats.count }, at: LinkTarget(compiled: "#register")))
    ]
    heading.lead = lead(groups, in: model)
    heading.tools = matrixTools(.risks(model), in: model, on: address)
    return RisksPage(
      frame: frame(
        page, title: "Risk register", model: model, question: .goingWrong,
        crumbs: crumbs(model, [LinkText(plain: "Risk register")], from: address)),
      heading: heading, maps: maps(groups, on: address),
      groups: groups.map { group($0, on: address) },
      decisions: decisions(in: model, on: address))
  }

  /// The initial and the current risk of every threat that applies; none, if nothing is rated by
  /// likelihood and impact.
  private func maps(_ groups: [RiskGroup], on address: Address) -> [HeatTable] {
    let threats = groups.filter { $0.rating != .dismissed }.flatMap(\.threats)
    let maps = [RiskMoment.initial, .current].map { workspace.heatMap(of: byID(threats), $0) }
    guard maps.contains(where: { $0.fields.contains { $0.contains { !$0.isEmpty } } }) else {
      return []
    }
    return maps.map { map in
      heatTable(
        map, caption: "\(capitalised(map.moment.summary)); numbers lead to the threats they count",
        prefix: map.moment.rawValue, on: address
      ) { field in
        map.moment == .current
          ? LinkTarget(compiled: "#\(RiskGroup.Rating.field(field).anchor)") : nil
      }
    }
  }

  private func byID(_ threats: [EntityIndex]) -> [EntityIndex] {
    threats.sorted { workspace[$0].id.value < workspace[$1].id.value }
  }

  private func lead(_ groups: [RiskGroup], in model: ModelIndex) -> Sentence {
    var parts: [[LinkText]] = []
    func part(_ number: Int, _ words: String, _ anchor: String) {
      guard number > 0 else { return }
      parts.append([
        LinkText(counting: String(number), to: LinkTarget(compiled: "#\(anchor)")),
        LinkText(plain: " \(words)"),
      ])
    }
    part(threats(in: model, answeredBy: .accept).count, "accepted", "accepted")
    part(threats(in: model, answeredBy: .transfer).count, "transferred", "transferred")
    part(threats(in: model, answeredBy: .avoid).count, "avoided", "avoided")
    for (rating, words) in [
      (RiskGroup.Rating.unrated, "not rated"), (.dismissed, "not applicable or duplicates"),
    ] {
      let number = groups.first { $0.rating == rating }?.threats.count ?? 0
      part(number, words, rating.anchor)
    }
    let ended = threats(in: model, answeredBy: .accept).count {
      workspace.hasEnded($0, on: edition.today)
    }
    let late =
      ended == 0
      ? "" : " The end of \(counted(ended, "acceptance", "acceptances")) is past: decide again."
    let appetite = appetiteWords(for: groups.flatMap(\.threats))
    guard !parts.isEmpty else {
      return Sentence("Every threat is rated, and is to be mitigated." + appetite)
    }
    let pieces = parts.enumerated().flatMap { number, part in
      (number == 0 ? [] : [LinkText(plain: number == parts.count - 1 ? " and " : ", ")]) + part
    }
    return Sentence(
      [LinkText(plain: "Of the threats, ")] + pieces + [LinkText(plain: "." + late + appetite)])
  }

  /// What may remain without being accepted, and how much remains beyond that.
  private func appetiteWords(for threats: [EntityIndex]) -> String {
    guard let most = workspace.configuration.riskAppetite?.atMost else { return "" }
    let above = threats.count { workspace.isAboveAppetite($0, on: edition.today) }
    let rest =
      above == 0
      ? ", and none remains above."
      : "; \(counted(above, "threat remains", "threats remain")) above."
    return " Risks up to \(most.title) may remain unaccepted" + rest
  }

  private func group(_ group: RiskGroup, on address: Address) -> RisksPage.Group {
    RisksPage.Group(
      anchor: group.rating.anchor, title: title(of: group.rating),
      mark: severity(of: group.rating).map { Mark($0) },
      rows: group.threats.map { row($0, on: address) })
  }

  private func title(of rating: RiskGroup.Rating) -> String {
    let matrix = workspace.matrix
    return switch rating {
    case .field(let field):
      "\(likelihoodWords(matrix.likelihoods[field.likelihood])), "
        + "\(inSentence(matrix.impacts[field.impact])) impact"
    case .severity: "rated by CVSS, OWASP or severity alone"
    case .unrated: "Not rated"
    case .dismissed: "Not applicable, or a duplicate"
    }
  }

  private func row(_ threat: EntityIndex, on address: Address) -> RisksPage.Row {
    let about = workspace[threat]
    let risks = workspace.assessment(of: threat)
    return RisksPage.Row(
      anchor: "e-\(about.id.value.folded)", link: idLink(to: threat, from: address),
      title: about.title, initial: risks.initial.map { Mark($0.severity) } ?? .unrated,
      current: risks.current.map { Mark($0.severity) } ?? .unrated,
      target: risks.target.map { Mark($0.severity) },
      response: about[Threat.response].map { humanised($0.value.rawValue) } ?? "",
      owner: about[Common.owner]?.value ?? "", decision: decision(about: threat, on: address))
  }

  /// By whom a risk was accepted and until when, to whom it went, or why it is no more.
  private func decision(about threat: EntityIndex, on address: Address) -> Entry {
    let about = workspace[threat]
    if about[Threat.response]?.value != .accept,
      workspace.isAboveAppetite(threat, on: edition.today)
    {
      return .mark(Mark(.gap, "Remains above the appetite", tone: .gap))
    }
    switch about[Threat.response]?.value {
    case .accept:
      guard let terms = about[Threat.accepted] else { return .mark(.unrecorded) }
      return end(of: terms, by: terms[Acceptance.by]?.value)
    case .transfer:
      return .text(about[Threat.transferredTo].map { "to \($0.value)" } ?? "")
    case .avoid, .mitigate, nil:
      return about[Threat.because].map { .prose(html($0, of: threat, on: address)) } ?? .none
    }
  }
}

extension Mark {
  /// An acceptance of which nothing is written down.
  static let unrecorded = Mark(.gap, "No record", tone: .gap)
}
