internal import Model

extension Picture {
  /// Draws a flow: its line, its id in a chip, and its name.
  func drawFlow(_ index: Int, arrow: String, into out: inout SVGText) {
    let flow = flows[index]
    let fact = spec.flows[index]
    guard flow.points.count > 1 else { return }
    guard flow.hasArrow || fact.href != nil || flow.chip != nil else {
      out.path("fl", pathData(flow.points))
      return
    }
    out.link(to: fact.href, at: fact.anchor, named: fact.accessibleName, fate: fact.fate) { out in
      var points = flow.points.shortened(by: 1)
      if fact.isTwoWay { points = points.reversed().shortened(by: 1).reversed() }
      if let fate = fact.fate, fate.isDifferent {
        return drawDifference(flow, fact, fate, along: pathData(points), arrow, into: &out)
      }
      out.markup("<path class=\"fl\" d=\"\(pathData(points))\"")
      if flow.hasArrow { out.attribute("marker-end", "url(#\(arrow))") }
      if fact.isTwoWay { out.attribute("marker-start", "url(#\(arrow))") }
      out.markup("/>\n")
      if let chip = flow.chip { drawChip(chip, fact, into: &out) }
      if let name = flow.name { drawName(name, isStruck: false, into: &out) }
    }
  }

  func drawChip(_ box: Box, _ fact: DiagramFlow, into out: inout SVGText) {
    out.rectangle(fact.isOpen ? "ch-o" : "ch", box, radius: 2)
    out.line(
      of: fact.idLabel, fact.isOpen ? "ct ct-o" : "ct", x: box.center.x, y: box.minY + 13.2,
      anchor: "middle")
  }

  func drawName(_ name: PicturedName, isStruck: Bool, into out: inout SVGText) {
    let style = name.depth == 0 ? "ft" : "ft o\(min(6, name.depth))"
    for (number, line) in name.lines.enumerated() {
      let y = name.box.minY + Double(number) * FlowLabels.lineHeight + 10.7
      let width = TextMetrics.width(of: line, .flow)
      let place: (x: Double, anchor: String, minX: Double)
      switch name.alignment {
      case .start: place = (name.box.minX, "start", name.box.minX)
      case .middle: place = (name.box.center.x, "middle", name.box.center.x - width / 2)
      case .end: place = (name.box.maxX, "end", name.box.maxX - width)
      }
      out.line(of: line, style, x: place.x, y: y, anchor: place.anchor)
      if isStruck { out.strike(from: place.minX, to: place.minX + width, y: y - 4) }
    }
  }

  /// Upright pieces with round corners of radius 12, less where a piece is too short for that.
  private func pathData(_ points: [Point]) -> String {
    let number = SVGText.number
    guard let first = points.first, let last = points.last else { return "" }
    var data = "M\(number(first.x)) \(number(first.y))"
    for index in points.indices.dropFirst().dropLast() {
      let corner = points[index]
      let (before, after) = (points[index - 1], points[index + 1])
      let radius = min(12, corner.distance(to: before) / 2, corner.distance(to: after) / 2)
      let start = corner.towards(before, by: radius)
      let end = corner.towards(after, by: radius)
      data += "L\(number(start.x)) \(number(start.y))"
      data += "Q\(number(corner.x)) \(number(corner.y)) \(number(end.x)) \(number(end.y))"
    }
    return data + "L\(number(last.x)) \(number(last.y))"
  }
}

extension Point {
  fileprivate func distance(to other: Point) -> Double {
    abs(x - other.x) + abs(y - other.y)
  }

  /// The point so far on the upright way to another.
  fileprivate func towards(_ other: Point, by length: Double) -> Point {
    let distance = distance(to: other)
    guard distance > 0 else { return self }
    let share = length / distance
    return Point(x: x + (other.x - x) * share, y: y + (other.y - y) * share)
  }
}

extension [Point] {
  /// The line with its end drawn back, so that the arrow's tip and not its flank meets the node.
  fileprivate func shortened(by length: Double) -> [Point] {
    guard count > 1, let last else { return self }
    return dropLast() + [last.towards(self[count - 2], by: length)]
  }
}
