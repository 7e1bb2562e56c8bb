import Glibc

/// The folder that a site is published to, known to be safe to replace.
package struct OutputLocation: Sendable {
  /// The path as the user gave it.
  package let path: String
  /// The folder that holds the output folder; it may not exist yet.
  let parentPath: String
  let name: String
  private let protected: ProtectedFolders

  /// Looks at the folder before any work is done, and refuses one that is not ours to replace.
  package init(_ path: String, workspace: WorkspaceFolder) throws(DriverError) {
    self.path = path
    protected = ProtectedFolders(workspace: workspace.path)
    (parentPath, name) = try Self.parentAndName(of: path)
    _ = try openSite()
  }

  /// What the last build published there, if anything.
  package func previousManifest() throws(DriverError) -> Manifest? {
    switch try openSite() {
    case .absent, .empty: nil
    case .site(let site): site.manifest
    }
  }

  /// A file of the last build, such as the layouts that it kept for this one.
  package func previousContents(of fileName: String, upTo limit: Int) -> [UInt8]? {
    guard case .site(let site)? = try? openSite() else { return nil }
    return (try? site.folder.file(fileName).contents(upTo: limit)) ?? nil
  }
}

/// What an output folder holds before the build.
enum SiteState {
  case absent
  case empty
  case site(PublishedSite)
}

/// A site that an earlier build published.
struct PublishedSite: Sendable {
  let folder: Descriptor
  let identity: FileIdentity
  let manifest: Manifest
  /// When the manifest was written, which is after all files of the site were.
  let published: FileTime
}

extension OutputLocation {
  /// Opens what is there now; every build looks again before it changes anything.
  func openSite() throws(DriverError) -> SiteState {
    guard
      let parent = try unlessAbsent({ () throws(SystemError) in
        try Descriptor.folder(at: parentPath)
      }),
      let kind = try unlessAbsent({ () throws(SystemError) in try parent.status(of: name).kind })
    else { return .absent }
    switch kind {
    case .folder: break
    case .link: throw refused(.symbolicLink)
    case .file, .special: throw refused(.notAFolder)
    }
    let folder = try trying(to: .open, path) { () throws(SystemError) in try parent.folder(name) }
    let status = try trying(to: .open, path) { () throws(SystemError) in try folder.status() }
    if let refusal = protected.refusal(of: status.identity) { throw refused(refusal) }
    let around = try trying(to: .open, path) { () throws(SystemError) in try parent.status() }
    guard around.identity.device == status.identity.device else {
      throw refused(.mountPoint(inside: nil))
    }
    return try siteState(of: folder, status.identity)
  }

  private func siteState(
    of folder: Descriptor, _ identity: FileIdentity
  ) throws(DriverError) -> SiteState {
    let names = try trying(to: .list, path) { () throws(SystemError) in
      try folder.entries().map(\.name)
    }
    if names.isEmpty { return .empty }
    if names.contains(".git") { throw refused(.gitWorkTree) }
    guard names.contains(Manifest.fileName) else { throw refused(.notOurs) }
    let read = try trying(to: .read, "\(path)/\(Manifest.fileName)") { () throws(SystemError) in
      let file = try folder.file(Manifest.fileName)
      return (text: try file.contents(upTo: 1 << 28), published: try file.status().modified)
    }
    do throws(OutputRefusal) {
      let manifest = try Manifest(read.text ?? [])
      return .site(
        PublishedSite(
          folder: folder, identity: identity, manifest: manifest, published: read.published))
    } catch {
      throw refused(error)
    }
  }

  private func unlessAbsent<Value>(
    _ call: () throws(SystemError) -> Value
  ) throws(DriverError) -> Value? {
    do throws(SystemError) { return try call() } catch {
      if error.isAbsence { return nil }
      throw .system(.open, path: path, error)
    }
  }

  /// Opens the folder around the output folder, making it where it is missing.
  func openParent() throws(DriverError) -> Descriptor {
    var made = ""
    for part in parentPath.split(separator: "/", omittingEmptySubsequences: false) {
      made += part
      if !made.isEmpty, mkdir(made, 0o755) != 0, errno == ENAMETOOLONG { break }
      made += "/"
    }
    return try trying(to: .createFolder, parentPath) { () throws(SystemError) in
      try Descriptor.folder(at: parentPath)
    }
  }

  /// The refusal of this folder.
  func refused(_ refusal: OutputRefusal) -> DriverError { .outputRefused(path: path, refusal) }

  /// Splits the path; one that ends in `.` or `..` is spelt out first.
  private static func parentAndName(
    of path: String
  ) throws(DriverError) -> (parent: String, name: String) {
    var path = path.isEmpty ? "." : path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if [".", ".."].contains(path.folderAndName.name) {
      guard let real = realPath(of: path) else { throw .system(.open, path: path, .last) }
      path = real
    }
    guard path != "/" else { throw .outputRefused(path: path, .holdsWorkspace) }
    let (folder, name) = path.folderAndName
    return (folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder, name)
  }
}
