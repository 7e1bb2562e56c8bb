extension Git {
  /// The names of the contents of all files below the folder, by their paths from there.
  func names(ofBlobsBelow commit: String) -> [String: [UInt8]] {
    Dictionary(blobs(below: commit).map { ($0.path, $0.name) }) { _, last in last }
  }

  /// All files below the folder: of a symbolic link the contents are where it leads.
  func blobs(below commit: String) -> [(path: String, name: [UInt8], isLink: Bool)] {
    let list = output(["ls-tree", "-r", "-z", commit]) ?? []
    return list.split(separator: 0).compactMap { entry in
      let parts = entry.split(separator: 0x09, maxSplits: 1)
      let facts = parts[0].split(separator: 0x20)
      guard parts.count == 2, facts.count == 3, facts[1].elementsEqual("blob".utf8) else {
        return nil
      }
      return (
        String(decoding: parts[1], as: UTF8.self), Array(facts[2]),
        facts[0].elementsEqual("120000".utf8)
      )
    }
  }

  /// The contents of some blobs, by their names.
  func contents(of names: [[UInt8]]) -> [[UInt8]: [UInt8]] {
    guard !names.isEmpty else { return [:] }
    let input = Array(names.joined(separator: [0x0A])) + [0x0A]
    guard let answer = output(["cat-file", "--batch"], input: input) else { return [:] }
    var contents: [[UInt8]: [UInt8]] = [:]
    var rest = answer[...]
    for name in names {
      guard let end = rest.firstIndex(of: 0x0A) else { break }
      let size = rest[..<end].split(separator: 0x20).last.flatMap {
        Int(String(decoding: $0, as: UTF8.self))
      }
      guard let size, end + 1 + size < rest.endIndex else { break }
      contents[name] = Array(rest[(end + 1)..<(end + 1 + size)])
      rest = rest[(end + 2 + size)...]
    }
    return contents
  }
}
