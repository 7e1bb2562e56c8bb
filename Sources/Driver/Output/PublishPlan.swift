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

/// What has to happen to turn the published site into the new one; a pure function of both.
struct PublishPlan: Sendable {
  /// Files whose bytes are not there yet.
  private(set) var written: [OutputFile] = []
  /// Files that stay the same file, down to the inode.
  private(set) var linked: [OutputFile] = []
  private(set) var kept: [KeptItem] = []
  /// Paths of the old site that the new one does not have.
  private(set) var removed: [String] = []
  /// All folders of the new site, outer ones first.
  private(set) var folders: [String] = []

  /// Whether the output folder holds the new site already.
  var isUnchanged: Bool { written.isEmpty && removed.isEmpty && kept.allSatisfy(\.isInPlace) }

  /// The plan for a site where none was.
  init(first files: [OutputFile]) {
    written = files
    folders = Self.folders(of: files).sorted { $0.isBytewiseBefore($1) }
  }

  /// The plan for replacing a site, given the digests of what lies there now.
  init(
    replacing site: PublishedSite,
    scan: OutputScan,
    digests: [String: SHA256Digest],
    with files: [OutputFile],
    wanted: [String: SHA256Digest]
  ) {
    let listed = Dictionary(
      site.manifest.entries.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
    var present: Set<String> = []
    var places = KeptPlaces(files: wanted, folders: Self.folders(of: files), scan)
    for item in scan.items where item.path != Manifest.fileName {
      let digest = digests[item.path]
      if let digest, digest == wanted[item.path] {
        present.insert(item.path)
      } else if let digest, digest == listed[item.path] {
        if wanted[item.path] == nil { removed.append(item.path) }
      } else {
        let keptAs = places.place(for: item.path)
        let reason: KeptItem.Reason = listed[item.path] == nil ? .foreign : .edited
        kept.append(KeptItem(path: item.path, keptAs: keptAs, reason: reason))
      }
    }
    for file in files {
      if present.contains(file.path) { linked.append(file) } else { written.append(file) }
    }
    let ours = listed.keys.reduce(into: Set()) { $0.insertFolders(of: $1) }
    for folder in scan.folders where !ours.contains(folder) { places.keepFolder(folder) }
    folders = places.folders.sorted { $0.isBytewiseBefore($1) }
  }

  private static func folders(of files: [OutputFile]) -> Set<String> {
    files.reduce(into: []) { $0.insertFolders(of: $1.path) }
  }
}

extension KeptItem {
  fileprivate var isInPlace: Bool { path == keptAs }
}
