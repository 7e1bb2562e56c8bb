extension DiagramSpec {
  /// Whether this is a forest of unlabelled edges, which needs no search for ways: every node hangs
  /// from at most one other.
  var isForest: Bool {
    guard !isDataFlow, boundaries.isEmpty else { return false }
    let children = flows.map(\.to)
    return Set(children).count == children.count
      && flows.allSatisfy { $0.idLabel.isEmpty && $0.name.isEmpty && $0.from != $0.to }
  }
}

extension Picture {
  /// Draws a tree where Graphviz put its nodes, with one stem and shared branches under each node.
  init?(tree spec: DiagramSpec, at layout: DiagramLayout) {
    guard layout.centers.count == spec.nodes.count else { return nil }
    let measures = NodeMeasure.all(of: spec)
    let nodes = zip(measures, layout.centers).map { measure, center in
      PicturedNode(
        box: Box(
          center: Point(x: center.x.rounded(), y: center.y.rounded()),
          width: measure.width, height: measure.height),
        nameLines: measure.name.lines, detailLines: measure.detail.lines)
    }
    let axis: Axis = spec.direction == .right ? .x : .y
    let branchings = Self.branchings(of: spec, nodes: nodes, along: axis)
    let flows = spec.flows.map { flow in
      PicturedFlow(
        points: Self.branch(
          from: nodes[flow.from].box, to: nodes[flow.to].box,
          at: branchings[flow.from], along: axis),
        chip: nil, name: nil, crossings: [], hasArrow: false)
    }
    self = Picture(spec: spec, width: 0, height: 0, boundaries: [], nodes: nodes, flows: flows)
      .trimmed()
  }

  /// Where the stem of each node parts: midway to the nearest child.
  private static func branchings(
    of spec: DiagramSpec, nodes: [PicturedNode], along axis: Axis
  ) -> [Double] {
    var nearest = Array(repeating: Double.infinity, count: nodes.count)
    for flow in spec.flows {
      nearest[flow.from] = min(nearest[flow.from], nodes[flow.to].box.low(along: axis))
    }
    return zip(nodes, nearest).map { node, near in
      ((node.box.high(along: axis) + near) / 2).rounded()
    }
  }

  private static func branch(
    from parent: Box, to child: Box, at branching: Double, along axis: Axis
  ) -> [Point] {
    var start = parent.center
    var end = child.center
    start[axis] = parent.high(along: axis)
    end[axis] = child.low(along: axis)
    guard abs(start[axis.other] - end[axis.other]) >= 1 else {
      end[axis.other] = start[axis.other]
      return [start, end]
    }
    var first = start
    var second = end
    first[axis] = branching
    second[axis] = branching
    return [start, first, second, end]
  }
}

extension Box {
  fileprivate func low(along axis: Axis) -> Double { axis == .x ? minX : minY }
  fileprivate func high(along axis: Axis) -> Double { axis == .x ? maxX : maxY }
}
