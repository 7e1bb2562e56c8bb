/// Finds a place in the new site for what is not ours, without hiding any page.
struct KeptPlaces {
  private let files: Set<String>
  /// The folders of the new site, those of kept items included.
  private(set) var folders: Set<String>
  private var taken: Set<String>

  init(files: Set<String>, folders: Set<String>, _ scan: OutputScan) {
    self.files = files
    self.folders = folders
    taken = Set(scan.items.map(\.path)).union(scan.folders)
  }

  /// The item's own path, unless a page or a folder of pages needs it; then a name beside it.
  mutating func place(for path: String) -> String {
    var place = inFreeFolder(path)
    if isNeeded(place) || folders.contains(place) { place = freeName(beside: place) }
    folders.insertFolders(of: place)
    return place
  }

  /// Keeps a folder that somebody made, even an empty one.
  mutating func keepFolder(_ path: String) {
    let place = inFreeFolder(path)
    guard !isNeeded(place) else { return }
    folders.insert(place)
    folders.insertFolders(of: place)
  }

  /// The path with every outer folder renamed whose name a page needs.
  private func inFreeFolder(_ path: String) -> String {
    let (folder, name) = path.folderAndName
    guard !folder.isEmpty else { return path }
    let outer = inFreeFolder(folder)
    return "\(isNeeded(outer) ? outer + Self.suffix : outer)/\(name)"
  }

  private func isNeeded(_ path: String) -> Bool { files.contains(path) }

  private mutating func freeName(beside path: String) -> String {
    var name = path + Self.suffix
    while isNeeded(name) || folders.contains(name) || !taken.insert(name).inserted {
      name += Self.suffix
    }
    return name
  }

  private static let suffix = ".kept"
}
