/// Everything that must keep its distance along one axis, collected from the ordered lines, the
/// nodes, and the labels that want room.
struct SpacingProblem {
  let axis: Axis
  /// The extent of the largest node of each column or row.
  let bandSizes: [Double]
  /// Columns or rows first, then the lines of channels.
  let variables: [LaneOrdering.Line: Int]
  let order: [Double]
  private(set) var hugging: [Int: AxisSpacing.HuggingSide] = [:]

  private let scene: Scene
  private var bodies: [AxisSpacing.Body] = []
  private var lengths: [AxisSpacing.Demand] = []

  init(_ scene: Scene, axis: Axis) {
    self.scene = scene
    self.axis = axis
    let count = axis == .x ? scene.grid.columns : scene.grid.rows
    var sizes = Array(repeating: 0.0, count: count)
    for (item, cell) in scene.grid.cells.enumerated() {
      sizes[cell[axis]] = max(sizes[cell[axis]], scene.sizes[item][axis])
    }
    bandSizes = sizes
    var variables: [LaneOrdering.Line: Int] = [:]
    var order = (0..<count).map { Double(2 * $0 + 1) }
    for (number, track) in (scene.ordering.tracks[axis] ?? []).enumerated()
    where number.isMultiple(of: 2) {
      for line in track {
        variables[line] = order.count
        order.append(scene.position(of: line, on: axis))
      }
    }
    self.variables = variables
    self.order = order
    addNodes()
    addLines()
    addLabels()
    addBoundaryWidths()
  }

  /// All demands: neighbours in the order of tracks, bodies that face each other, and lengths.
  func demands() -> [AxisSpacing.Demand] {
    var demands = lengths + bandDemands()
    let sorted = bodies.sorted { $0.order < $1.order }
    for (index, body) in sorted.enumerated() {
      for next in sorted[(index + 1)...]
      where next.variable != body.variable && body.faces(next) {
        let distance = body.high - next.low + body.kind.clearance(to: next.kind)
        demands.append(.init(before: body.variable, after: next.variable, distance: distance))
      }
    }
    return demands
  }

  /// Bands never overlap, and lines stay in their channel, even where nothing faces them: every
  /// other distance was worked out from that order.
  private func bandDemands() -> [AxisSpacing.Demand] {
    var demands: [AxisSpacing.Demand] = []
    for band in bandSizes.indices.dropLast() {
      let distance = (bandSizes[band] + bandSizes[band + 1]) / 2 + 24
      demands.append(.init(before: band, after: band + 1, distance: distance))
    }
    for (number, track) in (scene.ordering.tracks[axis] ?? []).enumerated()
    where number.isMultiple(of: 2) {
      let lines = track.compactMap { variables[$0] }
      let below = number / 2 - 1
      for (index, line) in lines.enumerated() {
        if below >= 0 {
          demands.append(.init(before: below, after: line, distance: bandSizes[below] / 2 + 12))
        }
        if below + 1 < bandSizes.count {
          let distance = bandSizes[below + 1] / 2 + 12
          demands.append(.init(before: line, after: below + 1, distance: distance))
        }
        if index > 0 { demands.append(.init(before: lines[index - 1], after: line, distance: 2)) }
      }
    }
    return demands
  }

  private mutating func addNodes() {
    for (item, cell) in scene.grid.cells.enumerated() {
      let middle = Double(2 * cell[axis.other] + 1)
      let half = scene.sizes[item][axis] / 2
      bodies.append(
        .init(
          variable: cell[axis], low: -half, high: half, order: Double(2 * cell[axis] + 1),
          span: Extent(middle - 0.5, middle + 0.5), kind: .node))
    }
  }

