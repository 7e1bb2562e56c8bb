internal import Diagnostics
package import Model

extension Configuration {
  /// What the stylesheet has to say more, so that the workspace's colours are those of the pages.
  ///
  /// Only colours that were understood get here, so that nothing of an author's can be more than a
  /// colour.
  package var accentRules: String {
    let light = colour(Self.accent).map { "\n:root { \($0.rules) }\n" }
    let dark = colour(Self.accentDark).map {
      "\n@media (prefers-color-scheme: dark) { :root { \($0.rules) } }\n"
    }
    // The light colour would otherwise stand on dark ground as well.
    let unset = light != nil && dark == nil ? Self.defaultOnDark : nil
    return [light, dark ?? unset].compactMap { $0 }.joined()
  }

  private func colour(_ key: Key<Located<String>>) -> Colour? {
    fields[key].flatMap { Colour($0.value) }
  }

  private static let defaultOnDark = """

    @media (prefers-color-scheme: dark) { :root { --accent: #ff8d6e; --wash: #2b1b17; } }

    """
}

extension Colour {
  fileprivate var rules: String {
    "--accent: \(text); --wash: color-mix(in srgb, \(text) 9%, var(--paper));"
  }
}
