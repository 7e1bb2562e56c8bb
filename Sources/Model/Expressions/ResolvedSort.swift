/// A path to sort by, and which end comes first.
package struct ResolvedSort: Sendable, Hashable {
  package let path: ResolvedPath
  package let isDescending: Bool
}

extension ResolvedSort {
  /// The orders of a text such as `-risk.current, id`: by the first, then by the second. A minus
  /// puts the greatest first.
  package static func resolve(
    _ text: String, for kind: Kind, _ settings: LoweringSettings
  ) -> (sorts: [ResolvedSort], problems: [ResolutionProblem]) {
    var sorts: [ResolvedSort] = []
    var problems: [ResolutionProblem] = []
    for item in commaSeparated(text) {
      let isDescending = item.text.hasPrefix("-")
      let (path, found) = ResolvedPath.resolve(
        String(item.text.dropFirst(isDescending ? 1 : 0)), for: kind, settings)
      if let path { sorts.append(ResolvedSort(path: path, isDescending: isDescending)) }
      problems += found.map { $0.moved(by: item.start + (isDescending ? 1 : 0)) }
    }
    return (sorts, problems)
  }
}

extension ResolvedPath {
  /// The paths of a text such as `id, title`.
  package static func resolveAll(
    _ text: String, for kind: Kind, _ settings: LoweringSettings
  ) -> (paths: [ResolvedPath], problems: [ResolutionProblem]) {
    var paths: [ResolvedPath] = []
    var problems: [ResolutionProblem] = []
    for item in commaSeparated(text) {
      let (path, found) = resolve(item.text, for: kind, settings)
      if let path { paths.append(path) }
      problems += found.map { $0.moved(by: item.start) }
    }
    return (paths, problems)
  }
}

/// What stands between commas, without spaces around it, and where in bytes it starts.
private func commaSeparated(_ text: String) -> [(text: String, start: Int)] {
  let bytes = Array(text.utf8)
  return bytes.indices.split { bytes[$0] == UInt8(ascii: ",") }.compactMap { item in
    let range = trimmed(item.startIndex..<item.endIndex, in: bytes)
    guard !range.isEmpty else { return nil }
    return (String(decoding: bytes[range], as: UTF8.self), range.lowerBound)
  }
}

extension ResolutionProblem {
  /// The same problem of a text that stands further right.
  fileprivate func moved(by offset: Int) -> ResolutionProblem {
    ResolutionProblem(
      kind: kind, message: message,
      range: range.lowerBound + offset..<range.upperBound + offset, nearest: nearest, help: help)
  }
}
