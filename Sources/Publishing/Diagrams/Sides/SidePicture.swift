extension Picture {
  /// Draws some nodes in the middle of a picture between those that they exchange flows with.
  ///
  /// Every flow must have an end in the middle; the middle exchanges no flows among itself, but for
  /// a single node, which may send to itself.
  init(_ spec: DiagramSpec, around middle: [Int]) {
    self = SidePicture(SidePlan(spec, around: middle)).picture
  }
}

/// A picture of nodes between their neighbours, in the making.
private struct SidePicture {
  let plan: SidePlan
  let rows: SideRows
  let columns: SideColumns

  init(_ plan: SidePlan) {
    self.plan = plan
    rows = SideRows(plan)
    columns = SideColumns(plan, rows: rows)
  }

  var picture: Picture {
    let boundaries = plan.spec.boundaries.indices.map(boundary)
    let nodes = plan.spec.nodes.indices.map { node in
      PicturedNode(
        box: box(of: node), nameLines: plan.measures[node].name.lines,
        detailLines: plan.measures[node].detail.lines)
    }
    let bare = Picture(
      spec: plan.spec, width: 0, height: 0, boundaries: boundaries, nodes: nodes, flows: [])
    var picture = bare
    picture.flows = plan.spec.flows.indices.map { flow in
      let points = line(of: flow)
      let labels = labels(of: flow, in: bare)
      return PicturedFlow(
        points: points, chip: labels.chip, name: labels.name,
        crossings: plan.spec.flows[flow].crosses.filter(boundaries.indices.contains)
          .flatMap { boundaries[$0].box.crossings(of: points) },
        hasArrow: true)
    }
    return picture.trimmed()
  }

  private func box(of node: Int) -> Box {
    let width = plan.measures[node].width
    if let range = rows.middle.nodes[node] {
      return Box(minX: -width / 2, minY: range.minY, maxX: width / 2, maxY: range.maxY)
    }
    guard let side = plan.sides[node], let range = rows.stacks[side]?.nodes[node],
      let column = columns.columns[side]?[plan.depth(of: node)]
    else { return Box(minX: 0, minY: 0, maxX: 0, maxY: 0) }
    let center = Point(x: side.sign * column.center, y: (range.minY + range.maxY) / 2)
    return Box(center: center, width: width, height: range.maxY - range.minY)
  }

  private func boundary(_ index: Int) -> PicturedBoundary {
    let box = box(ofBoundary: index)
    let right = box.maxX - 14
    let title = Box(
      minX: right - plan.titles[index].width, minY: box.minY + 6, maxX: right,
      maxY: box.minY + Scene.titleHeight)
    return PicturedBoundary(box: box, title: title, depth: plan.nesting.depth(of: index))
  }

  private func box(ofBoundary index: Int) -> Box {
    if let place = plan.shared.firstIndex(of: index) {
      let inside = Double(plan.shared.count - place)
      return Box(
        minX: -(columns.edges[.left]?[index] ?? 0),
        minY: rows.content.minY - inside * NodeStack.head,
        maxX: columns.edges[.right]?[index] ?? 0,
        maxY: rows.content.maxY + inside * NodeStack.padding)
    }
    if let range = rows.middle.boxes[index] {
      return box(in: rows.middle, index, range, center: 0, half: columns.middle)
    }
    for side in Side.allCases {
      guard let stack = rows.stacks[side], let range = stack.boxes[index],
        let node = stack.order.first(where: { plan.ownChain(of: $0).contains(index) }),
        let column = columns.columns[side]?[plan.depth(of: node)]
      else { continue }
      return box(
        in: stack, index, range, center: side.sign * column.center, half: column.half)
    }
    return Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
  }

  private func box(
    in stack: NodeStack, _ index: Int, _ range: NodeStack.Range, center: Double, half: Double
  ) -> Box {
    let reach = half + NodeStack.padding * Double(stack.levels[index] ?? 1)
    return Box(
      minX: center - reach, minY: range.minY, maxX: center + reach, maxY: range.maxY)
  }

  /// The turning points of a flow's line, in its direction.
  private func line(of flow: Int) -> [Point] {
    let ends = plan.spec.flows[flow]
    if let loop = rows.loops[flow] {
      let start = box(of: ends.from).maxX
      let turn = loopTurn(of: flow)
      return [
        Point(x: start, y: loop.minY), Point(x: turn, y: loop.minY),
        Point(x: turn, y: loop.maxY), Point(x: start, y: loop.maxY),
      ]
    }
    let inner = plan.inner(of: flow)
    let isInward = ends.to == inner
    let outer = isInward ? ends.from : ends.to
    guard let side = plan.sides[outer], let outerY = rows.outer[flow],
      let innerY = rows.inner[flow]
    else { return [] }
    let far = box(of: outer)
    let near = box(of: inner)
    var points = [
      Point(x: side == .left ? far.maxX : far.minX, y: outerY),
      Point(x: side == .left ? near.minX : near.maxX, y: innerY),
    ]
    if let lane = columns.lanes[side]?[flow] {
      let turns = [outerY, innerY].map { Point(x: side.sign * lane, y: $0) }
      points.insert(contentsOf: turns, at: 1)
    }
    return isInward ? points : points.reversed()
  }

  private func loopTurn(of flow: Int) -> Double {
    (columns.labelZones[.right]?.near ?? 0) + plan.labels[flow].chipWidth / 2 + 8
  }

  private func labels(of flow: Int, in bare: Picture) -> (chip: Box?, name: PicturedName?) {
    let labels = plan.labels[flow]
    guard let anchor = labelAnchor(of: flow) else { return (nil, nil) }
    let chip = Box(center: anchor, width: labels.chipWidth, height: FlowLabels.chipHeight)
    guard labels.hasName else { return (labels.hasChip ? chip : nil, nil) }
    let box: Box
    if rows.loops[flow] == nil {
      let bottom = chip.minY - 2
      box = Box(
        minX: anchor.x - labels.name.width / 2, minY: bottom - labels.nameHeight,
        maxX: anchor.x + labels.name.width / 2, maxY: bottom)
    } else {
      box = Box(
        minX: chip.maxX + 6, minY: anchor.y - labels.nameHeight / 2,
        maxX: chip.maxX + 6 + labels.name.width, maxY: anchor.y + labels.nameHeight / 2)
    }
    let name = PicturedName(
      box: box, lines: labels.name.lines, alignment: rows.loops[flow] == nil ? .middle : .start,
      depth: bare.depth(at: box.center))
    return (labels.hasChip ? chip : nil, name)
  }

  private func labelAnchor(of flow: Int) -> Point? {
    if let loop = rows.loops[flow] {
      return Point(x: loopTurn(of: flow), y: (loop.minY + loop.maxY) / 2)
    }
    let ends = plan.spec.flows[flow]
    guard let side = plan.sides[ends.from] ?? plan.sides[ends.to],
      let zone = columns.labelZones[side], let y = rows.outer[flow]
    else { return nil }
    return Point(x: side.sign * (zone.near + zone.far) / 2, y: y)
  }
}
