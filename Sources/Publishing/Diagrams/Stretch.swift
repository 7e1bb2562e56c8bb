/// A part of a run without anything that crosses it.
struct Stretch: Hashable {
  let from: Anchor
  let to: Anchor
  /// What it covers along its run's axis, in grid numbers.
  let extent: Extent
}

/// Something that bounds a stretch.
enum Anchor: Hashable {
  /// The side of a node, which the flow leaves or reaches.
  case node(Int, isHigh: Bool, isTarget: Bool)
  /// The piece before or after, round the corner.
  case turn(run: Int)
  /// Another flow's line that crosses.
  case crossing(run: Int)
  /// A side of a boundary.
  case side(boundary: Int, isHigh: Bool)

  /// How far a chip on the line keeps from it.
  var chipClearance: Double {
    switch self {
    case .node(_, _, let isTarget): isTarget ? 15 : 6
    case .turn: 13
    case .crossing: 7
    case .side: 8
    }
  }

  /// How far a name beside the line keeps from it.
  var nameClearance: Double {
    switch self {
    case .node: 6
    case .turn: 4
    case .crossing: 6
    case .side: 5
    }
  }
}

extension Wiring {
  /// The stretches of a run, in rising order along its axis.
  func stretches(of index: Int, in spec: DiagramSpec) -> [Stretch] {
    let run = runs[index]
    let extent = extent(of: run)
    var marks: [(place: Double, anchor: Anchor)] = []
    for (number, other) in runs.enumerated()
    where other.axis != run.axis && number != run.previous && number != run.next {
      guard extent.share(at: other.position) == 1,
        self.extent(of: other).share(at: run.position) > 0
      else { continue }
      marks.append((other.position, .crossing(run: number)))
    }
    for boundary in grid.spans.indices {
      guard self.extent(ofBoundary: boundary, along: run.axis.other).share(at: run.position) > 0
      else { continue }
      let sides = self.extent(ofBoundary: boundary, along: run.axis)
      if extent.share(at: sides.low) == 1 {
        marks.append((sides.low, .side(boundary: boundary, isHigh: false)))
      }
      if extent.share(at: sides.high) == 1 {
        marks.append((sides.high, .side(boundary: boundary, isHigh: true)))
      }
    }
    marks.append((startPlace(of: run), startAnchor(of: run, in: spec)))
    marks.append((endPlace(of: run), endAnchor(of: run, in: spec)))
    marks.sort { $0.place < $1.place }
    return zip(marks, marks.dropFirst()).map { low, high in
      Stretch(from: low.anchor, to: high.anchor, extent: Extent(low.place, high.place))
    }
  }

  /// The parts of a boundary's upper side between the lines that cross it, from left to right.
  func upperStretches(of boundary: Int) -> [Stretch] {
    let extent = extent(ofBoundary: boundary, along: .x)
    let height = self.extent(ofBoundary: boundary, along: .y).low
    var marks: [(place: Double, anchor: Anchor)] = [
      (extent.low, .side(boundary: boundary, isHigh: false)),
      (extent.high, .side(boundary: boundary, isHigh: true)),
    ]
    for (number, run) in runs.enumerated()
    where run.axis == .y && extent.share(at: run.position) == 1
      && self.extent(of: run).share(at: height) > 0
    {
      marks.append((run.position, .crossing(run: number)))
    }
    marks.sort { $0.place < $1.place }
    return zip(marks, marks.dropFirst()).map { low, high in
      Stretch(from: low.anchor, to: high.anchor, extent: Extent(low.place, high.place))
    }
  }

  private func startAnchor(of run: WireRun, in spec: DiagramSpec) -> Anchor {
    if let previous = run.previous { return .turn(run: previous) }
    return .node(spec.flows[run.flow].from, isHigh: run.end > run.start, isTarget: false)
  }

  private func endAnchor(of run: WireRun, in spec: DiagramSpec) -> Anchor {
    if let next = run.next { return .turn(run: next) }
    return .node(spec.flows[run.flow].to, isHigh: run.start > run.end, isTarget: true)
  }
}
