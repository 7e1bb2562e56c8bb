/// Turns places along one axis into as few lanes (rows, if ranks are columns) as the boundaries
/// allow.
struct LaneMerging {
  /// Where each item would like to be.
  let places: [Double]
  /// The rank of each item on the other axis.
  let ranks: [Int]
  let territory: Territory

  /// The lane of each item. Starting with a lane for each item, the two neighbouring lanes that are
  /// nearest to each other are joined, again and again, while they lie within `reach`.
  func merged(within reach: Double) -> [Int] {
    var lanes = startingLanes()
    var blocked = Set<[Int]>()
    while let index = nearestPair(in: lanes, within: reach, blocked: blocked) {
      var joined = lanes
      joined[index] += joined.remove(at: index + 1)
      if territory.isRespected(by: cells(joined)) {
        lanes = joined
      } else {
        blocked.insert([lanes[index][0], lanes[index + 1][0]])
      }
    }
    return numbers(of: lanes)
  }

  /// One lane for each item, in the order of their places; if that breaks a boundary apart, in an
  /// order that keeps the items of each boundary together, which always holds.
  private func startingLanes() -> [[Int]] {
    let byPlace = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { [$0] }
    if territory.isRespected(by: cells(byPlace)) { return byPlace }
    let chains = territory.homes.map { home -> [Int] in
      home.map { territory.nesting.chains[$0].reversed() } ?? []
    }
    return places.indices.sorted { first, second in
      if chains[first] == chains[second] {
        return (places[first], first) < (places[second], second)
      }
      return key(chains[first], places.count + first)
        .lexicographicallyPrecedes(key(chains[second], places.count + second))
    }
    .map { [$0] }
  }

  /// Items directly in a boundary come after the boundaries in it.
  private func key(_ chain: [Int], _ item: Int) -> [Int] {
    chain + [territory.nesting.chains.count + item]
  }

  private func nearestPair(in lanes: [[Int]], within reach: Double, blocked: Set<[Int]>) -> Int? {
    var best: (distance: Double, index: Int)?
    for index in lanes.indices.dropLast() {
      guard !blocked.contains([lanes[index][0], lanes[index + 1][0]]) else { continue }
      let both = (lanes[index] + lanes[index + 1]).map { places[$0] }
      let distance = (both.max() ?? 0) - (both.min() ?? 0)
      if distance < reach, best.map({ distance < $0.distance }) ?? true {
        best = (distance, index)
      }
    }
    return best?.index
  }

  private func numbers(of lanes: [[Int]]) -> [Int] {
    var numbers = Array(repeating: 0, count: places.count)
    for (number, lane) in lanes.enumerated() {
      for item in lane { numbers[item] = number }
    }
    return numbers
  }

  private func cells(_ lanes: [[Int]]) -> [DiagramGrid.Cell] {
    zip(ranks, numbers(of: lanes)).map { DiagramGrid.Cell(column: $0, row: $1) }
  }
}
