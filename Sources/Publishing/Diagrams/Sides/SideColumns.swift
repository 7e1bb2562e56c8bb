/// The places across a picture of nodes between their neighbours, counted outwards from the middle.
struct SideColumns {
  /// Half the width of the nodes' column in the middle.
  let middle: Double
  /// For each side, how far out the labels of its lines begin and end.
  private(set) var labelZones: [Side: (near: Double, far: Double)] = [:]
  /// For each side, how far out each bent line turns.
  private(set) var lanes: [Side: [Int: Double]] = [:]
  /// For each side and depth, how far out the middle of the nodes' column is, and half its width.
  private(set) var columns: [Side: [Int: (center: Double, half: Double)]] = [:]
  /// For each side, how far out each shared boundary ends.
  private(set) var edges: [Side: [Int: Double]] = [:]

  init(_ plan: SidePlan, rows: SideRows) {
    let widths = plan.middle.map { plan.measures[$0].width }
    middle = rows.middle.coreWidth(nodes: widths, titles: plan.titles) / 2
    place(plan, rows, extra: 0)
    let missing = plan.shared.map { boundary in
      let width = Side.allCases.reduce(0) { $0 + (edges[$1]?[boundary] ?? 0) }
      return plan.titles[boundary].width + 28 - width
    }
    if let most = missing.max(), most > 0 { place(plan, rows, extra: (most / 2).rounded(.up)) }
  }

  private mutating func place(_ plan: SidePlan, _ rows: SideRows, extra: Double) {
    for side in Side.allCases { place(side, plan, rows, extra: extra) }
  }

  private mutating func place(_ side: Side, _ plan: SidePlan, _ rows: SideRows, extra: Double) {
    guard let stack = rows.stacks[side] else { return }
    var x = middle + rows.middle.margin + extra
    let flows = stack.order.flatMap(plan.flows)
    let loops = side == .right ? plan.loops : []
    if !flows.isEmpty || !loops.isEmpty {
      x += 16
      x = placeLanes(of: flows, at: side, plan, rows, from: x)
      let width = Self.labelWidth(of: flows, loops, plan)
      labelZones[side] = (near: x, far: x + width)
      x += width
    }
    for depth in stride(from: plan.shared.count, through: 0, by: -1) {
      let nodes = stack.order.filter { plan.depth(of: $0) == depth }
      if !nodes.isEmpty { x = placeColumn(of: nodes, at: side, depth, plan, stack, from: x) }
      guard depth > 0 else { continue }
      x += 14
      edges[side, default: [:]][plan.shared[depth - 1]] = x
      x += nodes.isEmpty && stack.order.isEmpty ? 0 : 14
    }
  }

  /// A column, with the boxes that only its nodes lie in.
  private mutating func placeColumn(
    of nodes: [Int], at side: Side, _ depth: Int, _ plan: SidePlan, _ stack: NodeStack,
    from start: Double
  ) -> Double {
    let chains = Dictionary(uniqueKeysWithValues: nodes.map { ($0, plan.ownChain(of: $0)) })
    let heights = Dictionary(uniqueKeysWithValues: nodes.map { ($0, 0.0) })
    let own = NodeStack(nodes, chains: chains, heights: heights)
    let half = own.coreWidth(nodes: nodes.map { plan.measures[$0].width }, titles: plan.titles) / 2
    let margin = own.margin > 0 ? own.margin + 10 : 2
    columns[side, default: [:]][depth] = (center: start + margin + half, half: half)
    return start + 2 * (margin + half)
  }

  private static func labelWidth(of flows: [Int], _ loops: [Int], _ plan: SidePlan) -> Double {
    let straight = flows.map { max(plan.labels[$0].chipWidth, plan.labels[$0].name.width) + 16 }
    let bent = loops.map { plan.labels[$0].chipWidth + plan.labels[$0].name.width + 24 }
    return (straight + bent).max() ?? 0
  }

  /// Gives every line that bends a place of its own to turn at, so that few of them cross.
  private mutating func placeLanes(
    of flows: [Int], at side: Side, _ plan: SidePlan, _ rows: SideRows, from start: Double
  ) -> Double {
    let ways = flows.compactMap { flow -> (flow: Int, outer: Double, inner: Double)? in
      guard let outer = rows.outer[flow], let inner = rows.inner[flow], outer != inner else {
        return nil
      }
      return (flow, outer, inner)
    }
    // Of lines that run down towards the middle the upper ones turn last, of those that run up
    // first.
    let down = ways.filter { $0.inner > $0.outer }.sorted { $0.outer < $1.outer }
    let up = ways.filter { $0.inner < $0.outer }.sorted { $0.outer > $1.outer }
    var x = start
    for way in down + up {
      lanes[side, default: [:]][way.flow] = x
      x += 14
    }
    return x
  }
}
