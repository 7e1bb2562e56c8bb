/// Nodes one below the other, those of a boundary together in its box.
struct NodeStack {
  /// A stretch from top to bottom.
  struct Range: Hashable {
    var minY: Double
    var maxY: Double

    func moved(by y: Double) -> Range { Range(minY: minY + y, maxY: maxY + y) }
  }

  /// The nodes from top to bottom.
  let order: [Int]
  private(set) var nodes: [Int: Range] = [:]
  private(set) var boxes: [Int: Range] = [:]
  private(set) var height = 0.0
  /// How many boxes stand within each other at each box, itself included.
  private(set) var levels: [Int: Int] = [:]

  static let gap = 22.0
  /// What a box has around its content on the left, on the right and below.
  static let padding = 16.0
  /// What a box has above its content, its title included.
  static let head = Scene.titleHeight + 12

  /// Stacks nodes of known heights in about the given order; `chains` are the boundaries round each,
  /// the outermost first.
  init(_ wanted: [Int], chains: [Int: [Int]], heights: [Int: Double]) {
    order = Self.grouped(wanted, chains)
    var open: [Int] = []
    for (place, node) in order.enumerated() {
      let chain = chains[node] ?? []
      let kept = zip(open, chain).prefix { $0 == $1 }.count
      close(open.dropFirst(kept))
      if place > 0 { height += Self.gap }
      for boundary in chain.dropFirst(kept) {
        boxes[boundary] = Range(minY: height, maxY: height)
        height += Self.head
      }
      for (depth, boundary) in chain.enumerated() {
        levels[boundary] = max(levels[boundary] ?? 0, chain.count - depth)
      }
      let end = height + (heights[node] ?? 0)
      nodes[node] = Range(minY: height, maxY: end)
      height = end
      open = chain
    }
    close(open[...])
  }

  /// Ends boxes below what they hold, the innermost first.
  private mutating func close(_ boundaries: ArraySlice<Int>) {
    for boundary in boundaries.reversed() {
      height += Self.padding
      boxes[boundary]?.maxY = height
    }
  }

  /// The nodes in their order, but so that those of each boundary follow each other.
  private static func grouped(_ nodes: [Int], _ chains: [Int: [Int]]) -> [Int] {
    var first: [Int: Int] = [:]
    for (place, node) in nodes.enumerated() {
      for boundary in chains[node] ?? [] where first[boundary] == nil { first[boundary] = place }
    }
    let keys = nodes.enumerated().map { place, node in
      (chains[node] ?? []).map { first[$0] ?? place } + [place]
    }
    return nodes.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }.map { nodes[$0] }
  }

  /// The room that boxes take beside the nodes, on each side.
  var margin: Double { Double(levels.values.max() ?? 0) * Self.padding }

  /// How wide the nodes' column must be for the nodes and for the titles of the boxes.
  func coreWidth(nodes widths: [Double], titles: [WrappedText]) -> Double {
    let wanted = levels.map { boundary, level in
      titles[boundary].width + 28 - 2 * Self.padding * Double(level)
    }
    return max(widths.max() ?? 0, wanted.max() ?? 0)
  }

  /// The same stack further down.
  func moved(by y: Double) -> NodeStack {
    var moved = self
    moved.nodes = nodes.mapValues { $0.moved(by: y) }
    moved.boxes = boxes.mapValues { $0.moved(by: y) }
    return moved
  }
}
