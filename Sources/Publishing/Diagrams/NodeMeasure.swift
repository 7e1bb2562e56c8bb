/// How large a node must be for its text, and how that text is broken.
struct NodeMeasure {
  let name: WrappedText
  let detail: WrappedText
  let width: Double
  let height: Double

  static let lineHeight = 16.0
  static let detailLineHeight = 15.0

  /// How wide the boxes of a diagram may be.
  struct Limits {
    let least: Double
    let most: Double

    static let usual = Limits(least: 140, most: 200)
    /// In a small picture beside other things.
    static let narrow = Limits(least: 112, most: 152)
  }

  /// The measures of all nodes: boxes of one diagram are equally wide, so that columns read calmly.
  static func all(of spec: DiagramSpec, within limits: Limits = .usual) -> [NodeMeasure] {
    let width = boxWidth(of: spec, limits)
    return spec.nodes.map { node in
      switch node.shape {
      case .anyOf, .allOf: NodeMeasure(gate: node)
      case .externalEntity, .process, .dataStore, .group, .attackGoal, .attackStep:
        NodeMeasure(box: node, width: width)
      }
    }
  }

  private static func boxWidth(of spec: DiagramSpec, _ limits: Limits) -> Double {
    let widest = spec.nodes.map { node in
      max(
        WrappedText(node.name, .name, limit: limits.most - 28).width,
        WrappedText(node.detail, .detail, limit: limits.most - 28).width)
    }
    return min(limits.most, max(limits.least, ((widest.max() ?? 0) / 2 + 12).rounded(.up) * 2))
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
