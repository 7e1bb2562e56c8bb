import Foundation

/// A folder that is there as long as its test.
final class TemporaryFolder {
  let url: URL

  init() {
    url = FileManager.default.temporaryDirectory.appending(
      path: "threatpress-\(UUID().uuidString)", directoryHint: .isDirectory)
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}

extension TemporaryFolder {
  func text(_ name: String) throws -> String {
    String(decoding: try data(name), as: UTF8.self)
  }

  func data(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  func write(_ data: Data, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// Changes a text that stands in a file.
  func replace(_ text: String, with other: String, in name: String) throws {
    try write(try self.text(name).replacing(text, with: other), to: name)
  }

  /// An empty file to write to.
  func handle(_ name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: url.appending(path: name))
  }
}

extension TemporaryFolder {
  static let model = "webhook-receiver.md"

  /// The workspace that `init` writes.
  static func starter() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    _ = try Tool.run("init", in: folder)
    return folder
  }

  /// The same with a key that is misspelt, which is an error that can be fixed.
  static func misspelt() throws -> TemporaryFolder {
    let folder = try starter()
    try folder.replace("description: The provider's", with: "descripton: The provider's", in: model)
    return folder
  }

  /// The same with a mitigation that mitigates nothing, which is a warning.
  static func doubtful() throws -> TemporaryFolder {
    let folder = try starter()
    let idle = "\n```mitigation M-9\ntitle: A lock\nowner: payments\nstatus: planned\n```\n"
    try folder.write(try folder.text(model) + idle, to: model)
    return folder
  }
}
