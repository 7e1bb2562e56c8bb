internal import Model

/// How a picture of a difference says what became of its parts: by a sign, by the style of the
/// line and, last, by a tint. New things have a heavy line, things that are gone a dashed one, and
/// things that changed a thin line with heavy dashes on it.
extension Fate {
  /// Whether there is anything to tell.
  var isDifferent: Bool {
    switch self {
    case .kept: false
    case .added, .removed, .changed: true
    }
  }

  /// What stands before an id.
  var sign: String {
    switch self {
    case .kept: ""
    case .added: "+"
    case .removed: "\u{2212}"
    case .changed: "~"
    }
  }

  /// The class that tints it.
  var style: String {
    switch self {
    case .kept: "kept"
    case .added: "added"
    case .removed: "gone"
    case .changed: "changed"
    }
  }

  /// The line that is drawn over the usual one; none where that one is enough.
  fileprivate var overline: FateLine? {
    switch self {
    case .kept, .removed: nil
    case .added: FateLine(width: 3.2)
    case .changed: FateLine(width: 2.6, dashes: "10 6")
    }
  }

  static let removedDashes = "4 4"
}

/// A line that says what became of something.
private struct FateLine {
  let width: Double
  var dashes: String?
}

extension Picture {
  /// Draws over a node's shape what became of it.
  func drawFate(of node: PicturedNode, _ fact: DiagramNode, into out: inout SVGText) {
    guard let fate = fact.fate, fate.isDifferent else { return }
    out.group(of: fate) { out in
      if let line = fate.overline {
        switch fact.shape {
        case .dataStore: out.line(line, along: NodeOutline.drum(in: node.box))
        case .process: out.outline(line, node.box, radius: 14)
        case .externalEntity, .group, .attackGoal, .anyOf, .allOf, .attackStep:
          out.outline(line, node.box, radius: 0)
        }
      }
      out.sign(of: fate, at: node.openMark.center)
    }
  }

  /// Draws a flow that is not as it was.
  func drawDifference(
    _ flow: PicturedFlow, _ fact: DiagramFlow, _ fate: Fate, along data: String, _ arrow: String,
    into out: inout SVGText
  ) {
    out.markup("<path class=\"fl\" d=\"\(data)\"")
    if fate == .removed { out.attribute("stroke-dasharray", Fate.removedDashes) }
    if fate.overline == nil, flow.hasArrow { out.attribute("marker-end", "url(#\(arrow))") }
    out.markup("/>\n")
    if let line = fate.overline {
      out.group(of: fate) { out in
        out.line(line, along: data, marker: flow.hasArrow ? "\(arrow)-\(fate.style)" : nil)
      }
    }
    if let chip = flow.chip {
      drawChip(chip, fact, into: &out)
      out.group(of: fate) { out in
        if fate != .removed {
          out.outline(FateLine(width: fate == .added ? 3 : 1.8), chip, radius: 2)
        }
      }
    }
    if let name = flow.name { drawName(name, isStruck: fate == .removed, into: &out) }
  }

  /// The arrowheads of heavy lines, each in the tint of its line.
  func defineFateArrows(_ prefix: String, into out: inout SVGText) {
    let fates = Set(spec.flows.compactMap(\.fate))
    for fate in Fate.allCases where fate.overline != nil && fates.contains(fate) {
      out.markup("<marker")
      out.attribute("id", "\(prefix)ah-\(fate.style)")
      out.markup(
        """
         viewBox="0 0 10 10" refX="8.6" refY="5" markerWidth="14" markerHeight="14" \
        markerUnits="userSpaceOnUse" orient="auto"><path class="\(fate.style)" \
        fill="currentColor" d="M0 1.2 10 5 0 8.8z"/></marker>
        """)
    }
  }
}

extension SVGText {
  /// Draws in the tint of a fate.
  mutating func group(of fate: Fate, _ draw: (inout SVGText) -> Void) {
    markup("<g class=\"\(fate.style)\">")
    draw(&self)
    markup("</g>\n")
  }

  /// Draws the outline of a boundary that is not as it was.
  mutating func outline(ofBoundary box: Box, _ fate: Fate) {
    outline(fate.overline ?? FateLine(width: 1.4, dashes: Fate.removedDashes), box, radius: 4)
  }

  /// Draws over a sample of a legend.
  mutating func outline(ofSample box: Box, _ fate: Fate, radius: Double) {
    if let line = fate.overline { outline(line, box, radius: radius) }
  }

  fileprivate mutating func outline(_ line: FateLine, _ box: Box, radius: Double) {
    markup("<rect fill=\"none\" stroke=\"currentColor\"")
    attribute("x", box.minX)
    attribute("y", box.minY)
    attribute("width", box.width)
    attribute("height", box.height)
    if radius > 0 { attribute("rx", radius) }
    stroke(line)
    markup("/>")
  }

  fileprivate mutating func line(_ line: FateLine, along data: String, marker: String? = nil) {
    markup("<path fill=\"none\" stroke=\"currentColor\" d=\"\(data)\"")
    stroke(line)
    if let marker { attribute("marker-end", "url(#\(marker))") }
    markup("/>")
  }

  private mutating func stroke(_ line: FateLine) {
    attribute("stroke-width", line.width)
    if let dashes = line.dashes { attribute("stroke-dasharray", dashes) }
  }

  /// Strikes a line of text through. The decoration of text itself would hide letters that have a
  /// halo.
  mutating func strike(from minX: Double, to maxX: Double, y: Double) {
    let number = SVGText.number
    markup("<path stroke=\"currentColor\" stroke-width=\"1.2\" ")
    markup("d=\"M\(number(minX)) \(number(y))H\(number(maxX))\"/>")
  }

  /// A sign, in a ring or bare, drawn so that no font has to have it.
  mutating func sign(of fate: Fate, at center: Point, isRinged: Bool = true) {
    let number = SVGText.number
    let (x, y) = (number(center.x), number(center.y))
    let stroke =
      switch fate {
      case .kept: ""
      case .added: "M\(x) \(y)m-4.5 0h9m-4.5-4.5v9"
      case .removed: "M\(x) \(y)m-4.5 0h9"
      case .changed: "M\(x) \(y)m-5 1.2c1.6-3.4 3.4-3.4 5-1.2s3.4 2.2 5-1.2"
      }
    if isRinged {
      circle("xg", at: center, radius: 9)
      markup("<circle fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"")
      attribute("cx", center.x)
      attribute("cy", center.y)
      markup(" r=\"9\"/>")
    }
    markup("<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.2\"")
    attribute("d", stroke)
    markup("/>")
  }
}
