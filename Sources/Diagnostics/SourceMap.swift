/// The input files of a run, by their ids.
package struct SourceMap: Sendable {
  private let files: [FileID: SourceFile]

  package init(_ files: some Sequence<SourceFile>) {
    self.files = Dictionary(files.map { ($0.id, $0) }) { _, last in last }
  }

  /// The file of an id; an empty one where the id is unknown, so that a finding is never lost.
  package subscript(id: FileID) -> SourceFile {
    files[id] ?? SourceFile(id: id, path: "(unknown file)", utf8: [])
  }
}