  private mutating func addLines() {
    for (index, run) in scene.wiring.runs.enumerated() where run.axis != axis {
      let (variable, offset) = seat(of: .run(index))
      bodies.append(
        .init(
          variable: variable, low: offset, high: offset, order: run.position,
          span: scene.wiring.extent(of: run), kind: .line(bundle: run.bundle)))
    }
    for boundary in scene.grid.spans.indices {
      for isHigh in [false, true] {
        let line = LaneOrdering.Line.side(boundary: boundary, isHigh: isHigh)
        let (variable, _) = seat(of: line)
        hugging[variable] = isHigh ? .high : .low
        let title = axis == .y && !isHigh ? Scene.titleHeight : 0
        bodies.append(
          .init(
            variable: variable, low: 0, high: title,
            order: scene.position(of: line, on: axis),
            span: scene.wiring.extent(ofBoundary: boundary, along: axis.other),
            kind: isHigh ? .highSide : .lowSide))
      }
    }
  }

  /// The variable of a line and its distance from it.
  private func seat(of line: LaneOrdering.Line) -> (variable: Int, offset: Double) {
    if let variable = variables[line] { return (variable, 0) }
    guard case .run(let run) = line else { return (0, 0) }
    return (scene.wiring.runs[run].track / 2, scene.offsets.ofRun[run])
  }

  private mutating func addLabels() {
    for (flow, plan) in scene.plans.enumerated() {
      let labels = scene.labels[flow]
      if let chip = plan.chip {
        let half = labels.chipLength(along: axis) / 2
        addLabel(at: chip, low: -half, high: half)
        var needed = labels.chipLength(along: axis)
        if plan.isStacked(in: scene.wiring) { needed += labels.nameLength(along: axis) + 8 }
        let clearance = chip.stretch.from.chipClearance + chip.stretch.to.chipClearance
        demandLength(needed + clearance + plan.slack, at: chip)
      }
      if let name = plan.name {
        let length = plan.nameReach(of: labels, along: axis)
        addLabel(
          at: name, low: plan.nameSide < 0 ? -length : 0, high: plan.nameSide < 0 ? 0 : length)
        let clearance = name.stretch.from.nameClearance + name.stretch.to.nameClearance
        demandLength(labels.nameLength(along: axis) + clearance + plan.slack, at: name)
      }
    }
  }

  private mutating func addLabel(at host: LabelPlan.Host, low: Double, high: Double) {
    let run = scene.wiring.runs[host.run]
    guard run.axis != axis else { return }
    let (variable, offset) = seat(of: .run(host.run))
    bodies.append(
      .init(
        variable: variable, low: offset + low, high: offset + high, order: run.position,
        span: host.stretch.extent, kind: .label))
  }

  /// Demands a length of a stretch that runs along this axis.
  private mutating func demandLength(_ length: Double, at host: LabelPlan.Host) {
    guard scene.wiring.runs[host.run].axis == axis else { return }
    let from = seat(at: host.stretch.from)
    let to = seat(at: host.stretch.to)
    guard from.variable != to.variable else { return }
    let distance = length + from.offset - to.offset
    lengths.append(.init(before: from.variable, after: to.variable, distance: distance))
  }

  private func seat(at anchor: Anchor) -> (variable: Int, offset: Double) {
    switch anchor {
    case .node(let node, let isHigh, _):
      let half = scene.sizes[node][axis] / 2
      return (scene.grid.cells[node][axis], isHigh ? half : -half)
    case .turn(let run), .crossing(let run):
      return seat(of: .run(run))
    case .side(let boundary, let isHigh):
      return seat(of: .side(boundary: boundary, isHigh: isHigh))
    }
  }

  /// A boundary is at least as wide as its title, and so is the part of it where no line crosses.
  private mutating func addBoundaryWidths() {
    guard axis == .x else { return }
    for boundary in scene.grid.spans.indices {
      let (low, _) = seat(of: .side(boundary: boundary, isHigh: false))
      let (high, _) = seat(of: .side(boundary: boundary, isHigh: true))
      let width = scene.titles[boundary].width + 28
      lengths.append(.init(before: low, after: high, distance: width))
    }
    for (stretch, title) in zip(scene.titlePlans, scene.titles) {
      let from = seat(at: stretch.from)
      let to = seat(at: stretch.to)
      guard from.variable != to.variable else { continue }
      let distance = title.width + 24 + from.offset - to.offset
      lengths.append(.init(before: from.variable, after: to.variable, distance: distance))
    }
  }
}
