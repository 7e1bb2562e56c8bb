/// One file of the site with its bytes.
package struct OutputFile: Sendable, Hashable {
  /// The path in the output folder, with `/` between its parts.
  package let path: String
  package let contents: [UInt8]

  package init(path: String, contents: [UInt8]) {
    self.path = path
    self.contents = contents
  }
}

/// One file of the site whose bytes are made when they are asked for and kept by nobody, so that a
/// large site never lies in memory as a whole.
package struct PlannedFile: Sendable {
  package let path: String
  private let make: @Sendable () -> [UInt8]

  /// A file that gets the same bytes whenever it is made.
  package init(path: String, making make: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.make = make
  }

  /// A file whose bytes are there already.
  package init(_ file: OutputFile) {
    self.init(path: file.path) { file.contents }
  }

  package func contents() -> [UInt8] { make() }
}

/// A whole site, ready to be published.
package struct SiteOutput: Sendable {
  package let toolVersion: String
  /// The digest of all that the bytes of the files depend on.
  package let inputs: SHA256Digest
  private let plan: @Sendable () -> [PlannedFile]

  /// A site whose files are asked for only where there is something to do.
  package init(
    toolVersion: String, inputs: SHA256Digest,
    files: @autoclosure @escaping @Sendable () -> [PlannedFile]
  ) {
    self.toolVersion = toolVersion
    self.inputs = inputs
    plan = files
  }
}

extension SiteOutput {
  /// The files in byte order of their paths, each known to have a place of its own.
  func orderedFiles() throws(DriverError) -> [PlannedFile] {
    let ordered = plan().sorted { $0.path.isBytewiseBefore($1.path) }
    var folders: Set<String> = []
    var previous: String?
    for file in ordered {
      if file.path == previous { throw .unusableOutputName(path: file.path, .twice) }
      if let problem = nameProblem(of: file.path) {
        throw .unusableOutputName(path: file.path, problem)
      }
      folders.insertFolders(of: file.path)
      previous = file.path
    }
    for file in ordered where folders.contains(file.path) {
      throw .unusableOutputName(path: file.path, .alsoFolder)
    }
    return ordered
  }

  private func nameProblem(of path: String) -> OutputNameProblem? {
    if path == Manifest.fileName { return .reserved }
    if path.utf8.count > 3_000 { return .tooLong }
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .unprintable }
    for name in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if name.isEmpty || name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) {
        return .notRelative
      }
      if name.count > 255 { return .tooLong }
    }
    return nil
  }
}

extension String {
  /// The folder and the name of a relative path; the folder of a lone name is empty.
  var folderAndName: (folder: String, name: String) {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", self) }
    return (String(self[..<slash]), String(self[utf8.index(after: slash)...]))
  }
}

extension Set<String> {
  /// All folders that relative paths go through.
  init(foldersOf paths: some Sequence<String>) {
    self = []
    for path in paths { insertFolders(of: path) }
  }

  /// Adds all folders that a relative path goes through.
  mutating func insertFolders(of path: String) {
    var folder = path.folderAndName.folder
    while !folder.isEmpty, insert(folder).inserted { folder = folder.folderAndName.folder }
  }
}
