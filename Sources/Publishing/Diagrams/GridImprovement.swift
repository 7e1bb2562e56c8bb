/// Moves items between lanes while that makes the lines shorter and straighter.
///
/// Graphviz places nodes for curved edges; a picture of upright lines is calmer if nodes that talk
/// to each other stand in one row. Ranks are kept, so the picture's width does not change.
struct GridImprovement {
  /// A pair of items with flows between them.
  private struct Link {
    let first: Int
    let second: Int
    let weight: Double
  }

  private let ranks: [Int]
  private let territory: Territory
  private let links: [Link]
  private let isLarge: Bool

  init(_ spec: DiagramSpec, ranks: [Int], territory: Territory) {
    self.ranks = ranks
    self.territory = territory
    links = FlowBundle.all(of: spec).filter { $0.from != $0.to }.map {
      Link(first: $0.from, second: $0.to, weight: $0.flows.count > 1 ? 1.5 : 1)
    }
    isLarge = ranks.count > 60
  }

  /// The lanes after all single moves that help, one after the other, until none does.
  func improved(_ lanes: [Int]) -> [Int] {
    guard !isLarge else { return lanes }
    var best = lanes
    for _ in 0..<8 {
      var changed = false
      for move in moves(from: best) {
        let tried = applied(move, to: best)
        guard tried != best, gain(from: best, to: tried) > 1e-6,
          territory.isRespected(by: cells(tried))
        else { continue }
        best = tried
        changed = true
      }
      if !changed { break }
    }
    return compacted(best)
  }

  private enum Move {
    /// An item to a lane; whatever stands there in the item's rank comes in exchange.
    case item(Int, to: Int)
    /// Two neighbouring lanes in exchange.
    case lanes(Int)
    /// Everything in a boundary, by so many lanes.
    case boundary(Int, by: Int)
  }

  private func moves(from lanes: [Int]) -> [Move] {
    let count = (lanes.max() ?? 0) + 1
    var moves = (0..<max(0, count - 1)).map { Move.lanes($0) }
    for boundary in territory.nesting.chains.indices {
      moves += [-2, -1, 1, 2].map { Move.boundary(boundary, by: $0) }
    }
    for item in ranks.indices { moves += (0..<count).map { Move.item(item, to: $0) } }
    return moves
  }

  private func applied(_ move: Move, to lanes: [Int]) -> [Int] {
    switch move {
    case .item(let item, let lane):
      var moved = lanes
      let other = lanes.indices.first { lanes[$0] == lane && ranks[$0] == ranks[item] }
      if let other { moved[other] = lanes[item] }
      moved[item] = lane
      return moved
    case .lanes(let lane):
      return lanes.map { $0 == lane ? lane + 1 : $0 == lane + 1 ? lane : $0 }
    case .boundary(let boundary, let distance):
      return lanes.indices.map { item in
        let isInside = territory.nesting.surrounds(boundary, inner: territory.homes[item])
        return isInside ? lanes[item] + distance : lanes[item]
      }
    }
  }

  private func cells(_ lanes: [Int]) -> [DiagramGrid.Cell] {
    zip(ranks, lanes).map { DiagramGrid.Cell(column: $0, row: $1) }
  }

  /// Lanes without gaps, from nought.
  private func compacted(_ lanes: [Int]) -> [Int] {
    let used = Set(lanes).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    return lanes.map { numbers[$0] ?? 0 }
  }

  /// How much shorter, straighter and less crossed the lines become. Crossings are only counted for
  /// lines that move.
  private func gain(from old: [Int], to new: [Int]) -> Double {
    let gained = length(of: old) - length(of: new)
    // Crossings are dear to count; a move that makes lines much longer is not worth the count.
    guard gained > -6 else { return gained }
    return gained + 2.5
      * Double(crossings(of: old, movingTo: new) - crossings(of: new, movingTo: old))
  }

