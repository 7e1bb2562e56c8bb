/// What labels must not touch.
struct LabelObstacles {
  /// What an obstacle is, as far as labels keep different distances.
  enum Kind {
    case node
    case disc
    case line(flow: Int)
    case side
    case ring
    case title
    case chip
    case name
  }

  private var boxes: [(box: Box, kind: Kind)] = []

  init(_ picture: Picture) {
    for (node, fact) in zip(picture.nodes, picture.spec.nodes) {
      add(node.box, .node)
      if fact.isOpen || fact.fate?.isDifferent == true { add(node.openMark, .disc) }
    }
    for (index, flow) in picture.flows.enumerated() {
      for (start, end) in zip(flow.points, flow.points.dropFirst()) {
        add(Box(start, end), .line(flow: index))
      }
      for point in flow.crossings { add(Box(point, point).grown(by: 3.2), .ring) }
    }
    for boundary in picture.boundaries {
      let box = boundary.box
      add(Box(minX: box.minX, minY: box.minY, maxX: box.maxX, maxY: box.minY), .side)
      add(Box(minX: box.minX, minY: box.maxY, maxX: box.maxX, maxY: box.maxY), .side)
      add(Box(minX: box.minX, minY: box.minY, maxX: box.minX, maxY: box.maxY), .side)
      add(Box(minX: box.maxX, minY: box.minY, maxX: box.maxX, maxY: box.maxY), .side)
    }
  }

  mutating func add(_ box: Box, _ kind: Kind) {
    boxes.append((box, kind))
  }

  /// What it would cost to put a title here; its own boundary's side is near on purpose.
  func cost(ofTitle box: Box) -> Double {
    cost(of: box) { kind in
      switch kind {
      case .node, .disc: 3
      case .line, .ring: 4
      case .title, .chip, .name: 4
      case .side: nil
      }
    }
  }

  func cost(ofChip box: Box, of flow: Int) -> Double {
    cost(of: box) { kind in
      switch kind {
      case .line(flow): nil
      case .node, .disc, .ring, .chip, .title: 4
      case .line, .side: 3
      case .name: 4
      }
    }
  }

  func cost(ofName box: Box, of flow: Int) -> Double {
    cost(of: box) { kind in
      switch kind {
      case .line(flow): 3
      case .node, .disc, .chip, .title: 3
      case .line, .side, .ring: 2.5
      case .name: 3
      }
    }
  }

  private func cost(of box: Box, margin: (Kind) -> Double?) -> Double {
    let near = box.grown(by: 8)
    var cost = 0.0
    for (other, kind) in boxes where other.touches(near) {
      guard let margin = margin(kind) else { continue }
      let grown = other.grown(by: margin)
      if grown.overlaps(box) { cost += 200 + grown.sharedArea(box) * 0.2 }
    }
    return cost
  }
}

extension Box {
  /// Whether two boxes share a point; lines are boxes without an area.
  fileprivate func touches(_ other: Box) -> Bool {
    minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }
}

extension PicturedNode {
  /// Where the disc for open threats, or the sign of a difference, stands: on the upper right
  /// corner.
  var openMark: Box {
    Box(center: Point(x: box.maxX - 6, y: box.minY + 2), width: 17, height: 17)
  }
}
