/// A straight piece of a flow's line.
struct WireRun {
  let flow: Int
  let bundle: Int
  /// Its place among the lines of its bundle, in rising order across its axis. Lines that keep these
  /// places never cross each other, whatever turns they take.
  let rank: Int
  /// The axis along which it runs.
  let axis: Axis
  /// Its row, column or channel on the other axis.
  let track: Int
  /// Where it starts and ends along its axis, in the flow's direction, as grid numbers.
  let start: Int
  let end: Int
  /// The pieces before and after it; none at a node.
  let previous: Int?
  let next: Int?
  /// Its place across its axis: the track's number and a fraction that orders the track.
  var position: Double
}

/// All lines of a diagram in a space where only order counts: places are grid numbers, and the
/// fractions between them say which line of a channel comes first.
struct Wiring {
  let grid: DiagramGrid
  var runs: [WireRun] = []
  /// The runs of each flow, in its direction.
  private(set) var runsOfFlow: [Range<Int>]
  /// The places of the low (left, upper) sides of the boundaries, and of the high ones.
  var lowSides: [Axis: [Double]] = [:]
  var highSides: [Axis: [Double]] = [:]

  init(_ spec: DiagramSpec, grid: DiagramGrid, bundles: [FlowBundle]) {
    self.grid = grid
    runsOfFlow = Array(repeating: 0..<0, count: spec.flows.count)
    for axis in Axis.allCases {
      lowSides[axis] = grid.spans.map { Double(2 * $0[axis].lowerBound) }
      highSides[axis] = grid.spans.map { Double(2 * $0[axis].upperBound + 2) }
    }
    for (number, bundle) in bundles.enumerated() {
      for (lane, flow) in bundle.flows.enumerated() {
        let isForward = spec.flows[flow].from == bundle.from
        add(
          isForward ? bundle.path : bundle.path.reversed(), flow: flow, bundle: number,
          lane: isForward ? lane : -lane)
      }
    }
  }

  /// Adds a line; `lane` says how far to the right of its way it runs, seen in its own direction.
  private mutating func add(_ path: [GridPoint], flow: Int, bundle: Int, lane: Int) {
    let first = runs.count
    let count = path.count - 1
    for index in 0..<count {
      let start = path[index]
      let end = path[index + 1]
      let axis: Axis = start.y == end.y ? .x : .y
      runs.append(
        WireRun(
          flow: flow, bundle: bundle,
          rank: (end[axis] > start[axis]) == (axis == .x) ? lane : -lane,
          axis: axis, track: start[axis.other],
          start: start[axis], end: end[axis],
          previous: index > 0 ? first + index - 1 : nil,
          next: index + 1 < count ? first + index + 1 : nil,
          position: Double(start[axis.other])))
    }
    runsOfFlow[flow] = first..<runs.count
  }

  /// The same lines in the order that their offsets within rows and columns give them.
  func moved(by offsets: PortOffsets) -> Wiring {
    var moved = self
    for (index, run) in runs.enumerated() where !run.track.isMultiple(of: 2) {
      let share = max(-1, min(1, offsets.ofRun[index] / 500))
      moved.runs[index].position = Double(run.track) + share * 0.4
    }
    return moved
  }

  /// Where a run starts along its axis: at the line before it, or at its node's side.
  func startPlace(of run: WireRun) -> Double {
    if let previous = run.previous { return runs[previous].position }
    return Double(run.start) + (run.end > run.start ? 0.5 : -0.5)
  }

  /// Where a run ends along its axis.
  func endPlace(of run: WireRun) -> Double {
    if let next = run.next { return runs[next].position }
    return Double(run.end) + (run.end > run.start ? -0.5 : 0.5)
  }

  /// What a run covers along its axis.
  func extent(of run: WireRun) -> Extent {
    Extent(startPlace(of: run), endPlace(of: run))
  }

  /// What the sides of a boundary cover along an axis.
  func extent(ofBoundary boundary: Int, along axis: Axis) -> Extent {
    Extent(lowSides[axis]?[boundary] ?? 0, highSides[axis]?[boundary] ?? 0)
  }
}

/// A stretch along an axis.
struct Extent: Hashable {
  let low: Double
  let high: Double

  init(_ first: Double, _ second: Double) {
    low = min(first, second)
    high = max(first, second)
  }

  func overlaps(_ other: Extent) -> Bool {
    low < other.high - 1e-9 && other.low < high - 1e-9
  }

  /// Whether two stretches share a place, or nearly do: lines that only seem to meet end to end would
  /// be read as one.
  func touches(_ other: Extent) -> Bool {
    low < other.high + 0.02 && other.low < high + 0.02
  }

  /// 1 for a place within, ½ for one at an end, 0 for one outside.
  func share(at place: Double) -> Double {
    if abs(place - low) < 1e-9 || abs(place - high) < 1e-9 { return 0.5 }
    return low < place && place < high ? 1 : 0
  }
}
