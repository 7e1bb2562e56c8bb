/// Something in the output folder that is not ours to delete.
package struct KeptItem: Sendable, Hashable {
  /// Why it is kept.
  package enum Reason: Sendable, Hashable {
    /// The build never wrote it.
    case foreign
    /// The build wrote it, and somebody changed it since.
    case edited
  }

  package let path: String
  /// Where it is now: another place if the new site needs its own.
  package let keptAs: String
  package let reason: Reason
}

/// What becomes of the items of the published site when a new one takes its place; a pure function
/// of both.
struct PublishPlan: Sendable {
  private(set) var kept: [KeptItem] = []
  /// Paths of the old site that the new one does not have.
  private(set) var removed: [String] = []
  /// How many files of the new site do not lie there with the same bytes.
  private(set) var missing: Int
  /// All folders of the new site, those of kept items included.
  let folders: Set<String>

  /// Whether the output folder holds the new site already.
  var isUnchanged: Bool { missing == 0 && removed.isEmpty && kept.allSatisfy(\.isInPlace) }

  /// The plan for putting files, known by a manifest's entries, in the place of a site.
  init(replacing old: SiteOnDisk?, with files: [Manifest.Entry]) {
    let ownFolders = Set(foldersOf: files.lazy.map(\.path))
    missing = files.count
    guard let old else {
      folders = ownFolders
      return
    }
    let wanted = Dictionary(
      files.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
    var places = KeptPlaces(files: Set(wanted.keys), folders: ownFolders, old.scan)
    for item in old.scan.items where item.path != Manifest.fileName {
      let digest = old.digests[item.path]
      let listed = old.listed[item.path]
      if let digest, digest == wanted[item.path] {
        missing -= 1
      } else if let digest, digest == listed {
        if wanted[item.path] == nil { removed.append(item.path) }
      } else {
        kept.append(
          KeptItem(
            path: item.path, keptAs: places.place(for: item.path),
            reason: listed == nil ? .foreign : .edited))
      }
    }
    let oldFolders = Set(foldersOf: old.listed.keys)
    for folder in old.scan.folders where !oldFolders.contains(folder) { places.keepFolder(folder) }
    folders = places.folders
  }
}

extension KeptItem {
  fileprivate var isInPlace: Bool { path == keptAs }
}
