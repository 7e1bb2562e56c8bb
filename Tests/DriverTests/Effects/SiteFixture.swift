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

  static func site(_ files: [String: String]) -> SiteOutput {
    SiteOutput(
      toolVersion: "1.0", inputs: SHA256Digest(of: []),
      files: files.map { OutputFile(path: $0.key, contents: Array($0.value.utf8)) })
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
