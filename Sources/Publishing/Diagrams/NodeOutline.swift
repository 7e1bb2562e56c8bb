/// The parts of a node's outline that are not straight.
enum NodeOutline {
  /// The half height of the ellipse on top of a drum.
  static let drumRise = 7.0

  /// The outline of a drum, as the data of a path.
  static func drum(in box: Box) -> String {
    let number = SVGText.number
    let half = number(box.width / 2)
    let width = number(box.width)
    return "M\(number(box.minX)) \(number(box.minY + drumRise))"
      + "a\(half) \(number(drumRise)) 0 0 1 \(width) 0v\(number(box.height - 2 * drumRise))"
      + "a\(half) \(number(drumRise)) 0 0 1 -\(width) 0z"
  }

  /// How far the outline has fallen from the top (or risen from the bottom) of the box at `x`.
  static func sag(of shape: NodeShape, _ box: Box, at x: Double) -> Double {
    switch shape {
    case .dataStore:
      let ratio = min(1, abs(x - box.center.x) / (box.width / 2))
      return drumRise * (1 - (1 - ratio * ratio).squareRoot())
    case .externalEntity, .process, .group, .attackGoal, .anyOf, .allOf, .attackStep:
      return 0
    }
  }
}
