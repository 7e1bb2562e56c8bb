import CLinux
import Glibc

/// The new site while it grows beside the old one.
struct StagedSite: Sendable {
  let location: OutputLocation
  let folder: Descriptor
  /// The site that is published now, from which unchanged files are linked.
  private let old: SiteOnDisk?
  /// Whether the process's mask takes away permissions that every site has.
  private let setsPermissions: Bool

  /// Makes the empty folder of the new site and its inner folders.
  init(
    in work: WorkFolder, for files: [PlannedFile], replacing old: SiteOnDisk?,
    at location: OutputLocation
  ) throws(DriverError) {
    self.location = location
    self.old = old
    (folder, setsPermissions) = try trying(to: .createFolder, location.path) {
      () throws(SystemError) in
      try work.folder.makeFolder(WorkFolder.newSite)
      let folder = try work.folder.folder(WorkFolder.newSite)
      let isMasked = try folder.status().permissions & 0o777 != 0o755
      if isMasked { try folder.setPermissions(0o755) }
      return (folder, isMasked)
    }
    try makeFolders(Set(foldersOf: files.lazy.map(\.path)))
  }

  /// Makes folders, outer ones first.
  private func makeFolders(_ paths: Set<String>) throws(DriverError) {
    for path in paths.sorted(by: { $0.isBytewiseBefore($1) }) {
      try trying(to: .createFolder, "\(location.path)/\(path)") { () throws(SystemError) in
        try folder.makeFolder(path)
        if setsPermissions { try folder.folder(path).setPermissions(0o755) }
      }
    }
  }
}

/// A file of the new site that is in its place.
struct MadeFile: Sendable {
  let entry: Manifest.Entry
  /// Whether its bytes differ from what was there, or nothing was.
  let isNew: Bool
}

extension StagedSite {
  /// Makes every file and puts it into the folder; the results have the files' order.
  func fill(with files: [PlannedFile], jobs: Int) throws -> [MadeFile] {
    let outcomes = concurrentMap(Self.batches(of: files), jobs: jobs) { batch in
      Result { () throws(DriverError) in try perform(batch) }
    }
    return try outcomes.flatMap { try $0.get() }
  }

  /// Neighbours in one folder, so that the folder is opened once for many of them.
  private static func batches(of files: [PlannedFile]) -> [ArraySlice<PlannedFile>] {
    let limit = 64
    var batches: [ArraySlice<PlannedFile>] = []
    var start = 0
    var folder = files.first?.path.folderAndName.folder
    for index in files.indices {
      let next = index + 1 < files.count ? files[index + 1].path.folderAndName.folder : nil
      guard next != folder || index + 1 - start == limit else { continue }
      batches.append(files[start...index])
      start = index + 1
      folder = next
    }
    return batches
  }

  private func perform(_ batch: ArraySlice<PlannedFile>) throws(DriverError) -> [MadeFile] {
    let path = batch.first?.path.folderAndName.folder ?? ""
    let target = try trying(to: .open, "\(location.path)/\(path)") { () throws(SystemError) in
      try folder.folder(below: path)
    }
    let source = try? old?.site.folder.folder(below: path)
    var made: [MadeFile] = []
    for file in batch {
      let bytes = file.contents()
      let entry = Manifest.Entry(
        path: file.path, size: bytes.count, digest: SHA256Digest(of: bytes))
      let isNew = old?.digests[file.path] != entry.digest
      let name = file.path.folderAndName.name
      if isNew || source?.link(name, to: name, in: target) != true {
        try write(bytes, to: name, in: target, file.path)
      }
      made.append(MadeFile(entry: entry, isNew: isNew))
    }
    return made
  }

  private func write(
    _ bytes: [UInt8], to name: String, in folder: Descriptor, _ path: String, sync: Bool = false
  ) throws(DriverError) {
    try trying(to: .write, "\(location.path)/\(path)") { () throws(SystemError) in
      let file = try folder.newFile(name)
      try file.write(bytes)
      if setsPermissions { try file.setPermissions(0o644) }
      if sync { try file.synchronize() }
    }
  }
}

extension StagedSite {
  /// Brings over what is not ours.
  func keep(_ plan: PublishPlan, beside files: [PlannedFile]) throws(DriverError) {
    try makeFolders(plan.folders.subtracting(Set(foldersOf: files.lazy.map(\.path))))
    for item in plan.kept { try keep(item.path, as: item.keptAs) }
  }

  /// Brings over one item: as the same file where possible, else as a copy.
  private func keep(_ path: String, as place: String) throws(DriverError) {
    guard let old else { return }
    let (from, to) = (path.folderAndName, place.folderAndName)
    try trying(to: .link, "\(location.path)/\(path)") { () throws(SystemError) in
      let target = try folder.folder(below: to.folder)
      let source: Descriptor
      do throws(SystemError) { source = try old.site.folder.folder(below: from.folder) } catch {
        if error.isAbsence { return }
        throw error
      }
      if source.link(from.name, to: to.name, in: target) { return }
      let failure = SystemError.last
      if failure.isAbsence { return }
      guard let bytes = try source.file(from.name).contents(upTo: .max) else { throw failure }
      let copy = try target.newFile(to.name)
      try copy.write(bytes)
      try copy.setPermissions(try source.status(of: from.name).permissions)
    }
  }
}

extension StagedSite {
  /// Writes the manifest and brings everything to the disk.
  func finish(_ made: [MadeFile], _ manifest: Manifest) throws(DriverError) {
    try write(manifest.encoded(), to: Manifest.fileName, in: folder, Manifest.fileName, sync: true)
    guard old != nil else { return }
    try trying(to: .write, location.path) { () throws(SystemError) in
      // A few files are brought to the disk faster one by one than with all that waits for it.
      let new = made.filter(\.isNew)
      guard new.count > 64 else { return try synchronize(new) }
      guard syncfs(folder.number) == 0 else { throw .last }
    }
  }

  private func synchronize(_ files: [MadeFile]) throws(SystemError) {
    for file in files {
      let (path, name) = file.entry.path.folderAndName
      try folder.folder(below: path).file(name).synchronize()
    }
  }
}

extension Descriptor {
  /// Gives a file a second name; false if that cannot be done, with the reason in `errno`.
  func link(_ name: String, to other: String, in folder: Descriptor) -> Bool {
    linkat(number, name, folder.number, other, 0) == 0
  }
}
