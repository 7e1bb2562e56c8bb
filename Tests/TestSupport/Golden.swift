import Foundation
package import Testing

/// Expects a text to be what a golden file of the test's target holds.
///
/// The files lie in `Tests/<Target>/Golden`. With `UPDATE_GOLDEN=1` in the environment they are
/// rewritten instead, to be read in review.
package func expectGolden(
  _ actual: String,
  named name: String,
  filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = targetFolder(of: filePath).appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
    do {
      let folder = file.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file)
    } catch {
      Issue.record("cannot write '\(name)': \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let expected = try? Data(contentsOf: file) else {
    Issue.record(
      "no golden file '\(name)': run with UPDATE_GOLDEN=1", sourceLocation: sourceLocation)
    return
  }
  let difference = firstDifference(actual, String(decoding: expected, as: UTF8.self))
  #expect(difference == nil, "'\(name)' differs", sourceLocation: sourceLocation)
}

/// The folder below `Tests` that holds a test file.
private func targetFolder(of filePath: String) -> URL {
  var folder = URL(filePath: filePath).deletingLastPathComponent()
  while folder.pathComponents.count > 1,
    folder.deletingLastPathComponent().lastPathComponent != "Tests"
  {
    folder.deleteLastPathComponent()
  }
  return folder
}

/// The first lines that differ, as they are and as they were expected.
private func firstDifference(_ actual: String, _ expected: String) -> String? {
  guard !actual.utf8.elementsEqual(expected.utf8) else { return nil }
  let actualLines = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  for (index, pair) in zip(actualLines, expectedLines).enumerated()
  where !pair.0.utf8.elementsEqual(pair.1.utf8) {
    return "line \(index + 1):\nis       \(pair.0)\nexpected \(pair.1)"
  }
  return "\(actualLines.count) lines instead of \(expectedLines.count)"
}
