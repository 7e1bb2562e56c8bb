/// A change to the sources that would resolve a finding.
package struct FixIt: Sendable, Hashable {
  /// One replacement of bytes.
  package struct Edit: Sendable, Hashable {
    package let span: SourceSpan
    package let replacement: String

    package init(replace span: SourceSpan, with replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }

  /// The change as an order, such as "rename to 'mitigations'".
  package let title: String
  package let edits: [Edit]
  /// Whether `check --fix` may make the change without asking.
  package let isSafe: Bool

  package init(_ title: String, edits: [Edit], isSafe: Bool) {
    self.title = title
    self.edits = edits
    self.isSafe = isSafe
  }

  /// A change of one place.
  package init(
    _ title: String, replace span: SourceSpan, with replacement: String, isSafe: Bool
  ) {
    self.init(title, edits: [Edit(replace: span, with: replacement)], isSafe: isSafe)
  }
}
