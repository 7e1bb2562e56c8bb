/// Orders the lines that share a row, a column or a channel, so that few of them cross.
///
/// The cost of an order is a sum over pairs, each judged by where its two lines turn; so a line can
/// be taken out and put back where it costs least, until nothing improves.
struct LaneOrdering {
  /// A line in a track: a piece of a flow, or a side of a boundary.
  enum Line: Hashable {
    case run(Int)
    case side(boundary: Int, isHigh: Bool)
  }

  private(set) var wiring: Wiring
  /// The lines of each track of each axis, in their order.
  private(set) var tracks: [Axis: [[Line]]] = [:]
  private let nesting: DiagramNesting

  init(_ wiring: Wiring, nesting: DiagramNesting) {
    self.wiring = wiring
    self.nesting = nesting
    for axis in Axis.allCases { tracks[axis] = sides(on: axis) }
    let inBundles = wiring.runs.enumerated().sorted {
      ($0.element.bundle, $0.element.rank) < ($1.element.bundle, $1.element.rank)
    }
    for (index, run) in inBundles {
      tracks[run.axis.other]?[run.track].append(.run(index))
    }
    for _ in 0..<4 {
      for axis in Axis.allCases {
        for track in (tracks[axis] ?? []).indices { improve(track, on: axis) }
      }
    }
  }

  /// The sides of the boundaries in each track: where boundaries end, the inner ones end first, and
  /// where they begin, the outer ones begin first.
  private func sides(on axis: Axis) -> [[Line]] {
    let count = 2 * (axis == .x ? wiring.grid.columns : wiring.grid.rows) + 1
    var tracks = Array(repeating: [Line](), count: count)
    let outerFirst = wiring.grid.spans.indices.sorted {
      (nesting.depth(of: $0), $0) < (nesting.depth(of: $1), $1)
    }
    for boundary in outerFirst.reversed() {
      let track = 2 * wiring.grid.spans[boundary][axis].upperBound + 2
      tracks[track].append(.side(boundary: boundary, isHigh: true))
    }
    for boundary in outerFirst {
      let track = 2 * wiring.grid.spans[boundary][axis].lowerBound
      tracks[track].append(.side(boundary: boundary, isHigh: false))
    }
    return tracks
  }

  private mutating func improve(_ track: Int, on axis: Axis) {
    guard var order = tracks[axis]?[track], !order.isEmpty else { return }
    for _ in 0..<3 {
      var changed = false
      for line in order {
        guard case .run = line, let old = order.firstIndex(of: line) else { continue }
        order.remove(at: old)
        let new = cheapestPlace(for: line, in: order, on: axis, now: old)
        order.insert(line, at: new)
        if new != old { changed = true }
      }
      if !changed { break }
    }
    tracks[axis]?[track] = order
    for (rank, line) in order.enumerated() {
      let fraction = Double(rank + 1) / Double(order.count + 1) - 0.5
      place(line, at: Double(track) + fraction * (track.isMultiple(of: 2) ? 1 : 0.8), on: axis)
    }
  }

  private mutating func place(_ line: Line, at position: Double, on axis: Axis) {
    switch line {
    case .run(let index): wiring.runs[index].position = position
    case .side(let boundary, isHigh: false): wiring.lowSides[axis]?[boundary] = position
    case .side(let boundary, isHigh: true): wiring.highSides[axis]?[boundary] = position
    }
  }

  private func cheapestPlace(for line: Line, in others: [Line], on axis: Axis, now: Int) -> Int {
    var cost = others.reduce(0) { $0 + pairCost(line, before: $1, on: axis) }
    var costs = [cost]
    for other in others {
      cost += pairCost(other, before: line, on: axis) - pairCost(line, before: other, on: axis)
      costs.append(cost)
    }
    let least = costs.min() ?? 0
    if costs[now] <= least + 1e-6 { return now }
    return costs.firstIndex { $0 <= least + 1e-6 } ?? now
  }

  /// How much two lines of a track disturb each other if they come in this order.
  private func pairCost(_ first: Line, before second: Line, on axis: Axis) -> Double {
    switch (first, second) {
    case (.run(let first), .run(let second)):
      let before = wiring.runs[first]
      let after = wiring.runs[second]
      return turns(of: before, towards: 1, within: wiring.extent(of: after))
        + turns(of: after, towards: -1, within: wiring.extent(of: before))
    case (.run(let run), .side(let boundary, let isHigh)):
      return sideCost(wiring.runs[run], towards: 1, boundary, isInside: isHigh, axis)
    case (.side(let boundary, let isHigh), .run(let run)):
      return sideCost(wiring.runs[run], towards: -1, boundary, isInside: !isHigh, axis)
    case (.side, .side):
      return 0
    }
  }

  /// The crossings of a run with one side of a boundary, and with its ends if the run is inside.
  private func sideCost(
    _ run: WireRun, towards side: Double, _ boundary: Int, isInside: Bool, _ axis: Axis
  ) -> Double {
    let extent = wiring.extent(of: run)
    let reach = wiring.extent(ofBoundary: boundary, along: axis.other)
    let crossings = turns(of: run, towards: side, within: reach)
    guard isInside, extent.overlaps(reach) else { return crossings }
    return crossings + extent.share(at: reach.low) + extent.share(at: reach.high) + 0.1
  }

  /// How many of a run's two turns go to the given side and strike a line that covers `extent`.
  private func turns(of run: WireRun, towards side: Double, within extent: Extent) -> Double {
    var count = 0.0
    if let previous = run.previous {
      let turn = wiring.runs[previous]
      if Double(turn.start - turn.end) * side > 0 {
        count += extent.share(at: turn.position)
      }
    }
    if let next = run.next {
      let turn = wiring.runs[next]
      if Double(turn.end - turn.start) * side > 0 { count += extent.share(at: turn.position) }
    }
    return count
  }
}
