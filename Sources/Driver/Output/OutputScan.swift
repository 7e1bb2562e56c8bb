/// Everything that lies in a published site, ours or not.
struct OutputScan: Sendable {
  /// All that is not a folder, in the order of the walk.
  private(set) var items: [(path: String, status: FileStatus)] = []
  private(set) var folders: [String] = []

  /// Looks at the whole folder; what could not be carried over to a new site is refused.
  init(of site: PublishedSite, at location: OutputLocation) throws(DriverError) {
    try walk(site.folder, "", device: site.identity.device, location)
  }

  private mutating func walk(
    _ folder: Descriptor, _ path: String, device: UInt, _ location: OutputLocation
  ) throws(DriverError) {
    let shown = path.isEmpty ? location.path : "\(location.path)/\(path)"
    let entries = try trying(to: .list, shown) { () throws(SystemError) in try folder.entries() }
    for entry in entries {
      let path = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
      guard entry.isNameValid else { throw location.refused(.unnameableFile(inside: path)) }
      let status = try trying(to: .read, "\(location.path)/\(path)") { () throws(SystemError) in
        try folder.status(of: entry.name)
      }
      guard status.identity.device == device else {
        throw location.refused(.mountPoint(inside: path))
      }
      guard status.kind == .folder else {
        items.append((path, status))
        continue
      }
      folders.append(path)
      let inner = try trying(to: .open, "\(location.path)/\(path)") { () throws(SystemError) in
        try folder.folder(entry.name)
      }
      try walk(inner, path, device: device, location)
    }
  }
}

extension OutputScan {
  /// The digests of the files that the manifest or the new site names.
  ///
  /// A file that has the manifest's size and was last written before the manifest is what the
  /// manifest says; any other is read. So a usual rebuild reads no page of the old site.
  func digests(
    in site: PublishedSite,
    at location: OutputLocation,
    wanted: Set<String>,
    jobs: Int
  ) throws -> [String: SHA256Digest] {
    let listed = Dictionary(
      site.manifest.entries.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var digests: [String: SHA256Digest] = [:]
    digests.reserveCapacity(items.count)
    var doubtful: [String] = []
    for item in items where item.status.kind == .file {
      let entry = listed[item.path]
      if let entry, entry.size == item.status.size, item.status.modified < site.published {
        digests[item.path] = entry.digest
      } else if entry != nil || wanted.contains(item.path) {
        doubtful.append(item.path)
      }
    }
    let read = concurrentMap(doubtful, jobs: jobs) { path in
      Result { () throws(DriverError) in
        try trying(to: .read, "\(location.path)/\(path)") { () throws(SystemError) in
          try Self.digest(of: path, in: site.folder)
        }
      }
    }
    for (path, digest) in zip(doubtful, read) { digests[path] = try digest.get() }
    return digests
  }

  /// The digest of a file as it is now; none if it vanished, which no file equals.
  private static func digest(
    of path: String, in site: Descriptor
  ) throws(SystemError) -> SHA256Digest? {
    let (folder, name) = path.folderAndName
    do throws(SystemError) {
      let bytes = try site.folder(below: folder).file(name).contents(upTo: .max)
      return bytes.map(SHA256Digest.init(of:))
    } catch {
      if error.isAbsence { return nil }
      throw error
    }
  }
}
