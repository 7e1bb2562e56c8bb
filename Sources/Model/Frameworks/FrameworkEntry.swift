/// An entry of a catalogue, known by its id: `LLM01:2025` of one, `spoofing` of another.
package struct FrameworkEntry: Sendable, Hashable {
  package let framework: Framework
  package let id: String

  package init(_ framework: Framework, _ id: String) {
    self.framework = framework
    self.id = id
  }
}

extension FrameworkEntry {
  /// The entry that the text of a reference names; of a long catalogue also one that is not bundled.
  package init?(reference: String) {
    switch catalogueEntry(for: reference) {
    case .known(let entry, let catalogue): self.init(catalogue.framework, entry.id)
    case .wellFormed(let catalogue): self.init(catalogue.framework, reference)
    case .unknownEntry, .editionMissing, .malformed: return nil
    }
  }

  /// The name of the entry, where it is ours to repeat.
  package var name: String? { framework.catalogue.fullName(of: id) }

  /// What also has something mapped to it when this entry has: the entries that this one is a part
  /// of, and those of OWASP's Top 10 that name this weakness.
  package var wholes: [FrameworkEntry] {
    if framework == .cwe {
      return OWASPWeaknesses.entries(naming: id).compactMap(FrameworkEntry.init(reference:))
    }
    return framework.catalogue.wholes(of: id).map { FrameworkEntry(framework, $0) }
  }
}