  /// The crossings of the lines that differ between two states, in the first of them.
  private func crossings(of lanes: [Int], movingTo other: [Int]) -> Int {
    func moves(_ link: Link) -> Bool {
      lanes[link.first] != other[link.first] || lanes[link.second] != other[link.second]
    }
    var count = 0
    for (index, link) in links.enumerated() where moves(link) {
      for (number, second) in links.enumerated()
      where (number > index || !moves(second)) && cross(link, second, lanes) {
        count += 1
      }
    }
    return count
  }

  /// The length of all lines and what turns and obstacles add to it, and a little for each lane.
  private func length(of lanes: [Int]) -> Double {
    let table = LaneTable(ranks: ranks, lanes: lanes)
    return links.reduce(Double(table.laneCount) * 1.5) { sum, link in
      sum + link.weight * length(of: link, lanes, table)
    }
  }

  private func length(of link: Link, _ lanes: [Int], _ table: LaneTable) -> Double {
    let (first, second) = (link.first, link.second)
    let across = abs(lanes[first] - lanes[second])
    let along = abs(ranks[first] - ranks[second])
    let length = Double(across) + Double(along) * 1.2
    if across == 0 {
      let isFree = table.isFree(ranks[first], ranks[second], inLane: lanes[first])
      return length + (isFree ? 0 : 4)
    }
    if along == 0 {
      let isFree = table.isFree(lanes[first], lanes[second], inRank: ranks[first])
      return length + (isFree ? 0 : 6)
    }
    return length + (hasFreeCorner(first, second, lanes, table) ? 2.2 : 4)
  }

  /// Whether a line with one corner can join two items.
  private func hasFreeCorner(
    _ first: Int, _ second: Int, _ lanes: [Int], _ table: LaneTable
  ) -> Bool {
    func isFree(_ from: Int, _ to: Int) -> Bool {
      !table.isTaken(rank: ranks[to], lane: lanes[from])
        && table.isFree(ranks[from], ranks[to], inLane: lanes[from])
        && table.isFree(lanes[from], lanes[to], inRank: ranks[to])
    }
    return isFree(first, second) || isFree(second, first)
  }

  /// Whether the straight lines of two links cross.
  private func cross(_ link: Link, _ other: Link, _ lanes: [Int]) -> Bool {
    let (a, b, c, d) = (link.first, link.second, other.first, other.second)
    guard a != c, a != d, b != c, b != d else { return false }
    func turn(_ a: Int, _ b: Int, _ c: Int) -> Int {
      ((ranks[b] - ranks[a]) * (lanes[c] - lanes[a])
        - (lanes[b] - lanes[a]) * (ranks[c] - ranks[a])).signum()
    }
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
  }
}

/// Which cells are taken while items move.
private struct LaneTable {
  private let lowest: Int
  private let width: Int
  private var taken: [Bool]
  let laneCount: Int

  init(ranks: [Int], lanes: [Int]) {
    lowest = lanes.min() ?? 0
    width = (lanes.max() ?? 0) - lowest + 1
    taken = Array(repeating: false, count: width * ((ranks.max() ?? 0) + 1))
    var used = Array(repeating: false, count: width)
    for (rank, lane) in zip(ranks, lanes) {
      taken[rank * width + lane - lowest] = true
      used[lane - lowest] = true
    }
    laneCount = used.count { $0 }
  }

  func isTaken(rank: Int, lane: Int) -> Bool { taken[rank * width + lane - lowest] }

  /// Whether no item stands between two ranks.
  func isFree(_ first: Int, _ second: Int, inLane lane: Int) -> Bool {
    (min(first, second)...max(first, second)).dropFirst().dropLast()
      .allSatisfy { !isTaken(rank: $0, lane: lane) }
  }

  /// Whether no item stands between two lanes.
  func isFree(_ first: Int, _ second: Int, inRank rank: Int) -> Bool {
    (min(first, second)...max(first, second)).dropFirst().dropLast()
      .allSatisfy { !isTaken(rank: rank, lane: $0) }
  }
}
