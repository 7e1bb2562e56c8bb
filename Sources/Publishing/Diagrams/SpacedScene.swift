/// A scene with all distances worked out.
struct SpacedScene {
  let scene: Scene
  private let x: AxisSpacing
  private let y: AxisSpacing

  init(_ scene: Scene) {
    self.scene = scene
    x = AxisSpacing(SpacingProblem(scene, axis: .x))
    y = AxisSpacing(SpacingProblem(scene, axis: .y))
  }

  private subscript(axis: Axis) -> AxisSpacing { axis == .x ? x : y }

  /// The place of a run on the axis across it.
  func place(ofRun index: Int) -> Double {
    let run = scene.wiring.runs[index]
    let spacing = self[run.axis.other]
    return spacing.place(of: .run(index))
      ?? spacing.band(run.track / 2) + scene.offsets.ofRun[index]
  }

  func box(ofItem item: Int) -> Box {
    let cell = scene.grid.cells[item]
    let size = scene.sizes[item]
    let center = Point(x: x.band(cell.column), y: y.band(cell.row))
    return Box(center: center, width: size.width, height: size.height)
  }

  func box(ofBoundary boundary: Int) -> Box {
    let low = LaneOrdering.Line.side(boundary: boundary, isHigh: false)
    let high = LaneOrdering.Line.side(boundary: boundary, isHigh: true)
    return Box(
      minX: x.place(of: low) ?? 0, minY: y.place(of: low) ?? 0,
      maxX: x.place(of: high) ?? 0, maxY: y.place(of: high) ?? 0)
  }

  func place(of anchor: Anchor, along axis: Axis) -> Double {
    switch anchor {
    case .node(let node, let isHigh, _):
      let box = box(ofItem: node)
      if axis == .x { return isHigh ? box.maxX : box.minX }
      return isHigh ? box.maxY : box.minY
    case .turn(let run), .crossing(let run):
      return place(ofRun: run)
    case .side(let boundary, let isHigh):
      let box = box(ofBoundary: boundary)
      if axis == .x { return isHigh ? box.maxX : box.minX }
      return isHigh ? box.maxY : box.minY
    }
  }

  /// The length of a stretch that runs from left to right.
  func length(of stretch: Stretch) -> Double {
    place(of: stretch.to, along: .x) - place(of: stretch.from, along: .x)
  }

  /// The turning points of a flow's line, from border to border.
  func line(ofFlow flow: Int) -> [Point] {
    let range = scene.wiring.runsOfFlow[flow]
    guard let first = range.first, let last = range.last else { return [] }
    let ends = scene.spec.flows[flow]
    var points = [port(of: first, at: ends.from, isStart: true)]
    for index in range.dropLast() {
      let axis = scene.wiring.runs[index].axis
      var corner = Point(x: 0, y: 0)
      corner[axis.other] = place(ofRun: index)
      corner[axis] = place(ofRun: index + 1)
      points.append(corner)
    }
    points.append(port(of: last, at: ends.to, isStart: false))
    return points
  }

  /// Where a line meets its node's border.
  private func port(of index: Int, at node: Int, isStart: Bool) -> Point {
    let run = scene.wiring.runs[index]
    let box = box(ofItem: node)
    let isHigh = isStart == (run.end > run.start)
    var point = Point(x: 0, y: 0)
    point[run.axis.other] = place(ofRun: index)
    if run.axis == .x {
      point.x = isHigh ? box.maxX : box.minX
    } else {
      let shape = scene.spec.nodes[node].shape
      let sag = NodeOutline.sag(of: shape, box, at: point.x)
      point.y = isHigh ? box.maxY - sag : box.minY + sag
    }
    return point
  }
}
