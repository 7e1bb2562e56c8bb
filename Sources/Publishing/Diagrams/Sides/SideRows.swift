/// The heights at which everything stands in a picture of nodes between their neighbours.
struct SideRows {
  private(set) var middle: NodeStack
  private(set) var stacks: [Side: NodeStack] = [:]
  /// Where each flow leaves or meets the node at its side, and the node in the middle.
  private(set) var outer: [Int: Double] = [:]
  private(set) var inner: [Int: Double] = [:]
  /// Where each loop leaves its node and comes back.
  private(set) var loops: [Int: NodeStack.Range] = [:]
  private(set) var content = NodeStack.Range(minY: 0, maxY: 0)

  init(_ plan: SidePlan) {
    middle = Self.middleStack(of: plan)
    for side in Side.allCases { stacks[side] = Self.stack(at: side, of: plan, beside: middle) }
    let loopHeight = plan.loops.reduce(0) { $0 + plan.loopHeight(of: $1) + 16 }
    var height = max(middle.height, stacks[.left]?.height ?? 0)
    height = max(height, (stacks[.right]?.height ?? 0) + loopHeight)
    content.maxY = height
    for side in Side.allCases {
      let room = height - (side == .right ? loopHeight : 0)
      stacks[side] = stacks[side].map { $0.moved(by: Self.start(of: $0, in: room, plan)) }
    }
    placeRows(plan)
    placeLoops(plan, below: height - loopHeight)
    if plan.isStar {
      stretchMiddle(plan)
    } else {
      middle = middle.moved(by: Self.start(of: middle, in: height, plan))
      placePorts(plan)
    }
  }

  /// Where a stack begins that stands in the middle of its room.
  private static func start(of stack: NodeStack, in room: Double, _ plan: SidePlan) -> Double {
    let start = (room - stack.height) / 2
    return plan.isStar ? start.rounded() : (start / 26).rounded(.down) * 26
  }

  private static func middleStack(of plan: SidePlan) -> NodeStack {
    var heights: [Int: Double] = [:]
    for node in plan.middle {
      let ways = plan.flows(of: node).compactMap { flow in
        let ends = plan.spec.flows[flow]
        return plan.sides[ends.from] ?? plan.sides[ends.to]
      }
      let most = max(ways.count { $0 == .left }, ways.count { $0 == .right })
      heights[node] = max(plan.measures[node].height, Double(most) * 26 + 16)
      if plan.isStar { heights[node] = plan.measures[node].height }
    }
    let chains = Dictionary(uniqueKeysWithValues: plan.middle.map { ($0, plan.ownChain(of: $0)) })
    return NodeStack(plan.middle, chains: chains, heights: heights)
  }

  /// The nodes at a side, each about as high as those that it talks with.
  private static func stack(
    at side: Side, of plan: SidePlan, beside middle: NodeStack
  ) -> NodeStack {
    let nodes = plan.spec.nodes.indices.filter { plan.sides[$0] == side }
    let places = Dictionary(
      uniqueKeysWithValues: middle.order.enumerated().map { ($0.element, $0.offset) })
    func wish(_ node: Int) -> Double {
      let ends = plan.flows(of: node).compactMap { places[plan.inner(of: $0)] }
      return ends.isEmpty ? 0 : Double(ends.reduce(0, +)) / Double(ends.count)
    }
    let wanted = nodes.map { (node: $0, wish: wish($0)) }
      .sorted { ($0.wish, $0.node) < ($1.wish, $1.node) }.map(\.node)
    return NodeStack(
      wanted,
      chains: Dictionary(uniqueKeysWithValues: nodes.map { ($0, plan.ownChain(of: $0)) }),
      heights: Dictionary(uniqueKeysWithValues: nodes.map { ($0, plan.height(of: $0)) }))
  }

  private mutating func placeRows(_ plan: SidePlan) {
    for stack in stacks.values {
      for (node, range) in stack.nodes {
        let flows = plan.flows(of: node)
        let used = flows.reduce(0) { $0 + plan.pitch(of: $1) }
        var y = range.minY + (range.maxY - range.minY - used) / 2
        for flow in flows {
          y += plan.pitch(of: flow)
          let line = y - 15
          outer[flow] = plan.isStar ? line.rounded() : (line / 26).rounded(.down) * 26
        }
      }
    }
  }

  private mutating func placeLoops(_ plan: SidePlan, below top: Double) {
    var y = top
    for flow in plan.loops {
      let height = plan.loopHeight(of: flow)
      loops[flow] = NodeStack.Range(minY: y + 12, maxY: y + 12 + height)
      y += height + 16
    }
  }

  /// Makes the one node in the middle as high as the lines that meet it.
  private mutating func stretchMiddle(_ plan: SidePlan) {
    inner = outer
    guard let node = plan.middle.first else { return }
    let ports = Array(outer.values) + loops.values.flatMap { [$0.minY, $0.maxY] }
    let center = ((content.minY + content.maxY) / 2).rounded()
    let half = (plan.measures[node].height / 2).rounded(.up)
    let top = min(center - half, (ports.min() ?? center) - 18)
    let bottom = max(center + half, (ports.max() ?? center) + 18)
    middle = NodeStack([node], chains: [node: []], heights: [node: bottom - top]).moved(by: top)
    content = NodeStack.Range(minY: min(0, top), maxY: max(content.maxY, bottom))
  }

  /// Spreads the lines at each side of the nodes in the middle, in the order of their other ends.
  private mutating func placePorts(_ plan: SidePlan) {
    for node in plan.middle {
      guard let range = middle.nodes[node] else { continue }
      for side in Side.allCases {
        let flows = plan.flows(of: node).filter { flow in
          let ends = plan.spec.flows[flow]
          return (plan.sides[ends.from] ?? plan.sides[ends.to]) == side
        }.sorted { (outer[$0] ?? 0, $0) < (outer[$1] ?? 0, $1) }
        let used = Double(flows.count) * 26
        let first = range.minY + (range.maxY - range.minY - used) / 2
        for (place, flow) in flows.enumerated() {
          inner[flow] = ((first + Double(place) * 26) / 26).rounded() * 26 + 13
        }
      }
    }
  }
}
