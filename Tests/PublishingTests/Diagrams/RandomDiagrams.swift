import Publishing

/// Diagrams by chance, the same for the same seed.
struct RandomDiagrams {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  private mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % max(1, bound)
  }

  /// A diagram of at most `size` nodes.
  mutating func next(size: Int) -> DiagramSpec {
    let count = 1 + below(size)
    let boundaries = (0..<below(1 + min(8, count))).map { index in
      DiagramBoundary(
        id: "B-\(index)", name: words(1 + below(3)),
        parent: index > 0 && below(3) > 0 ? below(index) : nil)
    }
    let shapes: [NodeShape] = [.externalEntity, .process, .process, .dataStore]
    let nodes = (0..<count).map { index in
      DiagramNode(
        shape: shapes[below(shapes.count)], name: words(1 + below(5)),
        detail: below(3) > 0 ? "\(below(12)) threats" : "", accessibleName: "node \(index)",
        isOpen: below(3) == 0,
        boundary: boundaries.isEmpty || below(4) == 0 ? nil : below(boundaries.count))
    }
    let flows = (0..<below(count + count / 2 + 1)).map { index in
      let from = below(count)
      let to = below(3) > 0 ? min(count - 1, from + 1 + below(3)) : below(count)
      return DiagramFlow(
        from: from, to: to, idLabel: "F-\(index + 1)", name: words(below(5)),
        accessibleName: "flow \(index)", isOpen: below(5) == 0,
        crosses: SampleDiagrams.crossings(nodes[from], nodes[to], boundaries))
    }
    return DiagramSpec(
      title: "By chance", summary: "", direction: below(3) == 0 ? .down : .right,
      boundaries: boundaries, nodes: nodes, flows: flows)
  }

  private mutating func words(_ count: Int) -> String {
    let words = ["request", "of", "patient", "records", "Token", "a", "configuration", "log"]
    return (0..<count).map { _ in words[below(words.count)] }.joined(separator: " ")
  }
}
