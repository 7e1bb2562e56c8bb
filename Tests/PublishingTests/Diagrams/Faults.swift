import Publishing

/// What is wrong with a picture, measured: the rules of the design as sentences.
enum Faults {
  static func all(in picture: Picture) -> [String] {
    nodeFaults(picture) + boundaryFaults(picture) + lineFaults(picture) + labelFaults(picture)
      + titleFaults(picture)
  }

  private static func nodeFaults(_ picture: Picture) -> [String] {
    var faults: [String] = []
    for (index, node) in picture.nodes.enumerated() {
      for other in picture.nodes.indices.dropFirst(index + 1)
      where node.box.grown(by: 4).overlaps(picture.nodes[other].box.grown(by: 4)) {
        faults.append("nodes \(index) and \(other) overlap")
      }
    }
    return faults
  }

  private static func boundaryFaults(_ picture: Picture) -> [String] {
    let spec = picture.spec
    var faults: [String] = []
    for (index, boundary) in picture.boundaries.enumerated() {
      for (number, node) in picture.nodes.enumerated() {
        let isMember = chain(spec.nodes[number].boundary, spec).contains(index)
        if isMember && !boundary.box.contains(node.box.grown(by: 6)) {
          faults.append("node \(number) sticks out of boundary \(index)")
        }
        if !isMember && boundary.box.overlaps(node.box.grown(by: 6)) {
          faults.append("node \(number) reaches into boundary \(index)")
        }
      }
      for other in picture.boundaries.indices where other != index {
        let isInner = chain(other, spec).contains(index)
        if isInner && !boundary.box.contains(picture.boundaries[other].box.grown(by: 8)) {
          faults.append("boundary \(other) sticks out of boundary \(index)")
        }
        if !isInner && !chain(index, spec).contains(other)
          && boundary.box.overlaps(picture.boundaries[other].box)
        {
          faults.append("boundaries \(index) and \(other) overlap")
        }
      }
    }
    return faults
  }

  private static func chain(_ boundary: Int?, _ spec: DiagramSpec) -> [Int] {
    var chain: [Int] = []
    var next = boundary
    while let current = next {
      chain.append(current)
      next = spec.boundaries[current].parent
    }
    return chain
  }

  private static func lineFaults(_ picture: Picture) -> [String] {
    var faults: [String] = []
    for (index, flow) in picture.flows.enumerated() {
      let fact = picture.spec.flows[index]
      let label = fact.idLabel
      guard let first = flow.points.first, let last = flow.points.last else {
        faults.append("\(label) is not drawn")
        continue
      }
      if !isOnBorder(first, picture.nodes[fact.from].box) {
        faults.append("\(label) starts in the air")
      }
      if !isOnBorder(last, picture.nodes[fact.to].box) { faults.append("\(label) ends in the air") }
      for (start, end) in zip(flow.points, flow.points.dropFirst()) {
        if start.x != end.x && start.y != end.y { faults.append("\(label) runs aslant") }
        let piece = box(start, end)
        for (number, node) in picture.nodes.enumerated() {
          let inner = node.box.grown(by: -8)
          let outer = number == fact.from || number == fact.to ? inner : node.box.grown(by: 6)
          if meets(piece, outer) { faults.append("\(label) runs through node \(number)") }
        }
      }
      faults += crossingFaults(index, flow, picture)
      for other in picture.flows.indices.dropFirst(index + 1) where flow.hasArrow {
        let isPair =
          Set([fact.from, fact.to])
          == Set([picture.spec.flows[other].from, picture.spec.flows[other].to])
        let least = isPair ? 25.0 : 13
        if !parallel(flow, picture.flows[other], within: least).isEmpty {
          faults.append("\(label) runs too near to \(picture.spec.flows[other].idLabel)")
        }
      }
    }
    return faults
  }

  private static func crossingFaults(
    _ index: Int, _ flow: PicturedFlow, _ picture: Picture
  ) -> [String] {
    let fact = picture.spec.flows[index]
    var faults: [String] = []
    if flow.crossings.count != fact.crosses.count {
      faults.append("\(fact.idLabel) has \(flow.crossings.count) rings for \(fact.crosses.count)")
    }
    for ring in flow.crossings {
      let spot = box(ring, ring).grown(by: 0.6)
      let isOnLine = zip(flow.points, flow.points.dropFirst()).contains {
        meets(box($0, $1), spot)
      }
      let isOnSide = fact.crosses.contains { isOnBorder(ring, picture.boundaries[$0].box) }
      if !isOnLine || !isOnSide { faults.append("a ring of \(fact.idLabel) is out of place") }
    }
    return faults
  }

