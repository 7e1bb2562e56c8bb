/// Chooses for each flow the stretches of its line where its labels cost least room.
struct LabelPlanning {
  private let spaced: SpacedScene
  private var scene: Scene { spaced.scene }
  private var runs: [WireRun] { spaced.scene.wiring.runs }

  init(_ spaced: SpacedScene) {
    self.spaced = spaced
  }

  /// A plan for each flow.
  func plans() -> [LabelPlan] {
    scene.spec.flows.indices.map { flow in
      let hosts = scene.wiring.runsOfFlow[flow].flatMap { run in
        scene.wiring.stretches(of: run, in: scene.spec).map {
          LabelPlan.Host(run: run, stretch: $0)
        }
      }
      var plan = LabelPlan()
      let labels = scene.labels[flow]
      if labels.hasName, let host = cheapest(hosts, by: { nameCost($0, labels) }) {
        plan.name = host
        plan.nameSide = side(of: host)
      }
      if labels.hasChip {
        plan.chip = cheapest(hosts) { chipCost($0, labels, name: plan.name) }
        plan.isRaised = isRaised(plan, labels)
      }
      return plan
    }
  }

  /// For each boundary the part of its upper side where its title fits best: the widest one
  /// between two lines that cross there, and of several the one farthest to the right.
  func titlePlans() -> [Stretch] {
    scene.spec.boundaries.indices.compactMap { boundary in
      let needed = scene.titles[boundary].width + 24
      return scene.wiring.upperStretches(of: boundary).max {
        min(needed, spaced.length(of: $0)) < min(needed, spaced.length(of: $1))
      }
    }
  }

  private func cheapest(
    _ hosts: [LabelPlan.Host], by cost: (LabelPlan.Host) -> Double
  ) -> LabelPlan.Host? {
    let costs = hosts.map(cost)
    return zip(hosts, costs).min { $0.1 < $1.1 }?.0
  }

  private func room(in host: LabelPlan.Host) -> Double {
    let axis = runs[host.run].axis
    return spaced.place(of: host.stretch.to, along: axis)
      - spaced.place(of: host.stretch.from, along: axis)
  }

  private func nameCost(_ host: LabelPlan.Host, _ labels: FlowLabels) -> Double {
    let axis = runs[host.run].axis
    let needed =
      labels.nameLength(along: axis) + host.stretch.from.nameClearance
      + host.stretch.to.nameClearance
    let spare = room(in: host) - needed
    let lack = max(0, -spare) - min(spare, 60) * 0.05
    let (hasBefore, hasAfter) = neighbours(of: host.run)
    let isBetween = hasBefore && hasAfter
    switch axis {
    case .x: return lack + (isBetween ? 24 : 0)
    case .y: return lack + 24 + labels.name.width * (isBetween ? 1 : 0.3)
    }
  }

  private func chipCost(
    _ host: LabelPlan.Host, _ labels: FlowLabels, name: LabelPlan.Host?
  ) -> Double {
    let axis = runs[host.run].axis
    let clearance = host.stretch.from.chipClearance + host.stretch.to.chipClearance
    var needed = labels.chipLength(along: axis) + clearance
    if let name, name.run == host.run, name.stretch == host.stretch, axis == .y {
      needed += labels.nameHeight + 8
    }
    let spare = room(in: host) - needed
    return max(0, -spare) - min(spare, 60) * 0.1
  }

  /// Whether a name and a chip on the same horizontal stretch have no room side by side.
  private func isRaised(_ plan: LabelPlan, _ labels: FlowLabels) -> Bool {
    guard let name = plan.name, let chip = plan.chip, name.run == chip.run,
      name.stretch == chip.stretch, runs[name.run].axis == .x
    else { return false }
    let clearance = name.stretch.from.chipClearance + name.stretch.to.chipClearance
    return room(in: name) < labels.name.width + labels.chipWidth + 8 + clearance
  }

  /// Above or right of a lone line, and away from a line that runs beside it.
  private func side(of host: LabelPlan.Host) -> Double {
    let (hasBefore, hasAfter) = neighbours(of: host.run)
    switch runs[host.run].axis {
    case .x: return hasBefore && !hasAfter ? 1 : -1
    case .y: return hasAfter && !hasBefore ? -1 : 1
    }
  }

  /// Whether other lines of the same row or column, or of the same bundle, run along a line.
  private func neighbours(of index: Int) -> (before: Bool, after: Bool) {
    let run = runs[index]
    let extent = scene.wiring.extent(of: run)
    var result = (before: false, after: false)
    for (number, other) in runs.enumerated()
    where number != index && other.axis == run.axis && other.track == run.track {
      let isClose = other.bundle == run.bundle || !run.track.isMultiple(of: 2)
      guard isClose, scene.wiring.extent(of: other).overlaps(extent) else { continue }
      if other.position < run.position { result.before = true } else { result.after = true }
    }
    return result
  }
}
