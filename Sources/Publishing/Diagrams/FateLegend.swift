internal import Model

/// What the signs and lines of a picture of a difference mean: one row below the picture, for a
/// file that stands alone.
struct FateLegend {
  /// Those that occur, in the order in which they are told.
  private let fates: [Fate]

  private static let gap = 26.0
  private static let sample = 36.0
  static let height = 46.0

  init?(_ spec: DiagramSpec) {
    let found = spec.fates
    fates = [.added, .removed, .changed, .kept].filter(found.contains)
    if fates.isEmpty { return nil }
  }

  var width: Double {
    fates.reduce(-Self.gap) { $0 + Self.sample + 8 + Self.textWidth(of: $1) + Self.gap } + 8
  }

  private static func textWidth(of fate: Fate) -> Double {
    TextMetrics.width(of: fate.legend, .detail)
  }

  func draw(below height: Double, into out: inout SVGText) {
    var x = 4.0
    let y = height + 16
    for fate in fates {
      let box = Box(minX: x, minY: y, maxX: x + Self.sample, maxY: y + 20)
      out.markup(fate == .kept ? "<g opacity=\".62\">" : "<g>")
      out.rectangle(fate == .removed ? "nd nd-x" : "nd", box, radius: 6)
      out.group(of: fate) { out in
        out.outline(ofSample: box, fate, radius: 6)
        if fate.isDifferent { out.sign(of: fate, at: box.center, isRinged: false) }
      }
      out.line(of: fate.legend, "ls", x: box.maxX + 8, y: y + 14.5, anchor: "start")
      out.markup("</g>\n")
      x = box.maxX + 8 + Self.textWidth(of: fate) + Self.gap
    }
  }
}

extension DiagramSpec {
  /// What became of the parts of a picture of a difference; none in any other picture.
  var fates: Set<Fate> {
    Set(
      nodes.compactMap(\.fate) + flows.compactMap(\.fate) + boundaries.compactMap(\.fate))
  }
}

extension Fate {
  /// What a legend says of it.
  var legend: String {
    switch self {
    case .kept: "As before"
    case .added: "New"
    case .removed: "Gone"
    case .changed: "Changed"
    }
  }
}
