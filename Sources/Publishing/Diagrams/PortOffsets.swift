/// How far each line in the middle of a row or column lies from the middle: lines that overlap
/// stand side by side, about the centre.
struct PortOffsets {
  /// The offset of each run; nought in channels.
  private(set) var ofRun: [Double]
  private let ordering: LaneOrdering
  private let wiring: Wiring
  private let labels: [FlowLabels]
  private let plans: [LabelPlan]

  init(_ ordering: LaneOrdering, wiring: Wiring, labels: [FlowLabels], plans: [LabelPlan]) {
    self.ordering = ordering
    self.wiring = wiring
    self.labels = labels
    self.plans = plans
    ofRun = Array(repeating: 0, count: wiring.runs.count)
    for axis in Axis.allCases {
      for (number, track) in (ordering.tracks[axis] ?? []).enumerated()
      where !number.isMultiple(of: 2) {
        let members = track.compactMap { line -> Int? in
          if case .run(let run) = line { run } else { nil }
        }
        spread(members, on: axis)
      }
    }
  }

  private mutating func spread(_ members: [Int], on axis: Axis) {
    let extents = members.map { wiring.extent(of: wiring.runs[$0]) }
    var group = Array(members.indices)
    var places = Array(repeating: 0.0, count: members.count)
    for index in members.indices {
      for earlier in 0..<index where extents[earlier].touches(extents[index]) {
        let gap = gap(from: members[earlier], to: members[index], on: axis)
        places[index] = max(places[index], places[earlier] + gap)
        let (old, new) = (group[index], group[earlier])
        for item in group.indices where group[item] == old { group[item] = new }
      }
    }
    for (_, items) in Dictionary(grouping: members.indices, by: { group[$0] }) {
      let low = items.map { places[$0] }.min() ?? 0
      let high = items.map { places[$0] }.max() ?? 0
      for item in items { ofRun[members[item]] = (places[item] - (low + high) / 2).rounded() }
    }
  }

  /// The distance between neighbours: 26, more where chips stand on vertical lines, and enough for
  /// a name that stands between the two.
  private func gap(from first: Int, to second: Int, on axis: Axis) -> Double {
    let runs = wiring.runs
    let areSiblings = runs[first].bundle == runs[second].bundle
    let chips = [first, second].map { labels[runs[$0].flow].chipWidth }
    let base =
      switch axis {
      case .x where areSiblings: max(26, (chips.max() ?? 0) / 2 + 5)
      case .x: max(50, (chips[0] + chips[1]) / 2 + 8)
      case .y: 26.0
      }
    return max(base, room(after: first, on: axis), room(before: second, on: axis))
  }

  private func room(after run: Int, on axis: Axis) -> Double {
    let flow = wiring.runs[run].flow
    guard plans[flow].name?.run == run, plans[flow].nameSide > 0 else { return 0 }
    return plans[flow].nameReach(of: labels[flow], along: axis) + (axis == .y ? 14 : 5)
  }

  private func room(before run: Int, on axis: Axis) -> Double {
    let flow = wiring.runs[run].flow
    guard plans[flow].name?.run == run, plans[flow].nameSide < 0 else { return 0 }
    return plans[flow].nameReach(of: labels[flow], along: axis) + (axis == .y ? 14 : 5)
  }
}

extension PortOffsets {
  /// The node sizes that leave room for all lines that end at each node.
  func sizes(of measures: [NodeMeasure], in spec: DiagramSpec) -> [NodeSize] {
    var sizes = measures.map { NodeSize(width: $0.width, height: $0.height) }
    for (index, run) in wiring.runs.enumerated() {
      let flow = spec.flows[run.flow]
      let ends = (run.previous == nil ? [flow.from] : []) + (run.next == nil ? [flow.to] : [])
      for node in ends {
        let rim = spec.nodes[node].shape == .dataStore ? 38.0 : 32.0
        let needed = (abs(ofRun[index]) + rim / 2).rounded(.up) * 2
        if run.axis == .x {
          sizes[node].height = max(sizes[node].height, needed)
        } else {
          sizes[node].width = max(sizes[node].width, needed)
        }
      }
    }
    return sizes
  }
}

/// The size at which a node is drawn.
struct NodeSize: Hashable {
  var width: Double
  var height: Double

  subscript(axis: Axis) -> Double { axis == .x ? width : height }
}
