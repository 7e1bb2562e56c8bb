package import Diagnostics
internal import Markup
internal import Model

extension Check {
  /// Headings that stand two levels or more below the one before.
  static let skippedHeadingLevel = Check(.skippedHeadingLevel) { inspection in
    inspection.workspace.pages.flatMap { page in
      // Every page has a title, wherever it comes from, and that is its first level.
      var above = 1
      return page.content.blocks.compactMap { block -> Diagnostic? in
        guard case .heading(let level, let text) = block.content else { return nil }
        defer { above = level }
        return level > above + 1 ? skipped(plainText(of: text), level, above, block.span) : nil
      }
    }
  }
}

extension Rule {
  package static let skippedHeadingLevel = Rule("skipped-heading-level", .warning)
}

private func skipped(_ text: String, _ level: Int, _ above: Int, _ span: SourceSpan) -> Diagnostic {
  Diagnostic(
    .skippedHeadingLevel,
    "'\(text)' is a heading of level \(level) below one of level \(above)", at: span,
    help: "write it with '\(String(repeating: "#", count: above + 1))'"
  )
}
