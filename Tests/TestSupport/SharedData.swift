package import Foundation

/// Files that lie beside the repository on some machines, and that tests use where they are there.
package enum SharedData {
  /// The file below `../shared/data`, if it is there.
  package static func file(_ path: String, testFile: String = #filePath) -> URL? {
    var root = URL(filePath: testFile)
    while root.pathComponents.count > 1, root.lastPathComponent != "Tests" {
      root.deleteLastPathComponent()
    }
    let beside = root.deletingLastPathComponent().deletingLastPathComponent()
    let file = beside.appending(path: "shared/data/\(path)")
    return FileManager.default.fileExists(atPath: file.path()) ? file : nil
  }
}
