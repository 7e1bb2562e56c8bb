extension SpacedScene {
  /// The picture without its labels.
  func bare(nesting: DiagramNesting) -> Picture {
    let boundaries = scene.spec.boundaries.indices.map { index in
      let box = box(ofBoundary: index)
      return PicturedBoundary(box: box, title: box, depth: nesting.depth(of: index))
    }
    let nodes = scene.spec.nodes.indices.map { index in
      PicturedNode(
        box: box(ofItem: index), nameLines: scene.measures[index].name.lines,
        detailLines: scene.measures[index].detail.lines)
    }
    let flows = scene.spec.flows.indices.map { index in
      let points = line(ofFlow: index)
      let crossed = scene.spec.flows[index].crosses.filter(boundaries.indices.contains)
      return PicturedFlow(
        points: points, chip: nil, name: nil,
        crossings: crossed.flatMap { boundaries[$0].box.crossings(of: points) },
        hasArrow: scene.spec.isDataFlow)
    }
    return Picture(
      spec: scene.spec, width: 0, height: 0, boundaries: boundaries, nodes: nodes, flows: flows)
  }
}

extension Box {
  /// Where a line of upright pieces meets the box's outline.
  func crossings(of points: [Point]) -> [Point] {
    zip(points, points.dropFirst()).flatMap { start, end -> [Point] in
      let piece = Box(start, end)
      if start.y == end.y {
        guard minY < start.y, start.y < maxY else { return [] }
        return [minX, maxX].filter { piece.minX < $0 && $0 < piece.maxX }
          .map { Point(x: $0, y: start.y) }
      }
      guard minX < start.x, start.x < maxX else { return [] }
      return [minY, maxY].filter { piece.minY < $0 && $0 < piece.maxY }
        .map { Point(x: start.x, y: $0) }
    }
  }
}

extension Picture {
  /// How many boundaries surround a place.
  func depth(at point: Point) -> Int {
    boundaries.filter { $0.box.contains(Box(point, point)) }.map(\.depth).max() ?? 0
  }
}
