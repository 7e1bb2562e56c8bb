/// Which flows decide the ranks of a diagram, and which of them may stay within one rank.
///
/// `dot` puts the ends of every edge in different ranks, which makes a picture as wide as its
/// longest chain. A reader sees more on a page if short side branches, and links deep in a chain,
/// run across the ranks instead: these edges are folded.
struct RankPlan {
  /// An edge for `dot`, standing for all flows between two nodes.
  struct Edge: Hashable {
    let upper: Int
    let lower: Int
    var weight = 1
    var isFolded = false
  }

  private(set) var edges: [Edge]

  private let spec: DiagramSpec
  private let degrees: [Int]
  /// The nodes that folds keep in one rank with each node.
  private var companions: [[Int]]

  init(_ spec: DiagramSpec) {
    self.spec = spec
    companions = spec.nodes.indices.map { [$0] }
    edges = Self.acyclicEdges(of: spec)
    var degrees = Array(repeating: 0, count: spec.nodes.count)
    for edge in edges {
      degrees[edge.upper] += 1
      degrees[edge.lower] += 1
    }
    self.degrees = degrees
    if spec.isDataFlow {
      foldSideBranches()
      foldLongChains()
      turnEveryOtherChain()
    }
    edges += Self.rowsOfUnconnected(spec, degrees)
  }

  /// One edge for each pair of nodes, in the direction of its first flow, unless that would close
  /// a circle: the author's order says which way the story runs.
  private static func acyclicEdges(of spec: DiagramSpec) -> [Edge] {
    var edges: [Edge] = []
    var places: [[Int]: Int] = [:]
    var successors = Array(repeating: [Int](), count: spec.nodes.count)
    for flow in spec.flows where flow.from != flow.to {
      let pair = [min(flow.from, flow.to), max(flow.from, flow.to)]
      if let place = places[pair] {
        edges[place].weight = min(4, edges[place].weight + 1)
        continue
      }
      let turns = reaches(flow.to, flow.from, along: successors)
      let edge = Edge(upper: turns ? flow.to : flow.from, lower: turns ? flow.from : flow.to)
      places[pair] = edges.count
      successors[edge.upper].append(edge.lower)
      edges.append(edge)
    }
    return edges
  }

  private static func reaches(_ start: Int, _ goal: Int, along successors: [[Int]]) -> Bool {
    var seen = Set([start])
    var open = [start]
    while let node = open.popLast() {
      if node == goal { return true }
      open += successors[node].filter { seen.insert($0).inserted }
    }
    return false
  }

  /// A node that only receives, from one node alone, hangs beside that node: two at most.
  ///
  /// Three ranks need no folding: there is room at the side.
  private mutating func foldSideBranches() {
    guard (longestRanks().max() ?? 0) > 2 else { return }
    var hanging = Array(repeating: 0, count: spec.nodes.count)
    for index in edges.indices {
      let edge = edges[index]
      guard degrees[edge.lower] == 1, degrees[edge.upper] > 2, hanging[edge.upper] < 2 else {
        continue
      }
      hanging[edge.upper] += 1
      fold(index)
    }
  }

  /// Folds links of the longest chain until the diagram is about as wide as a page.
  private mutating func foldLongChains() {
    let limit = max(5, Int((1.2 * Double(spec.nodes.count)).squareRoot().rounded(.up)))
    for _ in edges.indices {
      let ranks = longestRanks()
      guard (ranks.max() ?? 0) >= limit, let best = cheapestCriticalEdge(ranks) else { return }
      fold(best)
    }
  }

  private mutating func fold(_ index: Int) {
    let edge = edges[index]
    edges[index].isFolded = true
    guard !companions[edge.upper].contains(edge.lower) else { return }
    let all = companions[edge.upper] + companions[edge.lower]
    for node in all { companions[node] = all }
  }

  /// Graphviz lists the nodes of a folded chain in its direction. In every other rank a long chain
  /// runs the other way, so that it winds through the picture instead of down a staircase.
  private mutating func turnEveryOtherChain() {
    let ranks = longestRanks()
    for (index, edge) in edges.enumerated()
    where edge.isFolded && companions[edge.upper].count > 3 && !ranks[edge.upper].isMultiple(of: 2)
    {
      edges[index] = Edge(
        upper: edge.lower, lower: edge.upper, weight: edge.weight, isFolded: true)
    }
  }

  /// The rank of each node if every node stands as far up as it can.
  private func longestRanks() -> [Int] {
    var ranks = Array(repeating: 0, count: spec.nodes.count)
    for _ in spec.nodes.indices {
      var changed = false
      for edge in edges {
        let rank = ranks[edge.upper] + (edge.isFolded ? 0 : 1)
        if ranks[edge.lower] < rank {
          ranks[edge.lower] = rank
          changed = true
        }
      }
      if !changed { break }
    }
    return ranks
  }

  /// The link on a longest chain that is best drawn within a rank: deep in the same boundary,
  /// between nodes that have few other links.
  private func cheapestCriticalEdge(_ ranks: [Int]) -> Int? {
    var critical = Set<Int>()
    let deepest = ranks.max() ?? 0
    var open = spec.nodes.indices.filter { ranks[$0] == deepest }
    var seen = Set(open)
    while let node = open.popLast() {
      for (index, edge) in edges.enumerated() where edge.lower == node {
        guard ranks[edge.upper] + (edge.isFolded ? 0 : 1) == ranks[node] else { continue }
        if !edge.isFolded { critical.insert(index) }
        if seen.insert(edge.upper).inserted { open.append(edge.upper) }
      }
    }
    return critical.min { (cost(of: $0), $0) < (cost(of: $1), $1) }
  }

  /// The more nodes a rank would keep together the worse, so that a long chain becomes several
  /// columns.
  private func cost(of index: Int) -> Int {
    let edge = edges[index]
    let isWithin = spec.nodes[edge.upper].boundary == spec.nodes[edge.lower].boundary
    let folds = companions[edge.upper].count + companions[edge.lower].count - 2
    return degrees[edge.upper] + degrees[edge.lower] + 3 * folds + (isWithin ? 0 : 12)
  }

  /// Nodes without flows stand in rows, not in one long file.
  private static func rowsOfUnconnected(_ spec: DiagramSpec, _ degrees: [Int]) -> [Edge] {
    let alone = spec.nodes.indices.filter { degrees[$0] == 0 }
    return Dictionary(grouping: alone) { spec.nodes[$0].boundary ?? -1 }
      .sorted { $0.key < $1.key }
      .flatMap { _, nodes -> [Edge] in
        let length = max(1, min(8, Int((1.2 * Double(nodes.count)).squareRoot().rounded(.up))))
        return zip(nodes, nodes.dropFirst()).enumerated()
          .filter { ($0.offset + 1) % length != 0 }
          .map { Edge(upper: $0.element.0, lower: $0.element.1) }
      }
  }
}

extension DiagramSpec {
  /// Whether this is a data-flow diagram rather than a tree of attacks.
  var isDataFlow: Bool {
    !nodes.contains { node in
      switch node.shape {
      case .attackGoal, .anyOf, .allOf, .attackStep: true
      case .externalEntity, .process, .dataStore, .group: false
      }
    }
  }
}
