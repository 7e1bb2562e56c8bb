/// The input files of a run, by their ids.
package struct SourceMap: Sendable {
  private let byID: [FileID: SourceFile]

  package init(_ files: some Sequence<SourceFile>) {
    byID = Dictionary(files.map { ($0.id, $0) }) { _, last in last }
  }

  /// Every file, in the order of their ids.
  package var files: [SourceFile] { byID.values.sorted { $0.id < $1.id } }

  /// The file of an id; an empty one where the id is unknown, so that a finding is never lost.
  package subscript(id: FileID) -> SourceFile {
    byID[id] ?? SourceFile(id: id, path: "(unknown file)", utf8: [])
  }
}
