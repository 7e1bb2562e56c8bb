package import Diagnostics

/// A piece of running text.
package enum Inline: Sendable, Hashable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case link(Link)
  case image(Image)
  /// `[[T-001]]` or `[[T-001|those words]]`.
  case reference(ProseReference)
  /// One raw tag or comment; what of it is shown is the publisher's policy.
  case html(Located<String>)
  /// The 1-based number of a footnote of the same `Prose`.
  case footnoteReference(Int)
}

package struct Link: Sendable, Hashable {
  /// As in the source, with escapes and entities resolved.
  package let destination: String
  package let title: String
  package let content: [Inline]
  /// Where the destination stands.
  package let span: SourceSpan

  package init(destination: String, title: String, content: [Inline], span: SourceSpan) {
    self.destination = destination
    self.title = title
    self.content = content
    self.span = span
  }
}

package struct Image: Sendable, Hashable {
  package let source: String
  package let title: String
  /// The alternative text.
  package let alternative: String
  /// Where the whole image stands.
  package let span: SourceSpan

  package init(source: String, title: String, alternative: String, span: SourceSpan) {
    self.source = source
    self.title = title
    self.alternative = alternative
    self.span = span
  }
}

/// A reference in double brackets: to an entity, or to a heading of a page.
package struct ProseReference: Sendable, Hashable {
  /// What stands before the bar, trimmed, such as `T-001`, `billing/T-7` or `page.md#heading`.
  package let target: Located<String>
  /// The words to show instead of the target's own.
  package let words: String?

  package init(target: Located<String>, words: String?) {
    self.target = target
    self.words = words
  }
}
