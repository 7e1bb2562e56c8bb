internal import Publishing

/// The keys of a block that have another value than before, in the order in which they stand; the
/// text below the keys comes last.
func keyChanges(
  from old: ArraySlice<FileLine>, to new: ArraySlice<FileLine>
) -> [KeyChange] {
  let (before, after) = (BlockParts(old), BlockParts(new))
  var changes: [KeyChange] = []
  let keys = after.keys + before.keys.filter { after.values[$0] == nil }
  for key in keys {
    let (value, earlier) = (after.values[key], before.values[key])
    if let value, let earlier, value.elementsEqual(earlier, by: isSameLine) { continue }
    let words = (earlier.flatMap(shortValue), value.flatMap(shortValue))
    let isTold =
      (earlier == nil || words.0 != nil) && (value == nil || words.1 != nil)
    changes.append(
      KeyChange(key: key, old: isTold ? words.0 : nil, new: isTold ? words.1 : nil))
  }
  if !before.text.elementsEqual(after.text, by: isSameLine) {
    changes.append(KeyChange(key: nil, old: nil, new: nil))
  }
  return changes
}

/// A block's keys with the lines of their values, and the lines below its `---`.
private struct BlockParts {
  var keys: [String] = []
  var values: [String: ArraySlice<FileLine>] = [:]
  var text: ArraySlice<FileLine> = []

  init(_ lines: ArraySlice<FileLine>) {
    var open: (key: String, start: Int)?
    for index in lines.indices {
      let line = lines[index]
      if line.starts(with: "---".utf8) {
        text = lines[(index + 1)...]
        close(open, at: index, of: lines)
        return
      }
      guard let first = line.first, first != 0x20, first != 0x0D, first != UInt8(ascii: "#"),
        first != UInt8(ascii: "-"), let key = key(of: line)
      else { continue }
      close(open, at: index, of: lines)
      open = (key, index)
    }
    close(open, at: lines.endIndex, of: lines)
  }

  private mutating func close(
    _ open: (key: String, start: Int)?, at end: Int, of lines: ArraySlice<FileLine>
  ) {
    guard let open, values[open.key] == nil else { return }
    keys.append(open.key)
    values[open.key] = lines[open.start..<end]
  }
}

/// A value of a word or two on the key's own line; nothing for lists, records and sentences.
private func shortValue(_ lines: ArraySlice<FileLine>) -> String? {
  guard lines.count == 1, let line = lines.first,
    let colon = line.firstIndex(of: UInt8(ascii: ":"))
  else { return nil }
  let value = line[(colon + 1)...].drop { $0 == 0x20 }
  let text = String(decoding: value, as: UTF8.self)
    .split { $0 == " " || $0 == "\r" || $0 == "\"" }.joined(separator: " ")
  guard (1...24).contains(text.count), !text.contains(where: { "[]{}|>#".contains($0) }) else {
    return nil
  }
  return text
}