  private static func isOnBorder(_ point: Point, _ box: Box) -> Bool {
    let spot = Box(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y)
    return box.grown(by: 0.6).contains(spot)
      && !box.grown(by: -7.5).contains(spot)
  }

  private static func box(_ first: Point, _ second: Point) -> Box {
    Box(
      minX: min(first.x, second.x), minY: min(first.y, second.y), maxX: max(first.x, second.x),
      maxY: max(first.y, second.y))
  }

  private static func meets(_ piece: Box, _ box: Box) -> Bool {
    piece.minX < box.maxX && box.minX < piece.maxX && piece.minY < box.maxY
      && box.minY < piece.maxY
  }

  private static func parallel(
    _ first: PicturedFlow, _ second: PicturedFlow, within distance: Double
  ) -> [Point] {
    var near: [Point] = []
    for (a, b) in zip(first.points, first.points.dropFirst()) {
      for (c, d) in zip(second.points, second.points.dropFirst()) {
        let piece = box(a, b)
        let other = box(c, d)
        if a.y == b.y, c.y == d.y, abs(a.y - c.y) < distance,
          piece.minX < other.maxX - 1, other.minX < piece.maxX - 1
        {
          near.append(a)
        }
        if a.x == b.x, c.x == d.x, abs(a.x - c.x) < distance,
          piece.minY < other.maxY - 1, other.minY < piece.maxY - 1
        {
          near.append(a)
        }
      }
    }
    return near
  }

  private static func labelFaults(_ picture: Picture) -> [String] {
    var faults: [String] = []
    for (index, flow) in picture.flows.enumerated() {
      let fact = picture.spec.flows[index]
      if flow.chip == nil && !fact.idLabel.isEmpty { faults.append("\(fact.idLabel) has no chip") }
      if flow.name == nil && !fact.name.isEmpty { faults.append("\(fact.idLabel) has no name") }
      for (number, node) in picture.nodes.enumerated() {
        if let chip = flow.chip, chip.grown(by: 3.9).overlaps(node.box) {
          faults.append("chip \(fact.idLabel) is near node \(number)")
        }
        if let name = flow.name, name.box.overlaps(node.box) {
          faults.append("name of \(fact.idLabel) is on node \(number)")
        }
      }
      faults += pairFaults(index, flow, picture)
    }
    return faults
  }

  private static func titleFaults(_ picture: Picture) -> [String] {
    var faults: [String] = []
    for (index, boundary) in picture.boundaries.enumerated() {
      let id = picture.spec.boundaries[index].id
      if !boundary.box.contains(boundary.title) { faults.append("title \(id) sticks out") }
      for (number, node) in picture.nodes.enumerated() where node.box.overlaps(boundary.title) {
        faults.append("title \(id) is on node \(number)")
      }
      for (number, flow) in picture.flows.enumerated() {
        let label = picture.spec.flows[number].idLabel
        let labels = [flow.chip, flow.name?.box].compactMap(\.self)
        if labels.contains(where: boundary.title.overlaps) {
          faults.append("title \(id) is on a label of \(label)")
        }
        let pieces = zip(flow.points, flow.points.dropFirst()).map(box)
        if pieces.contains(where: { meets($0, boundary.title) }) {
          faults.append("title \(id) is on the line of \(label)")
        }
      }
    }
    return faults
  }

  private static func pairFaults(
    _ index: Int, _ flow: PicturedFlow, _ picture: Picture
  ) -> [String] {
    var faults: [String] = []
    let label = picture.spec.flows[index].idLabel
    for (number, other) in picture.flows.enumerated() {
      let otherLabel = picture.spec.flows[number].idLabel
      for (start, end) in zip(other.points, other.points.dropFirst()) {
        if let name = flow.name, meets(box(start, end), name.box) {
          faults.append("name of \(label) is on the line of \(otherLabel)")
        }
        if number != index, let chip = flow.chip, meets(box(start, end), chip) {
          faults.append("chip \(label) is on the line of \(otherLabel)")
        }
      }
      if let name = flow.name, let chip = other.chip, name.box.overlaps(chip) {
        faults.append("name of \(label) is on chip \(otherLabel)")
      }
      guard number > index else { continue }
      if let chip = flow.chip, let second = other.chip, chip.grown(by: 3.9).overlaps(second) {
        faults.append("chips \(label) and \(otherLabel) touch")
      }
      if let name = flow.name, let second = other.name, name.box.overlaps(second.box) {
        faults.append("names of \(label) and \(otherLabel) overlap")
      }
    }
    return faults
  }
}
