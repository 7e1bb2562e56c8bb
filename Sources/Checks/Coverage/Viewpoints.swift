internal import Diagnostics
internal import Model

/// With fewer threats, nothing follows from who is not among their sources.
private let manyThreats = 15

extension Workspace {
  /// The models with many threats, none of which is seen from a viewpoint.
  func models(without viewpoint: Viewpoint) -> [ThreatModel] {
    byModel(threatsThatApply).filter { _, threats in
      threats.count >= manyThreats && !threats.contains { isSeen($0, from: viewpoint) }
    }.map { self[$0.model] }
  }

  private func isSeen(_ threat: EntityIndex, from viewpoint: Viewpoint) -> Bool {
    let entity = self[threat]
    if (entity[Common.references] ?? []).contains(where: { viewpoint.entries.contains($0.value) }) {
      return true
    }
    let sources = targets(of: threat, .comesFrom)
    if sources.contains(where: { self[$0][ThreatSource.type]?.value == viewpoint.source }) {
      return true
    }
    let statement = statement(of: threat)
    let texts = [entity.title] + statement.parts.filter { $0.role != .assets }.map(\.text)
    return texts.contains { viewpoint.isHeard(in: $0) }
  }
}

/// Somebody whose threats are easily left out.
struct Viewpoint {
  let source: ThreatSourceType
  /// Beginnings of words by which a statement means such a source.
  let words: [String]
  /// Entries of catalogues that stand for threats of such a source.
  let entries: Set<String>

  static let insider = Viewpoint(
    source: .internal,
    words: [
      "insider", "employee", "staff", "colleague", "administrator", "admin", "operator",
      "developer", "engineer", "maintainer", "privileged", "contractor", "clerk", "internal",
    ],
    entries: [])

  static let supplyChain = Viewpoint(
    source: .supplier,
    words: [
      "supplier", "supply", "vendor", "provider", "upstream", "dependency", "dependencies",
      "package", "library", "libraries", "third-party", "third", "maintainer", "image", "plugin",
      "registry",
    ],
    entries: [
      "LLM03:2025", "ASI04", "A03:2025", "A08:2025", "A06:2021", "A08:2021", "AML.T0010",
      "CWE-829", "CWE-1104", "CWE-1357", "CWE-1395",
    ])

  func isHeard(in text: String) -> Bool {
    text.lowercased().utf8.split { !isPartOfWord($0) }.contains { word in
      words.contains { word.starts(with: $0.utf8) }
    }
  }
}

/// Whether a byte of lower-case text belongs to a word; those of other scripts' letters do.
private func isPartOfWord(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
    || byte >= 0x80
}
