/// The versions of a product that a model holds for: "2.x", or ">= 2.0, < 3.0".
///
/// Conditions with commas between them, all of which have to hold. A condition is a comparison
/// (`=`, `<`, `<=`, `>`, `>=`) with a version, or a version alone, which stands for itself and all
/// that lies below it: `2.4`, as much as `2.4.x`, takes in 2.4.1.
package struct VersionRange: Sendable, Hashable, CustomStringConvertible {
  private enum Condition: Sendable, Hashable {
    case below(ProductVersion)
    case atMost(ProductVersion)
    case exactly(ProductVersion)
    case atLeast(ProductVersion)
    case above(ProductVersion)
    /// All versions that begin with these parts.
    case within([Int])
  }

  private let conditions: [Condition]
  /// As it was written.
  package let description: String

  /// The range of a text; `nil` for one that is none.
  package init?(_ text: String) {
    let pieces = text.split(separator: ",", omittingEmptySubsequences: false)
    guard pieces.count <= 8 else { return nil }
    let conditions = pieces.compactMap { Self.condition(Self.trimmed($0)) }
    guard conditions.count == pieces.count else { return nil }
    self.conditions = conditions
    description = text
  }

  private static func condition(_ text: Substring) -> Condition? {
    for (sign, condition) in signs where text.hasPrefix(sign) {
      let digits = trimmed(text.dropFirst(sign.count))
      return ProductVersion.parts(of: digits).map {
        condition(ProductVersion(parts: $0, text: String(digits)))
      }
    }
    let isOpen = text.hasSuffix(".x") || text.hasSuffix(".*")
    return ProductVersion.parts(of: isOpen ? text.dropLast(2) : text).map { .within($0) }
  }

  /// The longer ones first: one that another begins with would be taken for it.
  private static let signs: [(String, @Sendable (ProductVersion) -> Condition)] = [
    ("<=", { .atMost($0) }), (">=", { .atLeast($0) }), ("<", { .below($0) }), (">", { .above($0) }),
    ("=", { .exactly($0) }),
  ]

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    return text
  }
}

extension VersionRange {
  /// Whether a version lies in the range.
  package func contains(_ version: ProductVersion) -> Bool {
    conditions.allSatisfy { condition in
      switch condition {
      case .below(let end): version < end
      case .atMost(let end): version <= end
      case .exactly(let one): version == one
      case .atLeast(let start): version >= start
      case .above(let start): version > start
      case .within(let parts): version.begins(with: parts)
      }
    }
  }
}
