import CLinux
import Glibc

/// The new site while it grows beside the old one.
struct StagedSite: Sendable {
  let location: OutputLocation
  let folder: Descriptor
  /// The site that is published now, from which unchanged files are linked.
  private let old: Descriptor?
  /// Whether the process's mask takes away permissions that every site has.
  private let setsPermissions: Bool
  /// Whether each file is brought to the disk by itself, because there are few.
  private let synchronizesFiles: Bool

  /// So few files are faster to bring to the disk one by one than all that waits for it.
  private static let fewFiles = 64

  /// Makes the empty folder of the new site and its inner folders.
  init(
    in work: WorkFolder, for plan: PublishPlan, from old: Descriptor?, at location: OutputLocation
  ) throws(DriverError) {
    self.location = location
    self.old = old
    synchronizesFiles = old != nil && plan.written.count <= Self.fewFiles
    (folder, setsPermissions) = try trying(to: .createFolder, location.path) {
      () throws(SystemError) in
      try work.folder.makeFolder(WorkFolder.newSite)
      let folder = try work.folder.folder(WorkFolder.newSite)
      let isMasked = try folder.status().permissions & 0o777 != 0o755
      if isMasked { try folder.setPermissions(0o755) }
      return (folder, isMasked)
    }
    for path in plan.folders {
      try trying(to: .createFolder, "\(location.path)/\(path)") { () throws(SystemError) in
        try folder.makeFolder(path)
        if setsPermissions { try folder.folder(path).setPermissions(0o755) }
      }
    }
  }

  /// Fills the folder with files old and new, the manifest last.
  func fill(_ plan: PublishPlan, manifest: Manifest, jobs: Int) throws {
    let steps =
      plan.linked.map { Step(path: $0.path, action: .link($0.contents)) }
      + plan.written.map { Step(path: $0.path, action: .write($0.contents)) }
      + plan.kept.map { Step(path: $0.keptAs, action: .keep(from: $0.path)) }
    let batches = Self.batches(of: steps)
    let outcomes = concurrentMap(batches, jobs: jobs) { batch in
      Result { () throws(DriverError) in try perform(batch) }
    }
    for outcome in outcomes { try outcome.get() }
    try write(manifest.encoded(), to: Manifest.fileName, in: folder, Manifest.fileName, sync: true)
    guard old != nil, !synchronizesFiles else { return }
    try trying(to: .write, location.path) { () throws(SystemError) in
      guard syncfs(folder.number) == 0 else { throw .last }
    }
  }
}

/// One file of the new site and where its content comes from.
private struct Step: Sendable {
  let path: String
  let action: Action

  enum Action: Sendable {
    case write([UInt8])
    /// The old file of the same path, or these same bytes where links are impossible.
    case link([UInt8])
    case keep(from: String)
  }
}

extension StagedSite {
  /// Files of one folder, so that the folder is opened once for many of them.
  private struct Batch: Sendable {
    let folder: String
    let steps: ArraySlice<Step>
  }

  private static func batches(of steps: [Step]) -> [Batch] {
    let sorted = steps.map { (folder: $0.path.folderAndName.folder, step: $0) }
      .sorted { $0.folder.isBytewiseBefore($1.folder) }
    let ordered = sorted.map(\.step)
    var batches: [Batch] = []
    var start = 0
    for index in sorted.indices {
      let isLast = index + 1 == sorted.count || sorted[index + 1].folder != sorted[index].folder
      guard isLast || index + 1 - start == fewFiles else { continue }
      batches.append(Batch(folder: sorted[index].folder, steps: ordered[start...index]))
      start = index + 1
    }
    return batches
  }

  private func perform(_ batch: Batch) throws(DriverError) {
    let target = try trying(to: .open, "\(location.path)/\(batch.folder)") {
      () throws(SystemError) in try folder.folder(below: batch.folder)
    }
    let source = try? old?.folder(below: batch.folder)
    for step in batch.steps {
      let name = step.path.folderAndName.name
      switch step.action {
      case .write(let bytes):
        try write(bytes, to: name, in: target, step.path, sync: synchronizesFiles)
      case .link(let bytes):
        if let source, source.link(name, to: name, in: target) { continue }
        try write(bytes, to: name, in: target, step.path, sync: synchronizesFiles)
      case .keep(let path):
        try keep(path, as: name, in: target)
      }
    }
  }

  private func write(
    _ bytes: [UInt8], to name: String, in folder: Descriptor, _ path: String, sync: Bool
  ) throws(DriverError) {
    try trying(to: .write, "\(location.path)/\(path)") { () throws(SystemError) in
      let file = try folder.newFile(name)
      try file.write(bytes)
      if setsPermissions { try file.setPermissions(0o644) }
      if sync { try file.synchronize() }
    }
  }

  /// Brings over what is not ours: as the same file where possible, else as a copy.
  private func keep(_ path: String, as name: String, in target: Descriptor) throws(DriverError) {
    guard let old else { return }
    let from = path.folderAndName
    try trying(to: .link, "\(location.path)/\(path)") { () throws(SystemError) in
      let source: Descriptor
      do throws(SystemError) { source = try old.folder(below: from.folder) } catch {
        if error.isAbsence { return }
        throw error
      }
      if source.link(from.name, to: name, in: target) { return }
      let failure = SystemError.last
      if failure.isAbsence { return }
      guard let bytes = try source.file(from.name).contents(upTo: .max) else { throw failure }
      let copy = try target.newFile(name)
      try copy.write(bytes)
      try copy.setPermissions(try source.status(of: from.name).permissions)
    }
  }
}

extension Descriptor {
  /// Gives a file a second name; false if that cannot be done, with the reason in `errno`.
  func link(_ name: String, to other: String, in folder: Descriptor) -> Bool {
    linkat(number, name, folder.number, other, 0) == 0
  }
}
