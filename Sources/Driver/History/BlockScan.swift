internal import Diagnostics
internal import Model

/// What an entity is called in a version of a file.
struct BlockName: Hashable {
  let kind: Kind
  let id: EntityID
}

/// The lines that were written for each entity in a version of a file.
///
/// Old versions need not make sense any more, so they are not parsed: fences and indentation tell
/// what belongs to what. The parts of a diagram are found where each has lines of its own.
func blocks(in lines: [FileLine]) -> [BlockName: ArraySlice<FileLine>] {
  var blocks: [BlockName: ArraySlice<FileLine>] = [:]
  var position = 0
  while position < lines.count {
    guard let fence = Fence(opening: lines[position]) else {
      position += 1
      continue
    }
    let start = position + 1
    let end = lines[start...].firstIndex { fence.isClosed(by: $0) } ?? lines.count
    if let name = fence.name {
      blocks[name] = lines[start..<end]
      if name.kind == .dataflow {
        blocks.merge(parts(ofDiagram: lines[start..<end])) { first, _ in first }
      }
    }
    position = end + 1
  }
  return blocks
}

/// The line that opens a fenced block.
private struct Fence {
  let mark: UInt8
  let length: Int
  let name: BlockName?

  init?(opening line: FileLine) {
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let length = line.prefix { $0 == mark }.count
    guard length >= 3 else { return nil }
    self.mark = mark
    self.length = length
    let words = line.dropFirst(length).split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    guard words.count == 2, let kind = Kind(rawValue: String(decoding: words[0], as: UTF8.self)),
      let id = EntityID(String(decoding: words[1], as: UTF8.self))
    else {
      name = nil
      return
    }
    name = BlockName(kind: kind, id: id)
  }

  func isClosed(by line: FileLine) -> Bool {
    line.prefix { $0 == mark }.count >= length
      && line.allSatisfy { $0 == mark || $0 == 0x20 || $0 == 0x0D }
  }
}

/// The elements, flows and boundaries of a diagram's block that begin a line.
private func parts(ofDiagram lines: ArraySlice<FileLine>) -> [BlockName: ArraySlice<FileLine>] {
  var parts: [BlockName: ArraySlice<FileLine>] = [:]
  var kind: Kind?
  var depth: Int?
  var current: (name: BlockName, start: Int)?
  func close(at end: Int) {
    if let current { parts[current.name] = lines[current.start..<end] }
    current = nil
  }
  for index in lines.indices {
    let line = lines[index]
    let indent = line.prefix { $0 == 0x20 }.count
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { continue }
    if line.starts(with: "---".utf8) {
      close(at: index)
      return parts
    }
    if indent == 0 {
      close(at: index)
      kind = key(of: line).flatMap { partKinds[$0] }
      depth = nil
    } else if let kind, indent <= depth ?? indent {
      close(at: index)
      depth = depth ?? indent
      if let id = key(of: line.dropFirst(indent)).flatMap({ EntityID($0) }) {
        current = (BlockName(kind: kind, id: id), index)
      }
    }
  }
  close(at: lines.endIndex)
  return parts
}

private let partKinds: [String: Kind] = [
  "elements": .element, "flows": .flow, "boundaries": .boundary,
]

/// What stands before a line's first colon.
func key(of line: FileLine) -> String? {
  guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
    return nil
  }
  return String(validating: line[..<colon], as: UTF8.self)
}
