/// Something the compiler looks for, by the name under which people see, configure and answer it.
///
/// A rule is declared as a static constant in the file that reports it, and has a page of the same
/// name (`unknown-key.md`) in the `RulePages` folder beside that file.
package struct Rule: Sendable, Hashable {
  /// Kebab-case words that read well after "allow".
  package let name: String

  /// How much a finding matters unless the workspace says otherwise.
  package let severity: Severity

  package init(_ name: String, _ severity: Severity) {
    self.name = name
    self.severity = severity
  }

  package static func == (lhs: Self, rhs: Self) -> Bool { lhs.name == rhs.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// How much a finding matters.
package enum Severity: String, Sendable, Hashable, CaseIterable {
  case note, warning, error
}

extension Severity: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
