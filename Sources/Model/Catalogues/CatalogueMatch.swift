internal import Diagnostics

/// What the text of a `references` item turns out to be.
package enum CatalogueMatch: Sendable, Hashable {
  /// An entry that is bundled, or one that belongs to a bundled family.
  case known(Catalogue.Entry, Catalogue)
  /// It has the form of a catalogue of which no entries are bundled.
  case wellFormed(Catalogue)
  /// It has the form of a catalogue that has no such entry.
  case unknownEntry(Catalogue, nearest: String?)
  /// Entries of several editions have this number.
  case editionMissing(candidates: [String])
  /// It has no catalogue's form.
  case malformed(nearest: String?)
}

/// Looks a reference such as `CWE-77` or `LLM01:2025` up in the bundled catalogues.
package func catalogueEntry(for id: String) -> CatalogueMatch {
  if let known = CatalogueIndex.bundled.entries[id] {
    return .known(known.entry, known.catalogue)
  }
  for catalogue in CatalogueIndex.referable
  where catalogue.forms.contains(where: { $0.matches(id) }) {
    switch catalogue.coverage {
    case .form: return .wellFormed(catalogue)
    case .families where catalogue.family(of: id) != nil: return .wellFormed(catalogue)
    case .complete, .families:
      return .unknownEntry(catalogue, nearest: nearestEntry(to: id, in: catalogue))
    }
  }
  let editions = CatalogueIndex.bundled.editions[id] ?? []
  if !editions.isEmpty { return .editionMissing(candidates: editions) }
  return .malformed(nearest: nearestForm(of: id))
}

/// Looks a key of a model's `considered` up: a reference, or a category such as `repudiation`, which
/// has no form of its own.
package func consideredEntry(for id: String) -> CatalogueMatch {
  for catalogue in CatalogueIndex.worded {
    if let entry = catalogue.entry(id) { return .known(entry, catalogue) }
  }
  let match = catalogueEntry(for: id)
  guard case .malformed(nil) = match else { return match }
  let words = CatalogueIndex.worded.flatMap(\.entries).map(\.id)
  return .malformed(nearest: nearMiss(for: id, among: words))
}

/// The entry of a catalogue that is near; for families, the same id in a family that is near.
private func nearestEntry(to id: String, in catalogue: Catalogue) -> String? {
  switch catalogue.coverage {
  case .complete: return nearMiss(for: id, among: catalogue.entries.lazy.map(\.id))
  case .families:
    let written = id.prefix { $0.isLetter || $0 == "." }
    let family = nearMiss(for: String(written), among: catalogue.entries.lazy.map(\.id))
    return family.map { $0 + id.dropFirst(written.count) }
  case .form: return nil
  }
}

/// What an id without a catalogue's form may have been meant to be.
private func nearestForm(of id: String) -> String? {
  let capitals = id.uppercased()
  for candidate in [capitals, String(capitals.map { $0 == "_" || $0 == " " ? "-" : $0 })] {
    if candidate != id, isReferable(candidate) { return candidate }
  }
  return nearMiss(for: id, among: CatalogueIndex.bundled.ids)
}

private func isReferable(_ id: String) -> Bool {
  CatalogueIndex.bundled.entries[id] != nil
    || CatalogueIndex.referable.contains { $0.forms.contains { $0.matches(id) } }
}

/// The entries of all catalogues by id, made once.
private struct CatalogueIndex: Sendable {
  let entries: [String: (entry: Catalogue.Entry, catalogue: Catalogue)]
  /// For ids without their edition, such as `A01`, the ids with one.
  let editions: [String: [String]]
  /// Every id, in order.
  let ids: [String]

  static let bundled = CatalogueIndex(referable)

  /// STRIDE and LINDDUN have keys of their own and are not referred to by id.
  static let referable = Catalogue.all.filter { !$0.forms.isEmpty }

  /// Those whose entries are words.
  static let worded = Catalogue.all.filter(\.forms.isEmpty)

  private init(_ catalogues: [Catalogue]) {
    var entries: [String: (entry: Catalogue.Entry, catalogue: Catalogue)] = [:]
    var editions: [String: [String]] = [:]
    for catalogue in catalogues {
      for entry in catalogue.entries {
        entries[entry.id] = (entry, catalogue)
        guard let colon = entry.id.firstIndex(of: ":") else { continue }
        editions[String(entry.id[..<colon]), default: []].append(entry.id)
      }
    }
    self.entries = entries
    self.editions = editions
    ids = entries.keys.sorted()
  }
}
