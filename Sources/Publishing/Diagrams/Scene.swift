internal import Model

/// A diagram between its two states: all order is known, and distances follow from it and from the
/// labels' wishes.
struct Scene {
  /// The height of the strip under a boundary's upper side, where its title stands.
  static let titleHeight = 22.0

  let spec: DiagramSpec
  let ordering: LaneOrdering
  let labels: [FlowLabels]
  let measures: [NodeMeasure]
  /// The titles of the boundaries, in one line each.
  let titles: [WrappedText]
  private(set) var plans: [LabelPlan]
  /// The part of each boundary's upper side under which its title should stand.
  private(set) var titlePlans: [Stretch] = []
  private(set) var offsets: PortOffsets
  /// The sizes of all nodes, and of the room in empty boundaries.
  private(set) var sizes: [NodeSize]

  /// The lines at their final places in the order.
  private(set) var wiring: Wiring

  var grid: DiagramGrid { wiring.grid }

  init(_ spec: DiagramSpec, ordering: LaneOrdering) {
    self.spec = spec
    self.ordering = ordering
    labels = spec.flows.map { FlowLabels($0) }
    measures = NodeMeasure.all(of: spec)
    titles = spec.boundaries.map {
      WrappedText($0.title, .boundary, limit: .infinity)
    }
    plans = Array(repeating: LabelPlan(), count: spec.flows.count)
    wiring = ordering.wiring
    offsets = PortOffsets(ordering, wiring: wiring, labels: labels, plans: plans)
    sizes = []
    settle()
  }

  /// The same scene with other wishes.
  func planned(_ plans: [LabelPlan], titles: [Stretch]) -> Scene {
    var scene = self
    scene.plans = plans
    scene.titlePlans = titles
    scene.settle()
    return scene
  }

  /// Works out the offsets within rows and columns, which decide what overlaps, which decides the
  /// offsets: a few rounds agree.
  private mutating func settle() {
    for _ in 0..<3 {
      offsets = PortOffsets(ordering, wiring: wiring, labels: labels, plans: plans)
      wiring = wiring.moved(by: offsets)
    }
    sizes = sizesForPlans()
  }

  private func sizesForPlans() -> [NodeSize] {
    let empty = NodeSize(width: 120, height: 40)
    let missing = grid.cells.count - measures.count
    return offsets.sizes(of: measures, in: spec) + Array(repeating: empty, count: missing)
  }

  func position(of line: LaneOrdering.Line, on axis: Axis) -> Double {
    switch line {
    case .run(let run): wiring.runs[run].position
    case .side(let boundary, isHigh: false): wiring.lowSides[axis]?[boundary] ?? 0
    case .side(let boundary, isHigh: true): wiring.highSides[axis]?[boundary] ?? 0
    }
  }
}

extension DiagramBoundary {
  /// What is written in the boundary's corner.
  var title: String {
    [fate?.sign ?? "", id, name.uppercased()].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What it is, for readers who cannot see it.
  var accessibleName: String {
    let words = ["boundary", id, name.uppercased()].filter { !$0.isEmpty }.joined(separator: " ")
    guard let fate, fate != .kept else { return words }
    return "\(words), \(fate.legend.lowercased())"
  }
}
