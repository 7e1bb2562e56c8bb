/// A published list of threats, weaknesses or controls that entities can refer to by id.
///
/// Only facts are bundled: ids, and names where their terms allow it.
package struct Catalogue: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package let id: String
    /// `nil` where names are not ours to repeat.
    package let name: String?

    init(_ id: String, _ name: String?) {
      self.id = id
      self.name = name
    }
  }

  /// How much of a catalogue its entries tell.
  enum Coverage: Sendable, Hashable {
    /// An id that has the form and is not among the entries does not exist.
    case complete
    /// An entry is a family, and the ids that start with it are not listed one by one.
    case families
    /// Only the form of ids is known.
    case form
  }

  /// The name under which a model's `frameworks` ask for it.
  package let framework: Framework
  package let edition: String
  /// Where it is published.
  package let source: String
  /// Whose it is, and on what terms the ids and names stand here.
  package let licence: String
  package let entries: [Entry]
  let coverage: Coverage
  let forms: [IDForm]

  init(
    _ framework: Framework, edition: String, source: String, licence: String, forms: [IDForm],
    coverage: Coverage = .complete, entries: [Entry] = []
  ) {
    self.framework = framework
    self.edition = edition
    self.source = source
    self.licence = licence
    self.entries = entries
    self.coverage = coverage
    self.forms = forms
  }

  package var title: String { framework.summary }
}

extension Catalogue {
  /// Entries of lines such as `AML.T0000 Search Open Technical Databases`.
  static func entries(_ lines: String) -> [Entry] {
    lines.split(separator: "\n").map { line in
      let id = line.prefix { $0 != " " }
      return Entry(String(id), String(line.dropFirst(id.count + 1)))
    }
  }

  /// The family that an id belongs to: `ID.RA` for `ID.RA-01`, `SEC` for `SEC01-BP07`.
  func family(of id: String) -> Entry? {
    entries.filter { entry in
      guard id.hasPrefix(entry.id) else { return false }
      guard let next = id.dropFirst(entry.id.count).first else { return true }
      return !next.isLetter && next != "."
    }.max { $0.id.count < $1.id.count }
  }

  /// Every bundled catalogue, in the order of `Framework`.
  package static let all: [Catalogue] = Framework.allCases.map(\.catalogue)
}

extension Framework {
  package var catalogue: Catalogue {
    switch self {
    case .stride: .stride
    case .linddun: .linddun
    case .owaspLLM2025: .owaspLLM2025
    case .owaspAgentic2026: .owaspAgentic2026
    case .owaspAgenticThreats: .owaspAgenticThreats
    case .owaspTop10of2021: .owaspTop10of2021
    case .owaspTop10of2025: .owaspTop10of2025
    case .mitreATLAS: .mitreATLAS
    case .mitreATTACK: .mitreATTACK
    case .cwe: .cwe
    case .capec: .capec
    case .nistCSF: .nistCSF
    case .nist80053: .nist80053
    case .iso27001: .iso27001
    case .asvs: .asvs
    case .awsWellArchitected: .awsWellArchitected
    case .aiScoping: .aiScoping
    }
  }
}
