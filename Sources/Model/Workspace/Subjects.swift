package import Diagnostics

/// What each place of the sources is about.
package struct SubjectIndex: Sendable {
  /// Where an entity stands on its page.
  private struct Extent {
    let entity: EntityIndex
    let span: SourceSpan
    /// The extent that this one lies in, among those of its page.
    let outer: Int?
  }

  private let pages: [FileID: Int]
  private let workspace: Workspace
  /// For each page its extents by where they begin, an outer one before those within it.
  private let extents: [[Extent]]

  package init(_ workspace: Workspace) {
    self.workspace = workspace
    pages = Dictionary(
      workspace.pages.enumerated().map { ($0.element.file, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    extents = workspace.pages.indices.map { Self.nested(workspace, onPage: $0) }
  }

  private static func nested(_ workspace: Workspace, onPage page: Int) -> [Extent] {
    let entities = workspace.entities(ofPage: page).map { ($0, workspace[$0].extent) }.sorted {
      ($0.1.start, $1.1.end) < ($1.1.start, $0.1.end)
    }
    var extents: [Extent] = []
    var around: [Int] = []
    for (entity, span) in entities {
      while let last = around.last, !extents[last].span.contains(span) { around.removeLast() }
      extents.append(Extent(entity: entity, span: span, outer: around.last))
      around.append(extents.count - 1)
    }
    return extents
  }

  /// The page of a place.
  package func page(of span: SourceSpan) -> Int? { pages[span.file] }

  /// The entities round a place, the innermost first: an element, then its diagram.
  package func entities(around span: SourceSpan) -> [EntityIndex] {
    guard let page = pages[span.file] else { return [] }
    let extents = extents[page]
    // The last that begins no later: what holds the place is that one, or holds that one.
    var after = 0..<extents.count
    while !after.isEmpty {
      let middle = after.lowerBound + after.count / 2
      let begins = extents[middle].span.range.lowerBound
      after =
        begins <= span.range.lowerBound
        ? middle + 1..<after.upperBound : after.lowerBound..<middle
    }
    var found: [EntityIndex] = []
    var next = after.lowerBound > 0 ? after.lowerBound - 1 : nil
    while let place = next {
      if extents[place].span.contains(span) { found.append(extents[place].entity) }
      next = extents[place].outer
    }
    return found
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
