internal import Model

/// The folders of results that the user handed over on the command line.
///
/// They may lie anywhere, because the user named them; nothing that a link in them leads to is read.
struct HandedOver: Sendable {
  private(set) var files: [ReportFile] = []
  /// Every folder that was looked through, from the root of the file system.
  private(set) var folders: [String] = []

  /// The most files and folders that are looked at.
  private static let itemLimit = 20_000
  /// Deeper folders would only come from a mistake.
  private static let depthLimit = 32

  private var itemCount = 0

  /// Nothing was handed over.
  static let none = HandedOver()

  private init() {}

  /// - Throws: for a folder that is not there, because a gate that reads nothing lets all through.
  init(_ paths: [String], for workspace: WorkspaceFolder) throws(DriverError) {
    for path in paths {
      guard let real = realPath(of: path) else {
        throw .unusableEvidence(path: path, SystemError.last)
      }
      let folder: Descriptor
      do throws(SystemError) {
        folder = try Descriptor.folder(at: real)
      } catch {
        throw .unusableEvidence(path: path, error)
      }
      let shown = relativePath(of: real, from: workspace.path)
      try walk(folder, Place(path: real, shown: shown, name: ""), depth: 0)
    }
  }

  /// A folder by its own path, by that which messages show, and by that below the one handed over.
  private struct Place {
    let path: String
    let shown: String
    let name: String

    func inside(_ entry: String) -> Place {
      Place(
        path: "\(path)/\(entry)", shown: shown.isEmpty ? entry : "\(shown)/\(entry)",
        name: name.isEmpty ? entry : "\(name)/\(entry)")
    }
  }

  private mutating func walk(
    _ folder: Descriptor, _ place: Place, depth: Int
  ) throws(DriverError) {
    guard depth <= Self.depthLimit else { return }
    folders.append(place.path)
    let entries = try trying(to: .list, place.path) { () throws(SystemError) in
      try folder.entries()
    }
    itemCount += entries.count
    guard itemCount <= Self.itemLimit else {
      throw .tooManyReports(path: place.path, limit: Self.itemLimit)
    }
    for entry in entries where entry.isNameValid && !entry.name.hasPrefix(".") {
      // What has vanished meanwhile is not there.
      switch try? folder.status(of: entry.name).kind {
      case .folder:
        guard let inner = try? folder.folder(entry.name) else { continue }
        try walk(inner, place.inside(entry.name), depth: depth + 1)
      case .file: add(entry.name, in: folder, place)
      case .link, .special, nil: continue
      }
    }
  }

  private mutating func add(_ name: String, in folder: Descriptor, _ place: Place) {
    guard let format = ReportFormat(fileName: name) else { return }
    let file = place.inside(name)
    files.append(
      ReportFile(
        origin: .handedOver(name: file.name), format: format, path: file.shown,
        contents: contents(of: name, in: folder)))
  }

  private func contents(of name: String, in folder: Descriptor) -> Result<[UInt8], FileProblem> {
    do throws(SystemError) {
      let bytes = try folder.file(name).contents(upTo: ReportFile.sizeLimit)
      return bytes.map { .success($0) } ?? .failure(.tooLarge(limit: ReportFile.sizeLimit))
    } catch {
      return .failure(FileProblem(error))
    }
  }
}

/// The path that leads from one folder to a place, both given from the root of the file system.
func relativePath(of path: String, from folder: String) -> String {
  let (to, from) = (path.split(separator: "/"), folder.split(separator: "/"))
  let common = zip(to, from).prefix { $0 == $1 }.count
  let up = Array(repeating: Substring(".."), count: from.count - common)
  return (up + to[common...]).joined(separator: "/")
}
