internal import Diagnostics
internal import Model

extension Workspace {
  /// Every reference to a catalogue, as it was written.
  var catalogueReferences: [Located<String>] {
    pages.flatMap { page in page.entities.flatMap { $0[Common.references] ?? [] } }
  }
}
