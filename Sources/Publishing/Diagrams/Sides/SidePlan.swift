/// The two sides of the nodes in the middle.
enum Side: CaseIterable {
  case left
  case right

  /// Which way is outwards.
  var sign: Double { self == .left ? -1 : 1 }
}

/// What stands where in a picture of some nodes between their neighbours: those that send first on the
/// left, those that receive first on the right.
///
/// Such a picture needs no search for places or ways, so it costs next to nothing: every neighbour
/// has rows of its own, and its lines run straight towards the middle.
struct SidePlan {
  let spec: DiagramSpec
  let nesting: DiagramNesting
  let middle: [Int]
  let measures: [NodeMeasure]
  let labels: [FlowLabels]
  let titles: [WrappedText]
  /// The boundaries round everything in the middle, the outermost first.
  let shared: [Int]
  /// For each node at a side, which.
  let sides: [Int: Side]

  init(_ spec: DiagramSpec, around middle: [Int]) {
    self.spec = spec
    self.middle = middle
    let nesting = DiagramNesting(spec)
    self.nesting = nesting
    measures = NodeMeasure.all(of: spec, within: .narrow)
    labels = spec.flows.map { FlowLabels($0, limit: 88) }
    titles = spec.boundaries.map { WrappedText($0.title, .boundary, limit: .infinity) }
    let chains = middle.map { Self.chain(of: $0, spec, nesting) }
    shared = (chains.first ?? []).filter { boundary in
      chains.allSatisfy { $0.contains(boundary) }
    }
    sides = Self.sides(around: middle, shared: Set(shared), spec, nesting)
  }

  /// The side of each node by its first flow; what lies in a boundary of its own stands together, where
  /// the first of it stands.
  private static func sides(
    around middle: [Int], shared: Set<Int>, _ spec: DiagramSpec, _ nesting: DiagramNesting
  ) -> [Int: Side] {
    let inside = Set(middle)
    var sides: [Int: Side] = [:]
    var sideOfBoundary: [Int: Side] = [:]
    for flow in spec.flows {
      for (node, side) in [(flow.from, Side.left), (flow.to, .right)]
      where !inside.contains(node) && sides[node] == nil {
        let outermost = chain(of: node, spec, nesting).first { !shared.contains($0) }
        let taken = outermost.flatMap { sideOfBoundary[$0] } ?? side
        if let outermost { sideOfBoundary[outermost] = taken }
        sides[node] = taken
      }
    }
    return sides
  }

  /// The boundaries round a node, the outermost first.
  private static func chain(
    of node: Int, _ spec: DiagramSpec, _ nesting: DiagramNesting
  ) -> [Int] {
    spec.nodes[node].boundary.map { nesting.chains[$0].reversed() } ?? []
  }

  /// The boundaries round a node that are not round everything in the middle.
  func ownChain(of node: Int) -> [Int] {
    Self.chain(of: node, spec, nesting).filter { !shared.contains($0) }
  }

  /// How many of the shared boundaries a node lies in: the more, the nearer it stands.
  func depth(of node: Int) -> Int {
    let chain = Self.chain(of: node, spec, nesting)
    return shared.count { chain.contains($0) }
  }

  /// Whether all lines can run straight, because they all meet one node.
  var isStar: Bool { middle.count == 1 }

  /// The flows between a node at a side and the middle, in their order.
  func flows(of node: Int) -> [Int] {
    spec.flows.indices.filter { spec.flows[$0].from == node || spec.flows[$0].to == node }
  }

  /// The flows of a node in the middle to itself.
  var loops: [Int] { spec.flows.indices.filter { spec.flows[$0].from == spec.flows[$0].to } }

  /// The end of a flow that lies in the middle.
  func inner(of flow: Int) -> Int {
    let ends = spec.flows[flow]
    return sides[ends.from] == nil ? ends.from : ends.to
  }

  /// The height of a flow's row: its name, below it the line with the chip.
  func pitch(of flow: Int) -> Double {
    let pitch = labels[flow].nameHeight + 28
    // Lines that bend run on every other line of a grid, those into the middle between them.
    return isStar ? pitch : (pitch / 26).rounded(.up) * 26
  }

  /// The height of a loop, from where it leaves its node to where it comes back.
  func loopHeight(of flow: Int) -> Double { max(40, labels[flow].nameHeight + 20) }

  func height(of node: Int) -> Double {
    let rows = flows(of: node).reduce(0) { $0 + pitch(of: $1) }
    let height = max(measures[node].height, rows)
    return isStar ? height : (height / 26).rounded(.up) * 26
  }
}
