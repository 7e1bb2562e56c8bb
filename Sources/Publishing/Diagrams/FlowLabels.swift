/// The two labels of a flow, measured.
struct FlowLabels {
  let name: WrappedText
  let hasChip: Bool
  let chipWidth: Double

  static let chipHeight = 18.0
  static let lineHeight = 14.0

  init(_ flow: DiagramFlow, limit: Double = 104) {
    name = WrappedText(flow.name, .flow, limit: limit)
    hasChip = !flow.idLabel.isEmpty
    let text = TextMetrics.width(of: flow.idLabel, .chip)
    chipWidth = max(36, ((text + 15) / 2).rounded(.up) * 2)
  }

  var hasName: Bool { !name.lines.isEmpty }
  var nameHeight: Double { Self.lineHeight * Double(name.lines.count) }

  /// The size of the chip along an axis.
  func chipLength(along axis: Axis) -> Double { axis == .x ? chipWidth : Self.chipHeight }

  /// The size of the name along an axis.
  func nameLength(along axis: Axis) -> Double { axis == .x ? name.width : nameHeight }
}
