/// Finds a way along rows, columns and channels for every bundle of flows: short, with few turns,
/// few crossings, and through no boundary that the flow has nothing to do with.
struct GridRouter {
  private let grid: DiagramGrid
  private let homes: [Int?]
  private let nesting: DiagramNesting
  private let width: Int
  private let height: Int
  private var traffic: GridTraffic
  private var isTaken: [Bool]

  init(_ spec: DiagramSpec, grid: DiagramGrid, nesting: DiagramNesting) {
    self.grid = grid
    self.nesting = nesting
    homes = spec.nodes.map(\.boundary)
    width = 2 * grid.columns + 1
    height = 2 * grid.rows + 1
    traffic = GridTraffic(width: width, height: height)
    isTaken = Array(repeating: false, count: width * height)
    for point in grid.cells.map(GridPoint.init) { isTaken[point.y * width + point.x] = true }
  }

  /// The bundles with their paths. Every bundle is routed, then each once more in the knowledge of
  /// the others, because the first ones were routed blindly.
  mutating func route(_ bundles: [FlowBundle]) -> [FlowBundle] {
    var routed = bundles
    let order = bundles.indices.sorted { distance(of: bundles[$0]) < distance(of: bundles[$1]) }
    for pass in 0..<3 {
      for index in order {
        let load = routed[index].flows.count
        if pass > 0 { traffic.add(-load, along: routed[index].path) }
        routed[index].path = path(for: routed[index])
        traffic.add(load, along: routed[index].path)
      }
    }
    return routed
  }

  private func distance(of bundle: FlowBundle) -> Int {
    let from = grid.cells[bundle.from]
    let to = grid.cells[bundle.to]
    return abs(from.column - to.column) + abs(from.row - to.row)
  }

  private func path(for bundle: FlowBundle) -> [GridPoint] {
    let start = GridPoint(grid.cells[bundle.from])
    guard bundle.from != bundle.to else { return loop(at: start) }
    let goal = GridPoint(grid.cells[bundle.to])
    let tolls = tolls(from: homes[bundle.from], to: homes[bundle.to])
    return search(from: start, to: goal, tolls: tolls)
  }

  /// A flow from a node to itself leaves at the right and comes back at the top.
  private func loop(at node: GridPoint) -> [GridPoint] {
    [
      node, GridPoint(x: node.x + 1, y: node.y), GridPoint(x: node.x + 1, y: node.y - 1),
      GridPoint(x: node.x, y: node.y - 1), node,
    ]
  }

  /// What it costs to stand at each point: a price for being on the wrong side of each boundary,
  /// which is paid on going there. Leaving a boundary for good, or entering the goal's, is free.
  private func tolls(from: Int?, to: Int?) -> [Double] {
    var tolls = Array(repeating: 0.0, count: width * height)
    for (boundary, span) in grid.spans.enumerated() {
      let isGoalInside = nesting.surrounds(boundary, inner: to)
      let isCrossed = nesting.surrounds(boundary, inner: from) != isGoalInside
      let slack = isGoalInside ? 1 : 0
      let columns =
        2 * span.columns.lowerBound + 1 - slack...2 * span.columns.upperBound + 1 + slack
      let rows = 2 * span.rows.lowerBound + 1 - slack...2 * span.rows.upperBound + 1 + slack
      for y in 0..<height {
        for x in 0..<width where (columns.contains(x) && rows.contains(y)) != isGoalInside {
          tolls[y * width + x] += isCrossed ? 4 : 6
        }
      }
    }
    return tolls
  }

  /// Dijkstra's search over points and the direction in which they were reached.
  private func search(from start: GridPoint, to goal: GridPoint, tolls: [Double]) -> [GridPoint] {
    let states = width * height * GridHeading.allCases.count
    var best = Array(repeating: Double.infinity, count: states)
    var previous = Array(repeating: -1, count: states)
    var queue = PriorityQueue()
    for heading in GridHeading.allCases {
      let state = number(of: start, heading)
      best[state] = traffic.portCost(at: start, heading)
      queue.push(state, at: best[state])
    }
    while let (state, cost) = queue.pop() {
      guard cost <= best[state] else { continue }
      let (point, heading) = place(of: state)
      if point == goal { return turns(endingIn: state, previous: previous) }
      for next in GridHeading.allCases where next != heading.opposite {
        if point == start, next != heading { continue }
        guard let ahead = step(from: point, next, to: goal) else { continue }
        let toll = tolls[ahead.y * width + ahead.x] - tolls[point.y * width + point.x]
        var total = cost + max(0, toll) + traffic.stepCost(from: point, to: ahead, next)
        if point != start { total += traffic.passCost(at: point, arriving: heading, leaving: next) }
        if ahead == goal { total += traffic.portCost(at: goal, next.opposite) }
        let reached = number(of: ahead, next)
        if total < best[reached] - 1e-9 {
          best[reached] = total
          previous[reached] = state
          queue.push(reached, at: total)
        }
      }
    }
    return [start, goal]
  }

  private func step(from point: GridPoint, _ heading: GridHeading, to goal: GridPoint) -> GridPoint?
  {
    let ahead = heading.step(from: point)
    guard (0..<width).contains(ahead.x), (0..<height).contains(ahead.y) else { return nil }
    return ahead == goal || !isTaken[ahead.y * width + ahead.x] ? ahead : nil
  }

  private func number(of point: GridPoint, _ heading: GridHeading) -> Int {
    (point.y * width + point.x) * GridHeading.allCases.count + heading.rawValue
  }

  private func place(of state: Int) -> (GridPoint, GridHeading) {
    let (index, heading) = state.quotientAndRemainder(dividingBy: GridHeading.allCases.count)
    return (
      GridPoint(x: index % width, y: index / width), GridHeading(rawValue: heading) ?? .right
    )
  }

  /// The ends and the turning points of the way that led to a state.
  private func turns(endingIn last: Int, previous: [Int]) -> [GridPoint] {
    var points: [GridPoint] = []
    var state = last
    var heading: GridHeading?
    while state >= 0 {
      let (point, arrived) = place(of: state)
      if arrived != heading || previous[state] < 0 { points.append(point) }
      heading = arrived
      state = previous[state]
    }
    return points.reversed()
  }
}
