/// A direction of travel.
enum GridHeading: Int, CaseIterable {
  case right
  case down
  case left
  case up

  var axis: Axis {
    switch self {
    case .right, .left: .x
    case .down, .up: .y
    }
  }

  var opposite: GridHeading {
    switch self {
    case .right: .left
    case .down: .up
    case .left: .right
    case .up: .down
    }
  }

  func step(from point: GridPoint) -> GridPoint {
    switch self {
    case .right: GridPoint(x: point.x + 1, y: point.y)
    case .down: GridPoint(x: point.x, y: point.y + 1)
    case .left: GridPoint(x: point.x - 1, y: point.y)
    case .up: GridPoint(x: point.x, y: point.y - 1)
    }
  }
}

/// How many lines run where, and what it costs to join them.
struct GridTraffic {
  private let width: Int
  /// The lines that run through each point along an axis.
  private var passing: [Axis: [Int]]
  /// The lines that leave each point for its right or lower neighbour.
  private var leaving: [Axis: [Int]]

  init(width: Int, height: Int) {
    self.width = width
    let none = Array(repeating: 0, count: width * height)
    passing = [.x: none, .y: none]
    leaving = [.x: none, .y: none]
  }

  /// Counts `load` lines along a path of turning points, or takes them away if it is negative.
  mutating func add(_ load: Int, along path: [GridPoint]) {
    for (start, end) in zip(path, path.dropFirst()) {
      let axis: Axis = start.y == end.y ? .x : .y
      let low = min(start[axis], end[axis])
      let high = max(start[axis], end[axis])
      for place in low...high {
        let index = axis == .x ? start.y * width + place : place * width + start.x
        passing[axis]?[index] += load
        if place < high { leaving[axis]?[index] += load }
      }
    }
  }

  /// The length of a step, and the lines that must be kept apart along it. Rows and columns are
  /// dearer to share than channels, because a node's side has little room.
  func stepCost(from point: GridPoint, to ahead: GridPoint, _ heading: GridHeading) -> Double {
    let axis = heading.axis
    let first = point[axis] < ahead[axis] ? point : ahead
    let shared = Double(leaving[axis]?[first.y * width + first.x] ?? 0)
    let isChannel = point[axis.other].isMultiple(of: 2)
    let isRim = point[axis.other] == 0
    return (axis == .x ? 1.4 : 0.8) + shared * (isChannel ? 0.35 : 0.5) + (isRim ? 0.15 : 0)
  }

  /// A turn, and the lines that are crossed by going on.
  func passCost(at point: GridPoint, arriving: GridHeading, leaving: GridHeading) -> Double {
    let index = point.y * width + point.x
    if arriving == leaving {
      return 2.6 * Double(passing[leaving.axis.other]?[index] ?? 0)
    }
    return 2.4 + 0.2 * Double((passing[.x]?[index] ?? 0) + (passing[.y]?[index] ?? 0))
  }

  /// What it costs to use a side of a node.
  func portCost(at node: GridPoint, _ heading: GridHeading) -> Double {
    let beyond = heading.step(from: node)
    let first = node[heading.axis] < beyond[heading.axis] ? node : beyond
    let lines = Double(leaving[heading.axis]?[first.y * width + first.x] ?? 0)
    return 0.3 * lines + max(0, lines - 2)
  }
}
