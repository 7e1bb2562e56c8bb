/// Where a flow's labels should stand, before anything is drawn: room is made for them there.
struct LabelPlan {
  /// A part of a run between two things that it meets.
  struct Host {
    let run: Int
    let stretch: Stretch
  }

  var chip: Host?
  var name: Host?
  /// -1 for a name above or to the left of its line, 1 for one below or to the right.
  var nameSide = -1.0
  /// Whether the name stands above the chip, because the two have no room side by side.
  var isRaised = false
  /// Additional length asked for after a label did not find room.
  var slack = 0.0

  /// From the line to the far side of the name.
  func nameReach(of labels: FlowLabels, along axis: Axis) -> Double {
    labels.nameLength(along: axis) + (isRaised ? 15 : 9)
  }

  /// Whether name and chip share a stretch of a vertical line, where they stand one after the
  /// other.
  func isStacked(in wiring: Wiring) -> Bool {
    guard let chip, let name, chip.run == name.run else { return false }
    return wiring.runs[name.run].axis == .y && chip.stretch == name.stretch
  }
}
