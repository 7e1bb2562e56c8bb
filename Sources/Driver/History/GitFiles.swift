extension Git {
  /// The names of the contents of all files below the folder, by their paths from there.
  func names(ofBlobsBelow commit: String) -> [String: [UInt8]] {
    let list = output(["ls-tree", "-r", "-z", commit]) ?? []
    var names: [String: [UInt8]] = [:]
    for entry in list.split(separator: 0) {
      let parts = entry.split(separator: 0x09, maxSplits: 1)
      let facts = parts[0].split(separator: 0x20)
      guard parts.count == 2, facts.count == 3, facts[1].elementsEqual("blob".utf8) else {
        continue
      }
      names[String(decoding: parts[1], as: UTF8.self)] = Array(facts[2])
    }
    return names
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
