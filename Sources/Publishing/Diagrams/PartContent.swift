internal import Model

/// With more neighbours than this outside, a part shows them by their parts.
private let mostNeighbours = 12

extension Workspace {
  /// The parts of a large diagram as boxes, with counted flows between them.
  func overview(of diagram: Diagram) -> DiagramContent {
    let parts = parts(of: diagram)
    let home = homes(of: parts)
    let nodes = parts.indices.map { DiagramContent.Node.part($0) }
    let around = Set(parts.flatMap(\.around))
    return DiagramContent(
      title: "\(self[diagram.entity].title): its parts", direction: direction(of: diagram),
      parts: parts, nodes: nodes,
      lines: bundled(
        diagram.flows.compactMap { flow in
          guard let (source, target) = ends(of: flow), let from = home[source],
            let to = home[target], from != to
          else { return nil }
          return (from, to, flow)
        }),
      boundaries: boundaries(of: diagram).filter(around.contains))
  }

  /// A part of a large diagram, with what its flows lead to outside.
  func content(of diagram: Diagram, part number: Int) -> DiagramContent? {
    let parts = parts(of: diagram)
    guard parts.indices.contains(number) else { return nil }
    let part = parts[number]
    let inside = Set(part.elements)
    let flows = diagram.flows.compactMap { flow in
      ends(of: flow).map { (flow: flow, from: $0.from, to: $0.to) }
    }.filter { inside.contains($0.from) || inside.contains($0.to) }
    let home = homes(of: parts)
    let neighbours = Set(flows.flatMap { [$0.from, $0.to] }).subtracting(inside)
    let isCrowded = neighbours.count > mostNeighbours
    func node(_ element: EntityIndex) -> DiagramContent.Node {
      guard isCrowded, !inside.contains(element), let part = home[element] else {
        return .element(element)
      }
      return .part(part)
    }
    let outside = diagram.elements.filter(neighbours.contains).map(node)
    var seen: Set<DiagramContent.Node> = []
    let nodes = (part.elements.map(DiagramContent.Node.element) + outside).filter {
      seen.insert($0).inserted
    }
    let places = places(of: nodes)
    let lines = flows.compactMap { flow -> (Int, Int, EntityIndex)? in
      guard let from = places[node(flow.from)], let to = places[node(flow.to)] else { return nil }
      return (from, to, flow.flow)
    }
    let shown = part.elements + (isCrowded ? [] : diagram.elements.filter(neighbours.contains))
    return DiagramContent(
      title: "\(self[diagram.entity].title), \(name(of: part))",
      direction: direction(of: diagram), parts: parts, nodes: nodes,
      context: Set(outside),
      lines: isCrowded ? bundled(lines, nodes) : single(lines),
      boundaries: boundaries([], around: shown))
  }

  /// The part that each element lies in.
  private func homes(of parts: [DiagramPart]) -> [EntityIndex: Int] {
    var homes: [EntityIndex: Int] = [:]
    for (number, part) in parts.enumerated() {
      for element in part.elements { homes[element] = number }
    }
    return homes
  }

  private func single(_ lines: [(Int, Int, EntityIndex)]) -> [DiagramContent.Line] {
    lines.map { DiagramContent.Line(from: $0.0, to: $0.1, cargo: .flow($0.2)) }
  }

  /// One line for all flows between two nodes, whichever way they run; between elements each flow has
  /// its own.
  private func bundled(
    _ lines: [(Int, Int, EntityIndex)], _ nodes: [DiagramContent.Node] = []
  ) -> [DiagramContent.Line] {
    func isElement(_ place: Int) -> Bool {
      guard nodes.indices.contains(place), case .element = nodes[place] else { return false }
      return true
    }
    var bundles: [[Int]: [(from: Int, flow: EntityIndex)]] = [:]
    var order: [(from: Int, to: Int, flow: EntityIndex)] = []
    for (from, to, flow) in lines {
      let pair = [min(from, to), max(from, to)]
      let isNew = bundles[pair] == nil
      bundles[pair, default: []].append((from, flow))
      if isNew || isElement(from) && isElement(to) { order.append((from, to, flow)) }
    }
    return order.map { line in
      if isElement(line.from) && isElement(line.to) {
        return DiagramContent.Line(from: line.from, to: line.to, cargo: .flow(line.flow))
      }
      let bundle = bundles[[min(line.from, line.to), max(line.from, line.to)]] ?? []
      return DiagramContent.Line(
        from: line.from, to: line.to, cargo: .several(bundle.map(\.flow)),
        isTwoWay: bundle.contains { $0.from != line.from })
    }
  }
}
