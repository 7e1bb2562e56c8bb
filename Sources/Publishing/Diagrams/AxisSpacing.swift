/// Turns order into distance along one axis.
///
/// Everything that has a place on the axis is a body that must stay clear of the bodies after it
/// wherever the two share a stretch of the other axis. The least places that keep all distances
/// are found in one sweep, because the order is known; then what has room on both sides is moved
/// into the middle of it.
struct AxisSpacing {
  /// A body: a variable's place, and what is covered around it.
  struct Body {
    let variable: Int
    var low: Double
    var high: Double
    /// Its place in the order, and what it covers along the other axis, in grid numbers.
    let order: Double
    let span: Extent
    let kind: SpacingKind

    /// Whether two bodies must be kept apart.
    func faces(_ other: Body) -> Bool {
      guard case (.line, .line) = (kind, other.kind) else { return span.overlaps(other.span) }
      return span.touches(other.span)
    }
  }

  /// A demand that one variable lie at least so far after another.
  struct Demand: Hashable {
    let before: Int
    let after: Int
    let distance: Double
  }

  private(set) var places: [Double]
  private let bands: Int
  private let variables: [LaneOrdering.Line: Int]
  private let order: [Double]
  private let hugging: [Int: HuggingSide]

  enum HuggingSide {
    case low
    case high
  }

  init(_ problem: SpacingProblem) {
    bands = problem.bandSizes.count
    variables = problem.variables
    order = problem.order
    hugging = problem.hugging
    places = Array(repeating: 0, count: problem.order.count)
    let demands = Self.strongest(problem.demands())
    settle(demands)
    relax(demands)
    places = places.map { $0.rounded() }
  }

  /// The place of a column or row.
  func band(_ index: Int) -> Double { places[index] }

  /// The place of a line of a channel; `nil` for a line in the middle of a column or row.
  func place(of line: LaneOrdering.Line) -> Double? { variables[line].map { places[$0] } }

  /// Of several demands on the same two variables only the strongest counts.
  private static func strongest(_ demands: [Demand]) -> [Demand] {
    var best: [[Int]: Double] = [:]
    for demand in demands where demand.before != demand.after {
      let key = [demand.before, demand.after]
      best[key] = max(best[key] ?? -.infinity, demand.distance)
    }
    return best.map { Demand(before: $0.key[0], after: $0.key[1], distance: $0.value) }
      .sorted { ($0.after, $0.before) < ($1.after, $1.before) }
  }

  private mutating func settle(_ demands: [Demand]) {
    for demand in demands.sorted(by: { (order[$0.before], $0.after) < (order[$1.before], $1.after) }
    ) {
      places[demand.after] = max(places[demand.after], places[demand.before] + demand.distance)
    }
  }

  /// Moves lines of channels within the room they have: boundaries close round their content,
  /// flows to the middle.
  private mutating func relax(_ demands: [Demand]) {
    var before = Array(repeating: [Demand](), count: places.count)
    var after = before
    for demand in demands {
      before[demand.after].append(demand)
      after[demand.before].append(demand)
    }
    let lines = places.indices.dropFirst(bands).sorted { order[$0] < order[$1] }
    for round in 0..<24 {
      for variable in round.isMultiple(of: 2) ? lines.reversed() : lines {
        let low = before[variable].map { places[$0.before] + $0.distance }.max()
        let high = after[variable].map { places[$0.after] - $0.distance }.min()
        switch (hugging[variable], low, high) {
        case (.low, _, let high?): places[variable] = high
        case (.high, let low?, _): places[variable] = low
        case (nil, let low?, let high?): places[variable] = max(low, (low + high) / 2)
        case (nil, nil, let high?): places[variable] = high
        case (nil, let low?, nil): places[variable] = low
        case (.low, _, nil), (.high, nil, _), (nil, nil, nil): break
        }
      }
    }
  }
}
