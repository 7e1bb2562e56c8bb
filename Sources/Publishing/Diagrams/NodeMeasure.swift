/// How large a node must be for its text, and how that text is broken.
struct NodeMeasure {
  let name: WrappedText
  let detail: WrappedText
  let width: Double
  let height: Double

  static let lineHeight = 16.0
  static let detailLineHeight = 15.0

  /// The measures of all nodes: boxes of one diagram are equally wide, so that columns read calmly.
  static func all(of spec: DiagramSpec) -> [NodeMeasure] {
    let width = boxWidth(of: spec)
    return spec.nodes.map { node in
      switch node.shape {
      case .anyOf, .allOf: NodeMeasure(gate: node)
      case .externalEntity, .process, .dataStore, .attackGoal, .attackStep:
        NodeMeasure(box: node, width: width)
      }
    }
  }

  private static func boxWidth(of spec: DiagramSpec) -> Double {
    let widest = spec.nodes.map { node in
      max(
        WrappedText(node.name, .name, limit: 172).width,
        WrappedText(node.detail, .detail, limit: 172).width)
    }
    return min(200, max(140, ((widest.max() ?? 0) / 2 + 12).rounded(.up) * 2))
  }

  private init(box node: DiagramNode, width: Double) {
    name = WrappedText(node.name, .name, limit: width - 20)
    detail = WrappedText(node.detail, .detail, limit: width - 20)
    self.width = width
    let nameHeight = Self.lineHeight * Double(max(1, name.lines.count))
    let detailHeight = Self.detailLineHeight * Double(detail.lines.count)
    let drumTop = node.shape == .dataStore ? 8.0 : 0
    height = max(58, ((nameHeight + detailHeight + 24 + drumTop) / 2).rounded(.up) * 2)
  }

  private init(gate node: DiagramNode) {
    name = WrappedText(node.name, .name, limit: 120)
    detail = WrappedText("", .detail, limit: 120)
    width = max(58, (name.width / 2 + 12).rounded(.up) * 2)
    height = 12 + Self.lineHeight * Double(max(1, name.lines.count))
  }
}
