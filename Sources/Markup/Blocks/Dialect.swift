/// The words that make a fenced code block a declaration.
package struct Dialect: Sendable, Hashable {
  package let kinds: [String]

  package init(kinds: [String]) {
    self.kinds = kinds
  }
}
