/// A diagram with every coordinate decided: what the SVG says, as numbers that tests can measure.
package struct Picture: Sendable, Hashable {
  package let spec: DiagramSpec
  package internal(set) var width: Double
  package internal(set) var height: Double
  package internal(set) var boundaries: [PicturedBoundary]
  package internal(set) var nodes: [PicturedNode]
  package internal(set) var flows: [PicturedFlow]
}

/// A boundary's box and where its title stands.
package struct PicturedBoundary: Sendable, Hashable {
  package internal(set) var box: Box
  package internal(set) var title: Box
  /// 1 for an outermost boundary.
  package let depth: Int
}

/// A node's box and its text, line by line.
package struct PicturedNode: Sendable, Hashable {
  package internal(set) var box: Box
  package let nameLines: [String]
  package let detailLines: [String]
}

/// A flow's line and its labels.
package struct PicturedFlow: Sendable, Hashable {
  /// The ends and the corners of the line, from border to border; none if it is not drawn.
  package internal(set) var points: [Point]
  package internal(set) var chip: Box?
  package internal(set) var name: PicturedName?
  /// Where the line crosses the boundaries that the flow crosses.
  package internal(set) var crossings: [Point]
  /// Whether the line ends in an arrowhead.
  package let hasArrow: Bool
}

/// A flow's name beside its line.
package struct PicturedName: Sendable, Hashable {
  /// Which side of the box the lines of text are flush with.
  package enum Alignment: Sendable, Hashable {
    case start
    case middle
    case end
  }

  package internal(set) var box: Box
  package let lines: [String]
  package let alignment: Alignment
  /// How many boundaries surround the name: the halo takes their tint.
  package internal(set) var depth: Int
}

extension Picture {
  /// Draws a diagram at the places that Graphviz found; `nil` if the layout is not of this diagram.
  package init?(_ spec: DiagramSpec, at layout: DiagramLayout) {
    guard !spec.isForest else {
      self.init(tree: spec, at: layout)
      return
    }
    let nesting = DiagramNesting(spec)
    guard let grid = DiagramGrid(spec, at: layout, nesting: nesting) else { return nil }
    var router = GridRouter(spec, grid: grid, nesting: nesting)
    let bundles = router.route(FlowBundle.all(of: spec))
    let wiring = Wiring(spec, grid: grid, bundles: bundles)
    let scene = Scene(spec, ordering: LaneOrdering(wiring, nesting: nesting))
    self = Self.roomiest(scene, nesting: nesting)
  }

  /// Places the labels, and asks for more room where one of them struck something, a few times.
  private static func roomiest(_ scene: Scene, nesting: DiagramNesting) -> Picture {
    let planning = LabelPlanning(SpacedScene(scene))
    let titles = planning.titlePlans()
    var plans = planning.plans()
    var best: (collisions: Int, picture: Picture)?
    for _ in 0..<5 {
      var placement = LabelPlacement(
        SpacedScene(scene.planned(plans, titles: titles)), nesting: nesting)
      let crowded = placement.placeLabels()
      if best.map({ crowded.count < $0.collisions }) ?? true {
        best = (crowded.count, placement.picture)
      }
      if crowded.isEmpty { break }
      for flow in crowded { plans[flow].slack += 36 }
    }
    return best?.picture.trimmed()
      ?? Picture(spec: scene.spec, width: 0, height: 0, boundaries: [], nodes: [], flows: [])
  }

  /// The picture moved to the origin, with a small margin.
  func trimmed() -> Picture {
    var frame = Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
    let first = nodes.first?.box ?? boundaries.first?.box
    if let first { frame = first }
    for node in nodes { frame.include(node.box.grown(by: 8)) }
    for boundary in boundaries { frame.include(boundary.box) }
    for flow in flows {
      for point in flow.points { frame.include(Box(point, point).grown(by: 4)) }
      if let chip = flow.chip { frame.include(chip) }
      if let name = flow.name { frame.include(name.box) }
    }
    return moved(x: (2 - frame.minX).rounded(.up), y: (2 - frame.minY).rounded(.up))
      .sized(width: (frame.width + 5).rounded(.up), height: (frame.height + 5).rounded(.up))
  }

  private func sized(width: Double, height: Double) -> Picture {
    var picture = self
    picture.width = width
    picture.height = height
    return picture
  }

  private func moved(x: Double, y: Double) -> Picture {
    var picture = self
    picture.boundaries = boundaries.map {
      var boundary = $0
      boundary.box = boundary.box.moved(x: x, y: y)
      boundary.title = boundary.title.moved(x: x, y: y)
      return boundary
    }
    picture.nodes = nodes.map {
      var node = $0
      node.box = node.box.moved(x: x, y: y)
      return node
    }
    picture.flows = flows.map {
      var flow = $0
      flow.points = flow.points.map { Point(x: $0.x + x, y: $0.y + y) }
      flow.crossings = flow.crossings.map { Point(x: $0.x + x, y: $0.y + y) }
      flow.chip = flow.chip?.moved(x: x, y: y)
      if let box = flow.name?.box { flow.name?.box = box.moved(x: x, y: y) }
      return flow
    }
    return picture
  }
}

extension Box {
  func moved(x: Double, y: Double) -> Box {
    Box(minX: minX + x, minY: minY + y, maxX: maxX + x, maxY: maxY + y)
  }
}
