package import Diagnostics
internal import Model
package import Templating

extension Composer {
  /// The page with every finding, for a preview; it stands at the site's root.
  package func previewFindings(_ findings: Findings, with theme: Theme) -> [UInt8] {
    let address = workspace.address(of: .notFound)
    let subjects = SubjectIndex(workspace)
    let page = FindingsPage(
      frame: frame(.notFound, title: "Findings"),
      heading: Heading(
        title: "Findings", lead: Sentence(capitalised(findings.summary) + ".")),
      items: findings.diagnostics.sorted { $0.severity > $1.severity }.map { finding in
        FindingsPage.Item(
          finding: line(
            finding, in: findings, about: subject(of: finding, subjects, from: address)),
          excerpt: excerpt(at: finding.span, in: findings.sources))
      })
    return theme.render(SitePages.findings, page)
  }

  /// What stands on top of the pages of a preview; `nil` while nothing is wrong.
  package func previewBanner(
    _ findings: Findings, failure: String?, with theme: Theme
  ) -> [UInt8]? {
    let errors = findings.diagnostics.filter { $0.severity == .error }
    if errors.isEmpty, failure == nil { return nil }
    let banner = PreviewBanner(
      summary: LinkText(
        counted(errors.count, "error", "errors"),
        to: LinkTarget(compiled: "/" + Composer.previewFindingsPath)),
      items: errors.prefix(3).map { error in
        PreviewBanner.Item(place: findings.position(of: error.span), message: error.message)
      },
      failure: failure)
    return theme.render(SitePages.previewBanner, banner)
  }

  /// Where a preview has the page with every finding; no id begins with an underscore.
  package static let previewFindingsPath = "_findings.html"

  private func line(
    _ finding: Diagnostic, in findings: Findings, about subject: LinkText?
  ) -> FindingLine {
    FindingLine(
      mark: Mark(finding.severity), message: finding.message,
      rule: ruleLink(finding.rule, from: workspace.address(of: .notFound)),
      place: LinkText(plain: findings.position(of: finding.span)), help: finding.help, answer: nil,
      subject: subject)
  }

  private func excerpt(at span: SourceSpan, in sources: SourceMap) -> String {
    let excerpt = Excerpt(of: span, in: sources[span.file], width: 100)
    let number = "\(excerpt.line) | "
    let lead = String(repeating: " ", count: number.utf8.count + excerpt.underline.lowerBound)
    return "\(number)\(excerpt.text)\n\(lead)"
      + String(repeating: "^", count: excerpt.underline.count)
  }

  private func subject(
    of finding: Diagnostic, _ subjects: SubjectIndex, from address: Address
  ) -> LinkText? {
    let entity = subjects.entities(around: finding.span).first { workspace[$0].kind.hasPage }
    if let entity { return titleLink(to: entity, from: address) }
    guard let source = subjects.page(of: finding.span) else { return nil }
    return LinkText(
      workspace.pages[source].title, to: target(workspace.page(showing: source), from: address))
  }
}
