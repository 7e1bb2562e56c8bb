/// Which categories of a method apply to which shape of a diagram.
package struct Applicability: Sendable {
  /// Where the table comes from.
  package let source: String
  private let words: [DiagramShape: Set<String>]

  private init<Category: Vocabulary>(
    _ rows: [(DiagramShape, [Category])], source: String
  ) {
    self.source = source
    words = Dictionary(
      rows.map { ($0.0, Set($0.1.map(\.rawValue))) }, uniquingKeysWith: { first, _ in first })
  }

  package func applies(_ category: ThreatCategory, to shape: DiagramShape) -> Bool {
    words[shape]?.contains(category.word) ?? false
  }
}

extension CategoryMethod {
  /// The table of the method.
  package var applicability: Applicability {
    switch self {
    case .stride: .stride
    case .linddun: .linddun
    }
  }
}

extension Applicability {
  /// STRIDE per element. Its source asks for repudiation at a store only where that holds logs;
  /// it is asked of every store here, since the log that nobody called one is the one to find.
  fileprivate static let stride = Applicability(
    [
      (.externalEntity, [Stride.spoofing, .repudiation]),
      (.process, Stride.allCases),
      (.dataStore, [.tampering, .repudiation, .informationDisclosure, .denialOfService]),
      (.dataFlow, [.tampering, .informationDisclosure, .denialOfService]),
    ],
    source: "STRIDE per element: S. Hernan, S. Lambert, T. Ostwald and A. Shostack, “Uncover "
      + "security design flaws using the STRIDE approach”, MSDN Magazine, November 2006; "
      + "OWASP Threat Dragon uses the same table")

  /// LINDDUN per element.
  fileprivate static let linddun = Applicability(
    [
      (.externalEntity, [Linddun.linking, .identifying, .unawareness]),
      (.process, everythingButUnawareness),
      (.dataStore, everythingButUnawareness),
      (.dataFlow, everythingButUnawareness),
    ],
    source: "LINDDUN per element: linddun.org, as OWASP Threat Dragon applies it")

  private static let everythingButUnawareness = Linddun.allCases.filter { $0 != .unawareness }
}
