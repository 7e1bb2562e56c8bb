import Glibc

@testable import Driver

/// A workspace and an output folder beside it, in a temporary folder.
struct SiteFixture {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("workspace")
  }

  func location(_ path: String = "site") throws -> OutputLocation {
    try OutputLocation(
      "\(folder.path)/\(path)",
      workspace: WorkspaceFolder(opening: "\(folder.path)/workspace"))
  }

  @discardableResult
  func publish(_ files: [String: String], to path: String = "site", jobs: Int = 2) throws
    -> PublishReport
  {
    try Driver.publish(Self.site(files), to: location(path), jobs: jobs)
  }

  /// A site that depends on nothing but its files.
  static func site(_ files: [String: String]) -> SiteOutput {
    let contents = files.map { (path: $0.key, bytes: Array($0.value.utf8)) }
      .sorted { $0.path < $1.path }
    return SiteOutput(
      toolVersion: "1.0",
      inputs: SHA256Digest(
        ofParts: contents.map { ($0.path, SHA256Digest(of: $0.bytes)) }),
      files: contents.map { file in PlannedFile(path: file.path) { file.bytes } })
  }

  /// What a reader of the site sees: everything but the manifest.
  func published(_ path: String = "site") throws -> [String: String] {
    var tree: [String: String] = [:]
    for (name, text) in try folder.tree(path) where !name.hasSuffix(Manifest.fileName) {
      tree[String(name.dropFirst(path.utf8.count + 1))] = text
    }
    return tree
  }

  /// The names beside the site: no litter means these two.
  func names() throws -> [String] {
    try Descriptor.folder(at: folder.path).entries().map(\.name)
  }
}
