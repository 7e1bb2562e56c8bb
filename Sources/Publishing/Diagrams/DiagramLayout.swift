/// Where Graphviz wants the nodes of one diagram: their centres, y downwards.
///
/// Only the order and the nearness of these centres matter. What is drawn is measured by ourselves.
package struct DiagramLayout: Sendable, Hashable {
  package let centers: [Point]

  package init(centers: [Point]) {
    self.centers = centers
  }
}

extension DiagramLayout {
  /// The layouts in what `dot -Tplain` printed for a batch of requests, in their order.
  ///
  /// Only complete answers are returned: those that end in `stop`. An answer that makes no sense is
  /// `nil`, and the answers after it still count.
  package static func parse(plain output: [UInt8]) -> [DiagramLayout?] {
    var layouts: [DiagramLayout?] = []
    var nodes: [Int: Point] = [:]
    var isSound = true
    for line in output.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 4)
      switch words.first.map(Array.init) {
      case Array("graph".utf8):
        nodes = [:]
        isSound = true
      case Array("node".utf8):
        if let (index, center) = node(in: words), nodes[index] == nil {
          nodes[index] = center
        } else {
          isSound = false
        }
      case Array("stop".utf8):
        layouts.append(isSound ? DiagramLayout(numbered: nodes) : nil)
        nodes = [:]
        isSound = true
      default:
        continue
      }
    }
    return layouts
  }

  /// The centres by number; `nil` if a number is missing.
  private init?(numbered nodes: [Int: Point]) {
    let centers = (0..<nodes.count).compactMap { nodes[$0] }
    guard centers.count == nodes.count else { return nil }
    self.init(centers: centers)
  }

  /// Reads `node n7 1.5 2.25 …`; lengths are inches, and y grows upwards.
  private static func node(in words: [ArraySlice<UInt8>]) -> (Int, Point)? {
    guard words.count >= 4, words[1].first == UInt8(ascii: "n"),
      let index = Int(String(decoding: words[1].dropFirst(), as: UTF8.self)), index >= 0,
      let x = inches(words[2]), let y = inches(words[3])
    else { return nil }
    return (index, Point(x: x * LayoutRequest.unitsPerInch, y: -y * LayoutRequest.unitsPerInch))
  }

  private static func inches(_ word: ArraySlice<UInt8>) -> Double? {
    guard word.count < 32, let value = Double(String(decoding: word, as: UTF8.self)),
      value.isFinite, abs(value) < 1e6
    else { return nil }
    return value
  }
}
