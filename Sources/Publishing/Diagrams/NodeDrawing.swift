internal import Model

extension Picture {
  /// Draws a node: its shape, its text, and the disc if threats are open.
  func drawNode(_ index: Int, into out: inout SVGText) {
    let node = nodes[index]
    let fact = spec.nodes[index]
    out.link(to: fact.href, at: fact.anchor, named: fact.accessibleName, fate: fact.fate) { out in
      drawShape(fact, node.box, into: &out)
      drawText(node, fact, into: &out)
      drawFate(of: node, fact, into: &out)
      if fact.isOpen {
        out.circle("om", at: node.openMark.center, radius: 7.5)
        out.markup("\n")
      }
    }
  }

  private func drawShape(_ fact: DiagramNode, _ box: Box, into out: inout SVGText) {
    let style = fact.isDimmed || fact.fate == .removed ? "nd nd-x" : "nd"
    switch fact.shape {
    case .externalEntity: out.rectangle(style, box, radius: 0)
    case .process: out.rectangle(style, box, radius: 14)
    case .group: out.rectangle("nd nd-b", box, radius: 4)
    case .dataStore: drawDrum(style, box, into: &out)
    case .attackGoal:
      out.rectangle(style, box, radius: 0)
      out.rectangle("nd-in", box.grown(by: -4), radius: 0)
    case .attackStep: out.rectangle(style, box, radius: 4)
    case .anyOf, .allOf: out.rectangle(style + " nd-g", box, radius: box.height / 2)
    }
  }

  private func drawDrum(_ style: String, _ box: Box, into out: inout SVGText) {
    let number = SVGText.number
    let rise = NodeOutline.drumRise
    let half = number(box.width / 2)
    out.path(style, NodeOutline.drum(in: box))
    out.path(
      "nd-in",
      "M\(number(box.minX)) \(number(box.minY + rise))a\(half) \(number(rise)) 0 0 0 "
        + "\(number(box.width)) 0")
  }

  /// Sets name and detail about the middle; in a drum, about the middle of its front.
  private func drawText(_ node: PicturedNode, _ fact: DiagramNode, into out: inout SVGText) {
    let names = Double(node.nameLines.count) * NodeMeasure.lineHeight
    let details = Double(node.detailLines.count) * NodeMeasure.detailLineHeight
    let gap = node.detailLines.isEmpty ? 0.0 : 2
    let center = node.box.center
    var y = center.y - (names + gap + details) / 2
    if fact.shape == .dataStore { y += 4 }
    for line in node.nameLines {
      out.line(of: line, "nn", x: center.x, y: y + 12.5, anchor: "middle")
      if fact.fate == .removed {
        let half = TextMetrics.width(of: line, .name) / 2
        out.strike(from: center.x - half, to: center.x + half, y: y + 8)
      }
      y += NodeMeasure.lineHeight
    }
    y += gap
    for line in node.detailLines {
      out.line(of: line, "ns", x: center.x, y: y + 12, anchor: "middle")
      y += NodeMeasure.detailLineHeight
    }
  }
}
