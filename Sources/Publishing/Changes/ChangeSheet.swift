package import Diagnostics
package import Model
package import Templating

/// Everything that changed between two states on a sheet that stands alone: for a mail, a meeting,
/// or a folder of minutes.
struct ChangeSheet: Sendable {
  /// What changed in one model.
  struct Part: Sendable {
    let anchor: String
    let title: String
    /// What became of it as a whole, where it came or went.
    let fate: String?
    let sections: [ChangeSection]
  }

  let title: String
  /// What it comes to, and which states are compared.
  let verdict: ModelPage.Verdict
  let parts: [Part]
  /// What belongs to no model, and the findings of all of them.
  let rest: [ChangeSection]
}

extension ChangeSheet {
  static let view = View<ChangeSheet>([
    .text("title", "Its title.", \.title),
    .record("verdict", of: ModelPage.Verdict.view, "What it comes to.", \.verdict),
    .flag("hasContents", "Whether more than one model changed.") { $0.parts.count > 1 },
    .list("parts", of: Part.view, "What changed, model by model.", \.parts),
    .list("rest", of: ChangeSection.view, "What belongs to no model, and findings.", \.rest),
  ])
}

extension ChangeSheet.Part {
  static let view = View<ChangeSheet.Part>([
    .text("partAnchor", "What a link to it ends in.", \.anchor),
    .url("href", "Where it is on the sheet.") { LinkTarget(compiled: "#\($0.anchor)") },
    .text("partTitle", "The title of the model.", \.title),
    .optionalText("fate", "What became of it, where it came or went.", \.fate),
    .list("sections", of: ChangeSection.view, "What changed in it.", \.sections),
  ])
}

/// What a sheet has to say of the two states beside what changed.
package struct ComparedStates: Sendable {
  /// The states as a reader is told of them: "the commit 1a2b3c4 of 2026-10-30".
  let old: String
  let new: String
  /// Where an entity is written.
  let place: @Sendable (SidedEntity) -> String
  /// Where a finding of either state is.
  let findingPlace: @Sendable (Diagnostic, Model.Side) -> String
  /// Diagrams with what differs in them.
  let diagrams: [DifferenceLayout]

  package init(
    old: String, new: String, place: @escaping @Sendable (SidedEntity) -> String,
    findingPlace: @escaping @Sendable (Diagnostic, Model.Side) -> String,
    diagrams: [DifferenceLayout] = []
  ) {
    self.old = old
    self.new = new
    self.place = place
    self.findingPlace = findingPlace
    self.diagrams = diagrams
  }
}

extension ChangeReport {
  /// The changes as one file of markup that needs nothing beside it.
  package func sheet(
    of states: ComparedStates, with theme: Theme, style: PackStyle
  ) -> [UInt8] {
    let sheet = sheet(of: states)
    let body = PackLinks(pages: [:], images: [:]).settle(
      theme.render(SitePages.changeSheet, sheet))
    let settings = changes.new.configuration.fields
    return theme.render(
      SitePages.packSheet,
      PackSheet(
        body, title: sheet.title,
        language: settings[Configuration.language]?.value ?? "en",
        classification: settings[Configuration.classification]?.value, style: style))
  }

  private func sheet(of states: ComparedStates) -> ChangeSheet {
    let parts = changes.models.map { model in
      let (id, title) = name(of: model)
      return ChangeSheet.Part(
        anchor: "model-\(id)", title: title, fate: fate(of: model),
        sections: composition(of: states, prefix: "\(id).").sections(of: model))
    }
    let whole = composition(of: states)
    let basis = Sentence("From \(states.old) to \(states.new).")
    return ChangeSheet(
      title: "Changes: \(changes.new.siteTitle)",
      verdict: isEmpty
        ? ModelPage.Verdict(
          lead: "Nothing changed.", isUrgent: false, sentence: Sentence([]), basis: basis)
        : ModelPage.Verdict(
          lead: "\(decisionWords(changes.decisions.count)).",
          isUrgent: !changes.decisions.isEmpty,
          sentence: Sentence(
            capitalised([countWords, findingWords].compactMap { $0 }.joined(separator: "; ")) + "."),
          basis: basis),
      parts: parts,
      rest: whole.rest()
        + whole.findings(new: findings.new, gone: findings.gone))
  }

  private func composition(of states: ComparedStates, prefix: String = "") -> ChangeComposition {
    ChangeComposition(
      report: self, prefix: prefix,
      // A link to what the sheet does not tell of is taken out with all that lead nowhere.
      target: { subject in
        LinkTarget(compiled: "#\(ChangeComposition.anchor(of: subject, in: changes))")
      },
      place: { LinkText(plain: states.place($0)) },
      finding: { finding, side in
        FindingLine(
          mark: side == .new ? Mark(finding.severity) : .gone,
          message: capitalised(finding.message), rule: LinkText(plain: finding.rule.name),
          place: LinkText(plain: states.findingPlace(finding, side)),
          help: side == .new ? finding.help : nil, answer: nil)
      },
      figures: { model in
        states.diagrams.figures(of: model, in: changes, prefix: prefix, links: .none)
      })
  }
}
