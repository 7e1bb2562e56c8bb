internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// What changed in a model since it was last approved.
  func changesPage(_ model: ModelIndex) -> ChangesPage {
    let page = Page.changes(model)
    let address = workspace.address(of: page)
    let sections = changeSections(of: model, on: address)
    return ChangesPage(
      frame: frame(
        page, title: "Changes since the last review", model: model, question: .goodEnough,
        crumbs: crumbs(model, [LinkText(plain: "Changes")], from: address),
        contents: sections.map { LinkText($0.title, to: LinkTarget(compiled: "#\($0.anchor)")) }),
      title: "Changes since the last review",
      verdict: changeVerdict(of: model, on: address), sections: sections)
  }

  /// What changed in a model since it was last approved, part by part: nothing where nothing did,
  /// where nobody approved it, or where the state that was approved cannot be had.
  ///
  /// `prefix`: stands before the anchors of the parts.
  func changeSections(
    of model: ModelIndex, on address: Address, prefix: String = ""
  ) -> [ChangeSection] {
    guard let changes = changes[model] else { return [] }
    let composition = composition(of: changes, on: address, prefix: prefix)
    let findings = changes.report.findings(on: model)
    return (changes.difference(of: model).map { composition.sections(of: $0) } ?? [])
      + composition.findings(new: findings.new, gone: findings.gone)
  }

  /// What these changes come to, and since when; `nil` where there is nothing to compare with.
  func changeVerdict(of model: ModelIndex, on address: Address) -> ModelPage.Verdict? {
    guard let changes = changes[model] else { return nil }
    let report = changes.report
    let findings = report.findings(on: model)
    let found = report.findingWords(new: findings.new, gone: findings.gone)
    let difference = changes.difference(of: model)
    guard difference != nil || found != nil else {
      return ModelPage.Verdict(
        lead: "Nothing changed", isUrgent: false,
        sentence: Sentence(unchangedWords(changes.origin)),
        basis: basis(of: changes, model, on: address))
    }
    let decisions = difference?.decisions.count ?? 0
    let counts = difference.map { report.countWords(of: $0) } ?? "no block changed"
    let words = [counts, found].compactMap { $0 }.joined(separator: "; ")
    return ModelPage.Verdict(
      lead: report.decisionWords(decisions) + ".", isUrgent: decisions > 0,
      sentence: Sentence(capitalised(words) + "."), basis: basis(of: changes, model, on: address))
  }

  private func unchangedWords(_ origin: ChangesSinceReview.Origin) -> String {
    switch origin {
    case .approval(let approval, _, _): "since it was approved on \(approval.day.value.words)."
    case .named: "since then."
    }
  }

  /// "Compared with the commit 1a2b3c4 of 30 October 2026, which R-1 approved on 30 October 2026, as
  /// it was judged on that day."
  private func basis(
    of changes: ChangesSinceReview, _ model: ModelIndex, on address: Address
  ) -> Sentence {
    switch changes.origin {
    case .named(let words): return Sentence("Compared with \(words).")
    case .approval(let approval, let commit, let day):
      return basis(of: approval, commit, day, model, on: address)
    }
  }

  private func basis(
    of approval: Approval, _ commit: String, _ day: Day, _ model: ModelIndex, on address: Address
  ) -> Sentence {
    let review = approval.review.id.value
    let link = workspace.entities(of: model, .review).first {
      workspace[$0].id.value == review
    }.map { idLink(to: $0, from: address) }
    return Sentence([
      LinkText(plain: "Compared with the commit "),
      LinkText(String(commit.prefix(7)), to: webAddress(ofCommit: commit), isID: true),
      LinkText(plain: " of \(day.words), which "),
      link ?? LinkText(plain: review.text),
      LinkText(plain: " approved on \(approval.day.value.words), as it was judged on that day."),
    ])
  }

  private func composition(
    of changes: ChangesSinceReview, on address: Address, prefix: String
  ) -> ChangeComposition {
    let subjects = SubjectIndex(workspace)
    let report = changes.report
    let entries = Set(report.changes.models.flatMap(\.entities).compactMap(\.subject))
    return ChangeComposition(
      report: report, prefix: prefix,
      target: { subject in
        // What is gone has no page; what is told of it is further down.
        guard subject.side == .old else { return target(.entity(subject.entity), from: address) }
        let anchor = ChangeComposition.anchor(of: subject, in: report.changes)
        return entries.contains(subject) ? LinkTarget(compiled: "#\(anchor)") : nil
      },
      // A page of what is there says where it is written.
      place: { _ in nil },
      finding: { finding, side in
        switch side {
        case .new:
          var line = line(ShownFinding(finding: finding, reason: nil), on: address)
          line.subject = subjects.entities(around: finding.span).first.map {
            link(to: $0, from: address)
          }
          return line
        case .old:
          return goneLine(finding, in: changes.sources) { ruleLink($0, from: address) }
        }
      },
      figures: { model in
        changes.diagrams.figures(
          of: model, in: report.changes, prefix: prefix, links: .pages(from: address))
      })
  }
}

/// A finding of an earlier state: nobody has to do anything about it, and its place is of that time.
func goneLine(
  _ finding: Diagnostic, in sources: SourceMap, rule: (Rule) -> LinkText
) -> FindingLine {
  let file = sources[finding.span.file]
  return FindingLine(
    mark: .gone, message: capitalised(finding.message),
    rule: rule(finding.rule),
    place: LinkText(plain: "\(file.path):\(file.line(at: Int(finding.span.start)))"),
    help: nil, answer: nil)
}
