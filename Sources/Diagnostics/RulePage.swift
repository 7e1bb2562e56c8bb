/// The page of one rule: what `explain` prints, what the site publishes and what the tests run.
///
/// A page is Markdown: the rule's name as its title, a sentence on what the rule finds, and the
/// sections *Why it matters*, *Example*, *Instead* and, where there is more to say, others.
package struct RulePage: Sendable, Hashable {
  package let name: String
  package let markdown: String

  /// The summary and the reason as plain text, where Markdown has them escaped.
  private let plain: [String]?

  package init(name: String, markdown: String) {
    self.name = name
    self.markdown = markdown
    plain = nil
  }

  /// A page whose summary and reason are somebody's text, and no Markdown.
  package init(name: String, markdown: String, summary: String, why: String) {
    self.name = name
    self.markdown = markdown
    plain = [summary, why]
  }
}

extension RulePage {
  /// The paragraph that says what the rule finds.
  package var summary: String { plain?.first ?? firstParagraph(after: "# \(name)\n") }

  /// The first paragraph of *Why it matters*.
  package var why: String { plain?.last ?? firstParagraph(after: "## Why it matters\n") }

  private func firstParagraph(after heading: String) -> String {
    guard let start = markdown.firstRange(of: heading)?.upperBound else { return "" }
    let paragraph = markdown[start...].drop { $0 == "\n" }
    let end = paragraph.firstRange(of: "\n\n")?.lowerBound ?? paragraph.endIndex
    return paragraph[..<end].split(separator: "\n").joined(separator: " ")
  }
}
