internal import Diagnostics
internal import Model

extension Workspace {
  /// Every id of a catalogue as it was written, in references and where models say that an entry
  /// does not apply, with what it turns out to be.
  var catalogueReferences: [(id: Located<String>, match: CatalogueMatch)] {
    let references = pages.flatMap { page in
      page.entities.flatMap { $0[Common.references] ?? [] }
    }
    let considered = models.flatMap { $0[FrontMatter.considered]?.entries.map(\.key) ?? [] }
    return references.map { ($0, catalogueEntry(for: $0.value)) }
      + considered.map { ($0, consideredEntry(for: $0.value)) }
  }
}
