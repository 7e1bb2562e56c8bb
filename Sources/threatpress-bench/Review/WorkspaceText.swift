import Foundation

/// The sources of a workspace as lines, for putting defects in.
struct WorkspaceText {
  /// The lines of each file, by its path below the root.
  private(set) var files: [String: [String]]

  init(of root: URL) throws {
    var files: [String: [String]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    where [".md", ".yml", ".xml", ".sarif"].contains(where: path.hasSuffix) {
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      files[path] = text.components(separatedBy: "\n")
    }
    self.files = files
  }

  /// A block of an entity: the lines from its opening fence to its closing one.
  struct Block {
    let path: String
    let kind: String
    let id: String
    let lines: Range<Int>
  }

  /// The blocks of a kind, in the order of the files.
  func blocks(_ kind: String) -> [Block] {
    files.sorted { $0.key < $1.key }.flatMap { path, lines in
      lines.indices.compactMap { start -> Block? in
        let words = lines[start].split(separator: " ")
        guard words.count == 2, words[0] == "```\(kind)",
          let end = lines[(start + 1)...].firstIndex(of: "```")
        else { return nil }
        return Block(path: path, kind: kind, id: String(words[1]), lines: start..<end + 1)
      }
    }
  }

  /// The front matter of each file that starts a model.
  var models: [Block] {
    files.sorted { $0.key < $1.key }.compactMap { path, lines in
      guard lines.first == "---", let end = lines[1...].firstIndex(of: "---"),
        let id = lines[..<end].first(where: { $0.hasPrefix("model: ") })
      else { return nil }
      return Block(
        path: path, kind: "model", id: String(id.dropFirst("model: ".count)), lines: 0..<end + 1)
    }
  }

  func lines(of block: Block) -> [String] { Array((files[block.path] ?? [])[block.lines]) }

  /// The lines of a key at the margin of a block, with what is indented below it.
  func lines(ofKey key: String, in block: Block) -> Range<Int>? {
    guard let file = files[block.path] else { return nil }
    let inside = block.lines.dropFirst().dropLast()
    let head = inside.prefix { file[$0] != "---" }
    guard let start = head.first(where: { file[$0].hasPrefix("\(key):") }) else { return nil }
    let rest = head.drop { $0 <= start }
    let end = rest.first { !file[$0].hasPrefix(" ") && !file[$0].hasPrefix("-") }
    return start..<(end ?? head.upperBound)
  }

  /// The value of a key, where it stands on one line.
  func value(of key: String, in block: Block) -> String? {
    guard let lines = lines(ofKey: key, in: block), lines.count == 1 else { return nil }
    let line = files[block.path]?[lines.lowerBound] ?? ""
    return line.dropFirst(key.utf8.count + 1).trimmingCharacters(in: .whitespaces)
  }

  /// Whether a block has a key at its margin.
  func has(_ key: String, _ block: Block) -> Bool { lines(ofKey: key, in: block) != nil }
}

extension WorkspaceText {
  /// A copy in which some lines of a file are others.
  func replacing(_ lines: Range<Int>, of path: String, with others: [String]) -> WorkspaceText {
    var copy = self
    copy.files[path]?.replaceSubrange(lines, with: others)
    return copy
  }

  /// A copy with another file, or without one.
  func with(_ path: String, _ lines: [String]?) -> WorkspaceText {
    var copy = self
    copy.files[path] = lines
    return copy
  }

  func text(of path: String) -> String { (files[path] ?? []).joined(separator: "\n") }

  /// The text at some bytes of a file.
  func text(under range: Range<Int>, of path: String) -> String {
    let bytes = Array(text(of: path).utf8)
    return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
