package import Diagnostics

/// What each place of the sources is about.
package struct SubjectIndex: Sendable {
  private let pages: [FileID: Int]
  private let workspace: Workspace

  package init(_ workspace: Workspace) {
    self.workspace = workspace
    pages = Dictionary(
      workspace.pages.enumerated().map { ($0.element.file, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The page of a place.
  package func page(of span: SourceSpan) -> Int? { pages[span.file] }

  /// The entities round a place, the innermost first: an element, then its diagram.
  package func entities(around span: SourceSpan) -> [EntityIndex] {
    guard let page = pages[span.file] else { return [] }
    return workspace.entities(ofPage: page)
      .filter { workspace[$0].extent.contains(span) }
      .sorted { workspace[$0].extent.range.count < workspace[$1].extent.range.count }
  }

  /// The findings, each with what it is about.
  package func attributed(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.map { finding in
      var finding = finding
      if let entity = entities(around: finding.span).first {
        finding.subject = workspace.qualifiedID(of: entity)
      } else if let page = pages[finding.span.file], let model = workspace.model(ofPage: page) {
        finding.subject = workspace[model].id.value.text
      }
      return finding
    }
  }
}
