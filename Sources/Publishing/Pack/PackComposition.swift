internal import Diagnostics
package import Model
internal import Templating

extension Composer {
  /// The pack of a model, as markup without its shell; see `sheet`.
  ///
  /// `pages`: where its chapters are on paper, if an earlier printing has shown it.
  func pack(of model: ModelIndex, for profile: PackProfile, pages: [String: Int]) -> Pack {
    let address = packAddress(of: model)
    let parts = profile.parts.map { part in
      Pack.Part(
        anchor: part.rawValue, title: part.title,
        chapters: profile.chapters(of: part).flatMap {
          chapters(about: $0, of: model, for: profile, on: address)
        })
    }
    return Pack(
      kind: profile.title, heading: coverHeading(model), stamps: stamps(model),
      facts: coverFacts(model), signatures: isSigned(profile) ? signatures(model) : [],
      summary: summary(model, on: address), hasContents: profile != .executive,
      parts: parts.filter { !$0.chapters.isEmpty },
      pages: pages)
  }

  /// Where the pack of a model would be on the site, so that what it says leads somewhere.
  package func packAddress(of model: ModelIndex) -> Address {
    Address("\(workspace.folder(of: model))/pack.html")
  }

  /// Whether people sign a pack: never what is for the public, which is not what they decide on.
  private func isSigned(_ profile: PackProfile) -> Bool {
    switch edition.audience {
    case .internal: profile.isSigned
    case .public: false
    }
  }

  private func coverHeading(_ model: ModelIndex) -> Heading {
    let about = workspace[model]
    let threats = counted(siblings(of: .threat, in: model).count, "threat", "threats")
    let mitigations = counted(
      siblings(of: .mitigation, in: model).count, "mitigation", "mitigations")
    let summary = about[FrontMatter.summary].map { "\($0.text) " } ?? ""
    return Heading(
      kickers: [
        Heading.Kicker(label: siteTitle),
        Heading.Kicker(label: "Threat model", value: about.id.value.text),
      ], title: about.title, lead: Sentence("\(summary)With \(threats) and \(mitigations)."))
  }

  private func stamps(_ model: ModelIndex) -> [Mark] {
    var stamps = [Mark(.notApplicable, capitalised(workspace[model].status.words))]
    if isJudged(model) {
      stamps.append(
        readiness(of: model).isUrgent
          ? Mark(.failed, "Not ready", tone: .failed) : Mark(.verified, "Ready"))
    }
    return stamps
  }

  private func coverFacts(_ model: ModelIndex) -> [Fact] {
    let about = workspace[model]
    let frame = frame(.model(model), title: about.title, model: model)
    var facts = frame.facts
    if let owner = about[FrontMatter.owner] {
      facts.insert(Fact("Owner", .text(inSentence(owner.value))), at: min(1, facts.count))
    }
    if let approval = approvalFact(model) { facts.append(approval) }
    return facts
  }

  /// The roles that take part, or those that every review needs.
  private func signatures(_ model: ModelIndex) -> [Pack.Signature] {
    let roles = workspace[model][FrontMatter.roles]?.entries ?? []
    guard !roles.isEmpty else {
      return ["Business", "Development", "Security"].map { Pack.Signature(role: $0, people: nil) }
    }
    return roles.map { role in
      let people = role.value.items.isEmpty ? [role.value] : role.value.items
      return Pack.Signature(
        role: humanised(role.key.value), people: people.map(\.text).joined(separator: ", "))
    }
  }

  private func summary(_ model: ModelIndex, on address: Address) -> Pack.Summary {
    let threats = siblings(of: .threat, in: model).filter {
      let state = workspace.state(of: $0)
      return state != .notApplicable && state != .duplicate
    }
    let map = workspace.heatMap(of: threats, .current)
    let isOnGrid = map.fields.contains { $0.contains { !$0.isEmpty } }
    return Pack.Summary(
      verdict: verdict(of: model, on: address),
      severities: goingWrong(model, on: address).severities,
      map: isOnGrid
        ? heatTable(
          map, caption: "Every threat that applies, by its risk as it is today",
          prefix: "summary", on: address
        ) { _ in nil } : nil,
      decisions: RankList(
        "Decisions asked of this review", decisions(of: [model], from: address)))
  }
}

extension Composer {
  /// The rules at the head and the foot of each sheet of paper.
  package func paperRules(
    of models: [ModelIndex], for profile: PackProfile, _ paper: PaperSize
  ) -> String {
    let only = models.count == 1 ? models.first.map { workspace[$0] } : nil
    let version = only?[FrontMatter.version].map { " \($0.value)" } ?? ""
    let head = [profile.title, (only?.title ?? siteTitle) + version].joined(separator: " · ")
    let foot =
      ["as of \(edition.today.words)"] + (history.head.map { ["commit \($0.shortID)"] } ?? [])
    let corner = classification ?? ""
    let font = "font: 8pt \"Nimbus Sans\", Arial, sans-serif; color: #444;"
    return """

      \(paper.pages)
      @page { @top-left { content: \(cssString(head)); \(font) } \
      @top-right { content: \(cssString(corner)); \(font) } \
      @bottom-left { content: \(cssString(foot.joined(separator: " · "))); \(font) } }
      @page :first { @top-left { content: ""; } @top-right { content: ""; } }

      """
  }
}

/// The paper that a pack is printed on.
package enum PaperSize: Sendable, CaseIterable {
  case a4, letter

  /// The rules that choose the sheets. The site's own are of the A series; those of ANSI Y14.1 come
  /// nearest to them.
  fileprivate var pages: String {
    switch self {
    case .a4: ""
    case .letter:
      """
      @page { size: letter; } @page wide { size: letter landscape; } \
      @page large { size: 17in 11in; } @page tall { size: 11in 17in; } \
      @page broad { size: 22in 17in; } @page poster { size: 34in 22in; }
      """
    }
  }
}

/// What a pack looks like.
package struct PackStyle: Sendable {
  package let rules: [UInt8]
  /// The Content-Security-Policy that allows these rules and no others.
  package let policy: String
  package let reader: PackReader

  package init(rules: [UInt8], policy: String, reader: PackReader) {
    self.rules = rules
    self.policy = policy
    self.reader = reader
  }
}

/// What a pack's file is for.
package enum PackReader: Sendable, CaseIterable {
  /// Any browser, on screen and on paper.
  case browser
  /// WeasyPrint, which paints each picture on its own.
  case weasyprint
}

/// A text as a string of a style sheet that stands within markup.
private func cssString(_ text: String) -> String {
  var string = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\", "<", ">", "&": string += "\\\(String(scalar.value, radix: 16)) "
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: string += " "
    default: string.unicodeScalars.append(scalar)
    }
  }
  return string + "\""
}
