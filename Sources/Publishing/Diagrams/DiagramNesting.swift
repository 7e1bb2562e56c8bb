/// Which boundary lies inside which, answered once for a whole diagram.
struct DiagramNesting {
  /// The boundaries around each boundary, itself first, the outermost last.
  let chains: [[Int]]
  /// Boundaries that hold neither a node nor another boundary.
  let empty: [Int]

  init(_ spec: DiagramSpec) {
    chains = spec.boundaries.indices.map { index in
      var chain = [index]
      while let last = chain.last, let parent = spec.boundaries[last].parent {
        chain.append(parent)
      }
      return chain
    }
    var held = Set(spec.nodes.compactMap(\.boundary))
    held.formUnion(spec.boundaries.compactMap(\.parent))
    empty = spec.boundaries.indices.filter { !held.contains($0) }
  }

  /// How deep a boundary lies: 1 for the outermost.
  func depth(of boundary: Int) -> Int {
    chains[boundary].count
  }

  /// Whether the boundary surrounds whatever stands directly in `inner`, itself included.
  func surrounds(_ boundary: Int, inner: Int?) -> Bool {
    guard let inner else { return false }
    return chains[inner].contains(boundary)
  }

  /// Whether neither of two boundaries lies in the other.
  func areApart(_ first: Int, _ second: Int) -> Bool {
    !surrounds(first, inner: second) && !surrounds(second, inner: first)
  }
}
