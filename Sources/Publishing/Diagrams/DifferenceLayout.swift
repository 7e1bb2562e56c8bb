package import Model

/// A diagram's difference, ordered by Graphviz and ready to be drawn.
package struct DifferenceLayout: Sendable {
  package let difference: DiagramDifference
  /// Whether all of the diagram is shown; else what differs alone, with what that hangs on.
  package let isWhole: Bool
  private let layout: DiagramLayout

  package init(_ difference: DiagramDifference, isWhole: Bool, layout: DiagramLayout) {
    self.difference = difference
    self.isWhole = isWhole
    self.layout = layout
  }
}

extension DifferenceLayout {
  /// The picture, with links as seen from a page; `nil` if the layout is not of this difference.
  package func picture(in changes: Changes, links: DiagramLinks) -> Picture? {
    Picture(
      DiagramSpec(of: difference, in: changes, isWhole: isWhole, links: links), at: layout)
  }
}

extension Picture {
  /// Whether its smallest text is at least 7 points high on an upright sheet of A4, and leaves room
  /// there for other things.
  var isLegibleAmongText: Bool { width <= 890 && height <= 800 }

  /// Whether its smallest text is at least 7 points high on a sheet of A4.
  package var isLegibleOnA4: Bool {
    switch DiagramPage.Paper(width: width, height: height) {
    case .upright, .wide: true
    case .large, .tall, .broad, .poster: false
    }
  }
}
