/// Puts titles, chips and names where they touch nothing, as near as possible to where they were
/// planned.
struct LabelPlacement {
  private(set) var picture: Picture
  private let spaced: SpacedScene
  private var scene: Scene { spaced.scene }
  private var obstacles: LabelObstacles

  init(_ spaced: SpacedScene, nesting: DiagramNesting) {
    self.spaced = spaced
    picture = spaced.bare(nesting: nesting)
    obstacles = LabelObstacles(picture)
  }

  /// Places everything and returns the flows whose labels found no free place.
  mutating func placeLabels() -> [Int] {
    var crowded = Set<Int>()
    for boundary in picture.boundaries.indices { placeTitle(of: boundary) }
    for flow in picture.flows.indices where scene.labels[flow].hasChip {
      if !placeChip(of: flow) { crowded.insert(flow) }
    }
    for flow in picture.flows.indices where scene.labels[flow].hasName {
      if !placeName(of: flow) { crowded.insert(flow) }
    }
    return crowded.sorted()
  }

  /// The title goes to the upper right corner, or as near to it as lines allow.
  private mutating func placeTitle(of boundary: Int) {
    let box = picture.boundaries[boundary].box
    let width = scene.titles[boundary].width
    var best = (cost: Double.infinity, title: box)
    let top = box.minY + 6
    for minX in stride(
      from: box.maxX - 14 - width, through: min(box.minX + 10, box.maxX - 14 - width), by: -6)
    {
      let title = Box(minX: minX, minY: top, maxX: minX + width, maxY: top + 16)
      let cost = obstacles.cost(ofTitle: title) + (box.maxX - minX - width) * 0.01
      if cost < best.cost { best = (cost, title) }
    }
    picture.boundaries[boundary].title = best.title
    obstacles.add(best.title, .title)
  }

  private mutating func placeChip(of flow: Int) -> Bool {
    let labels = scene.labels[flow]
    let plan = scene.plans[flow]
    var best = (cost: Double.infinity, strike: 0.0, box: Box?.none)
    for spot in spots(on: flow, planned: plan.chip, stackedAfter: plan.isStacked(in: scene.wiring))
    {
      let box = Box(center: spot.point, width: labels.chipWidth, height: FlowLabels.chipHeight)
      guard spot.cost < best.cost else { continue }
      let strike = obstacles.cost(ofChip: box, of: flow)
      if spot.cost + strike < best.cost { best = (spot.cost + strike, strike, box) }
    }
    guard let box = best.box else { return true }
    picture.flows[flow].chip = box
    obstacles.add(box, .chip)
    return best.strike == 0
  }

  private mutating func placeName(of flow: Int) -> Bool {
    var best = (cost: Double.infinity, strike: 0.0, name: PicturedName?.none)
    for spot in spots(on: flow, planned: scene.plans[flow].name, stackedAfter: false) {
      for (name, detour) in names(of: flow, at: spot) {
        let cost = spot.cost + detour
        guard cost < best.cost else { continue }
        let strike = obstacles.cost(ofName: name.box, of: flow)
        if cost + strike < best.cost { best = (cost + strike, strike, name) }
      }
    }
    guard var name = best.name else { return true }
    name.depth = picture.depth(at: name.box.center)
    picture.flows[flow].name = name
    obstacles.add(name.box, .name)
    return best.strike == 0
  }

  /// The places of a name at a spot of its line: on both sides, and on a vertical line beside the
  /// chip as well.
  private func names(of flow: Int, at spot: Spot) -> [(PicturedName, Double)] {
    let labels = scene.labels[flow]
    let preferred = scene.plans[flow].nameSide
    let gaps = gaps(of: flow, at: spot)
    return [preferred, -preferred].flatMap { side in
      gaps.enumerated().map { index, gap in
        var center = spot.point
        let reach = labels.nameLength(along: spot.axis.other) / 2
        let clear = spot.axis == .x && side > 0 ? gap + 2 : gap
        center[spot.axis.other] += side * (clear + reach)
        let alignment: PicturedName.Alignment =
          spot.axis == .x ? .middle : side > 0 ? .start : .end
        let box = Box(center: center, width: labels.name.width, height: labels.nameHeight)
        let name = PicturedName(
          box: box, lines: labels.name.lines, alignment: alignment, depth: 0)
        return (name, (side == preferred ? 0 : 9) + Double(index) * 4)
      }
    }
  }

  /// The distances from the line that a name may keep, the best one first.
  private func gaps(of flow: Int, at spot: Spot) -> [Double] {
    switch spot.axis {
    case .x: scene.plans[flow].isRaised ? [14, 8] : [8, 14]
    case .y: [10, scene.labels[flow].chipWidth / 2 + 7]
    }
  }

  /// A place on a line where the middle of a label may come, and how far it is from the best one.
  private struct Spot {
    let point: Point
    let axis: Axis
    let cost: Double
  }

  private func spots(on flow: Int, planned: LabelPlan.Host?, stackedAfter: Bool) -> [Spot] {
    let points = picture.flows[flow].points
    var spots: [Spot] = []
    for (offset, run) in scene.wiring.runsOfFlow[flow].enumerated() {
      let axis = scene.wiring.runs[run].axis
      let start = points[offset]
      let end = points[offset + 1]
      var middle = (start[axis] + end[axis]) / 2
      var penalty = 30.0
      if let planned, planned.run == run {
        let from = spaced.place(of: planned.stretch.from, along: axis)
        let to = spaced.place(of: planned.stretch.to, along: axis)
        middle =
          (from + to + (planned.stretch.to.isArrow ? -7 : planned.stretch.from.isArrow ? 7 : 0)) / 2
        if stackedAfter { middle -= (to - from) / 5 }
        penalty = 0
      }
      let low = min(start[axis], end[axis])
      let high = max(start[axis], end[axis])
      for step in -80...80 {
        var point = start
        point[axis] = middle.rounded() + Double(step) * 5
        guard point[axis] > low + 4, point[axis] < high - 4 else { continue }
        spots.append(
          Spot(point: point, axis: axis, cost: penalty + abs(Double(step)) * 0.8))
      }
    }
    return spots.sorted { $0.cost < $1.cost }
  }
}

extension Anchor {
  fileprivate var isArrow: Bool {
    switch self {
    case .node(_, _, let isTarget): isTarget
    case .turn, .crossing, .side: false
    }
  }
}
