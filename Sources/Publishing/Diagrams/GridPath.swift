/// A point where a line may run or turn.
///
/// Odd numbers run through the middle of columns and rows, even numbers through the channels
/// between them, so node (c, r) stands at (2c + 1, 2r + 1).
struct GridPoint: Hashable {
  var x: Int
  var y: Int

  init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  init(_ cell: DiagramGrid.Cell) {
    self.init(x: 2 * cell.column + 1, y: 2 * cell.row + 1)
  }

  subscript(axis: Axis) -> Int { axis == .x ? x : y }
}

/// All flows between the same two nodes: they run side by side.
struct FlowBundle {
  let from: Int
  let to: Int
  /// The flows, with those of the first one's direction first.
  let flows: [Int]
  /// The turning points from `from` to `to`, ends included.
  var path: [GridPoint] = []

  /// The bundles of a diagram, in the order of their first flows.
  static func all(of spec: DiagramSpec) -> [FlowBundle] {
    var order: [[Int]] = []
    var members: [[Int]: [Int]] = [:]
    for (index, flow) in spec.flows.enumerated() {
      let pair = [min(flow.from, flow.to), max(flow.from, flow.to)]
      if members[pair] == nil { order.append(pair) }
      members[pair, default: []].append(index)
    }
    return order.compactMap { pair in
      guard let flows = members[pair], let first = flows.first.map({ spec.flows[$0] }) else {
        return nil
      }
      let forward = flows.filter { spec.flows[$0].from == first.from }
      let back = flows.filter { spec.flows[$0].from != first.from }
      return FlowBundle(from: first.from, to: first.to, flows: forward + back)
    }
  }
}
