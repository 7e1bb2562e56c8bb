/// How the human form looks. The caller knows the terminal and `NO_COLOR`; this does not.
package struct Style: Sendable, Hashable {
  /// Whether ANSI escapes set colours.
  package let isColoured: Bool
  /// The number of columns that an excerpt may take.
  package let width: Int

  package init(isColoured: Bool = false, width: Int = 100) {
    self.isColoured = isColoured
    self.width = max(width, 40)
  }
}

extension Style {
  /// What a piece of output is, and so how it is coloured.
  enum Ink: Sendable {
    case severity(Severity)
    case strong
    case gutter
    case help
  }

  /// The text in the colours of what it is.
  func paint(_ text: String, _ ink: Ink) -> String {
    guard isColoured, !text.isEmpty else { return text }
    return "\u{1B}[\(code(of: ink))m\(text)\u{1B}[0m"
  }

  private func code(of ink: Ink) -> String {
    switch ink {
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.note): "1;36"
    case .strong: "1"
    case .gutter: "34"
    case .help: "32"
    }
  }
}
