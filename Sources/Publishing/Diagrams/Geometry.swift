/// A place in the picture; y grows downwards.
package struct Point: Sendable, Hashable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  subscript(axis: Axis) -> Double {
    get { axis == .x ? x : y }
    set { if axis == .x { x = newValue } else { y = newValue } }
  }
}

/// One of the two directions in which everything is measured.
///
/// Lines run along one axis and have their place on the other, so nearly every step of the layout
/// is written once and done twice.
enum Axis: CaseIterable {
  case x
  case y

  var other: Axis { self == .x ? .y : .x }
}

/// An upright rectangle.
package struct Box: Sendable, Hashable {
  package var minX: Double
  package var minY: Double
  package var maxX: Double
  package var maxY: Double

  package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  init(center: Point, width: Double, height: Double) {
    self.init(
      minX: center.x - width / 2, minY: center.y - height / 2,
      maxX: center.x + width / 2, maxY: center.y + height / 2)
  }

  /// The smallest box around two points.
  init(_ first: Point, _ second: Point) {
    self.init(
      minX: min(first.x, second.x), minY: min(first.y, second.y),
      maxX: max(first.x, second.x), maxY: max(first.y, second.y))
  }

  package var width: Double { maxX - minX }
  package var height: Double { maxY - minY }
  package var center: Point { Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

  /// The box with `margin` added on every side.
  package func grown(by margin: Double) -> Box {
    Box(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }

  /// Whether two boxes share more than an edge.
  package func overlaps(_ other: Box) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  package func contains(_ other: Box) -> Bool {
    minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
  }

  /// The area that two boxes share.
  func sharedArea(_ other: Box) -> Double {
    max(0, min(maxX, other.maxX) - max(minX, other.minX))
      * max(0, min(maxY, other.maxY) - max(minY, other.minY))
  }

  mutating func include(_ other: Box) {
    self = Box(
      minX: min(minX, other.minX), minY: min(minY, other.minY),
      maxX: max(maxX, other.maxX), maxY: max(maxY, other.maxY))
  }
}
