extension WorkspaceText {
  func injection(_ changed: String, mark: String) -> Injection {
    Injection(workspace: self, changed: changed, path: changed, mark: mark)
  }

  /// Whether a threat names a mitigation in its list.
  func isNamed(_ id: String) -> Bool {
    files.values.contains { lines in
      lines.contains { line in
        line.hasPrefix("mitigations: [")
          && line.dropFirst("mitigations: [".count).dropLast().split(separator: ", ").contains(
            Substring(id))
      }
    }
  }

  /// Changes a line of the record of each acceptance.
  func accepted(_ change: (String) -> String?) -> [Injection] {
    blocks("threat").compactMap { block in
      guard let lines = lines(ofKey: "accepted", in: block) else { return nil }
      for index in lines {
        guard let other = change(files[block.path]?[index] ?? "") else { continue }
        return replacing(index..<index + 1, of: block.path, with: other.isEmpty ? [] : [other])
          .injection(block.path, mark: other.isEmpty ? "accepted" : String(other.dropFirst(9)))
      }
      return nil
    }
  }

  /// Adds a line below a heading of each diagram.
  func drawing(_ line: String, below heading: String, mark: String) -> [Injection] {
    blocks("dataflow").compactMap { block in
      guard let file = files[block.path],
        let index = block.lines.first(where: { file[$0] == heading })
      else { return nil }
      return replacing(index + 1..<index + 1, of: block.path, with: [line])
        .injection(block.path, mark: mark)
    }
  }

  /// Changes the line of each flow that has one of its own.
  func flow(_ change: (String) -> String?) -> [Injection] {
    changing { _, line in
      guard line.hasPrefix("  F-"), line.hasSuffix("}"), let id = line.split(separator: ":").first,
        let other = change(line), other != line
      else { return nil }
      return (other, id.trimmingPrefix("  ").description)
    }
  }
}

extension String {
  /// The text without what begins so and ends there, or ends before the next comma or brace.
  func removing(_ start: String, upTo end: String?) -> String? {
    guard let first = firstRange(of: start) else { return nil }
    let rest = self[first.upperBound...]
    let last =
      if let end { rest.firstRange(of: end)?.upperBound } else {
        rest.firstIndex { $0 == "," || $0 == "}" }
      }
    return last.map { String(self[..<first.lowerBound] + self[$0...]) }
  }
}
