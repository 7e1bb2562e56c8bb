internal import Templating

/// The likelihood by impact grid with a threat's place on it, now and when everything works.
struct RiskGrid: Sendable, Hashable {
  /// A field of the grid; both count from nought at the low end.
  struct Field: Sendable, Hashable {
    let likelihood: Int
    let impact: Int
  }

  /// A severity: how it is called, and how strongly its fields are tinted, from 1 to 4.
  struct Band: Sendable, Hashable {
    let name: String
    let tint: Int
  }

  /// The band of every field, by likelihood and then by impact, the low end first.
  let bands: [[Band]]
  let now: Field
  /// Nothing, where no target is known.
  let target: Field?
  /// The ends of the scale of impacts, such as "very low" and "very high".
  let lowest: String
  let highest: String
  /// What the picture shows, in words.
  let summary: String
}

extension RiskGrid {
  static let view = View<RiskGrid>([
    .text("gridSummary", "What the picture shows, in words.", \.summary),
    .text("lowest", "The low end of the impacts.", \.lowest),
    .text("highest", "The high end of the impacts.", \.highest),
    .text("viewBox", "The frame of the picture.") { "0 0 \($0.right + 52) \($0.bottom + 50)" },
    .text("right", "The right edge of the fields.") { String($0.right) },
    .text("centre", "The middle of the fields from left to right.") { grid in
      String((left + grid.right) / 2)
    },
    .text("middle", "The middle of the fields from top to bottom.") { grid in
      String((top + grid.bottom) / 2)
    },
    .text("axisY", "The line of the words below the fields.") { String($0.bottom + 20) },
    .list("fields", of: Square.view, "The fields.", \.squares),
    .text("edges", "The lines between bands, as a path.", \.edges),
    .list("labels", of: Label.view, "The names of the bands.", \.labels),
    .record("now", of: Label.view, "Where it stands now.") { $0.point($0.now, "now") },
    .optionalRecord("target", of: Label.view, "Where it would stand, if it moves.") { grid in
      grid.target.flatMap { $0 == grid.now ? nil : grid.point($0, "target") }
    },
    .optionalText("way", "The way from now to the target, as a path.", \.way),
  ])
}

/// The left and upper edges of the fields, and the size of one.
private let left = 34
private let top = 12
private let side = 42

/// A field as it is drawn.
private struct Square: Sendable {
  let x: Int
  let y: Int
  let tint: Int

  static let view = View<Square>([
    .text("x", "Its left edge.") { String($0.x) },
    .text("y", "Its upper edge.") { String($0.y) },
    .text("tint", "How strongly it is tinted, from 1 to 4.") { String($0.tint) },
  ])
}

/// Words on the grid, or a point with its words.
private struct Label: Sendable {
  let x: Int
  let y: Int
  let text: String
  /// Whether it names the worst band, and stands out.
  var isStrong = false
  var isLeft = true

  static let view = View<Label>([
    .text("x", "Where it begins, or its middle.") { String($0.x) },
    .text("y", "Its line, or its middle.") { String($0.y) },
    .text("textX", "Where the words beside a point end or begin.") { label in
      String(label.isLeft ? label.x - 14 : label.x + 14)
    },
    .text("textY", "The line of the words beside a point.") { "\($0.y + 4).5" },
    .text("textAnchor", "Which end of the words stands at the point.") { label in
      label.isLeft ? "end" : "start"
    },
    .text("words", "The words.", \.text),
    .flag("isStrong", "Whether it stands out.", \.isStrong),
  ])
}

extension RiskGrid {
  private var rows: Int { bands.count }

  private var columns: Int { bands.map(\.count).max() ?? 0 }

  fileprivate var right: Int { left + columns * side }

  fileprivate var bottom: Int { top + rows * side }

  private func x(_ impact: Int) -> Int { left + impact * side }

  /// Likelihood grows upwards.
  private func y(_ likelihood: Int) -> Int { top + (rows - 1 - likelihood) * side }

  fileprivate var squares: [Square] {
    bands.indices.reversed().flatMap { likelihood in
      bands[likelihood].indices.map { impact in
        Square(x: x(impact), y: y(likelihood), tint: bands[likelihood][impact].tint)
      }
    }
  }

  /// The stepped line between the bands: an upright wherever neighbours in a row differ, a level
  /// one wherever neighbours in a column do.
  fileprivate var edges: String {
    var path = ""
    for likelihood in bands.indices.reversed() {
      for impact in bands[likelihood].indices {
        let band = bands[likelihood][impact]
        if impact > 0, bands[likelihood][impact - 1] != band {
          path += "M\(x(impact)) \(y(likelihood))v\(side)"
        }
        if likelihood > 0, bands[likelihood - 1].indices.contains(impact),
          bands[likelihood - 1][impact] != band
        {
          path += "M\(x(impact)) \(y(likelihood) + side)h\(side)"
        }
      }
    }
    return path
  }

  /// Each band is named once, in the leftmost of its fields in the row where it has most of them,
  /// and never where a point stands.
  fileprivate var labels: [Label] {
    var labels: [Label] = []
    var named: Set<Band> = []
    for likelihood in bands.indices {
      for impact in bands[likelihood].indices {
        let band = bands[likelihood][impact]
        guard !named.contains(band), widest(band) == likelihood,
          !isTaken(Field(likelihood: likelihood, impact: impact))
        else { continue }
        named.insert(band)
        labels.append(
          Label(
            x: x(impact) + 7, y: y(likelihood) + 17, text: band.name, isStrong: band.tint == 4))
      }
    }
    return labels
  }

  private func widest(_ band: Band) -> Int? {
    bands.indices.max { first, second in
      let counts = [first, second].map { row in
        bands[row].indices.count {
          bands[row][$0] == band && !isTaken(Field(likelihood: row, impact: $0))
        }
      }
      return counts[0] < counts[1]
    }
  }

  /// Whether a point stands in a field, or its words do.
  private func isTaken(_ field: Field) -> Bool {
    [now, target].contains { point in
      guard let point, point.likelihood == field.likelihood else { return false }
      return point.impact == field.impact || point.impact == field.impact + 1
        || point.impact == 0 && field.impact == 1
    }
  }

  fileprivate func point(_ field: Field, _ words: String) -> Label {
    Label(
      x: x(field.impact) + side / 2, y: y(field.likelihood) + side / 2, text: words,
      isLeft: field.impact > 0)
  }

  fileprivate var way: String? {
    guard let target, target != now else { return nil }
    let (start, end) = (point(now, ""), point(target, ""))
    let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
    let length = (dx * dx + dy * dy).squareRoot()
    let from = (Double(start.x) + dx / length * 12, Double(start.y) + dy / length * 12)
    let to = (Double(end.x) - dx / length * 11, Double(end.y) - dy / length * 11)
    return "M\(rounded(from.0)) \(rounded(from.1))L\(rounded(to.0)) \(rounded(to.1))"
  }

  private func rounded(_ number: Double) -> Int { Int(number.rounded()) }
}
