internal import Model

extension Picture {
  /// The picture as an `<svg>` element for a page, coloured by the page's stylesheet.
  ///
  /// Every id in it starts with `idPrefix`, so that a page may hold several diagrams. Where the page
  /// has tables with the same facts, `describedBy` names their ids.
  package func svg(idPrefix: String, describedBy: [String] = []) -> [UInt8] {
    svg(idPrefix: idPrefix, describedBy: describedBy, style: nil)
  }

  /// The picture as a document of its own, with its own light and dark colours.
  package func standaloneSVG() -> [UInt8] {
    svg(idPrefix: "", describedBy: [], style: StandaloneStyle.css)
  }

  private func svg(idPrefix: String, describedBy: [String], style: String?) -> [UInt8] {
    var out = SVGText()
    let legend = style == nil ? nil : FateLegend(spec)
    let width = max(width, legend?.width ?? 0)
    let height = height + (legend == nil ? 0 : FateLegend.height)
    out.markup("<svg class=\"\(svgClass)\"")
    if style != nil { out.markup(" xmlns=\"http://www.w3.org/2000/svg\"") }
    out.attribute("width", width)
    out.attribute("height", height)
    let number = SVGText.number
    out.attribute("viewBox", "0 0 \(number(width)) \(number(height))")
    out.markup(" role=\"group\"")
    out.attribute("aria-labelledby", "\(idPrefix)dt \(idPrefix)dd")
    if !describedBy.isEmpty {
      out.attribute("aria-describedby", describedBy.joined(separator: " "))
    }
    out.markup(">\n")
    element("title", id: idPrefix + "dt", spec.title, into: &out)
    element("desc", id: idPrefix + "dd", spec.summary, into: &out)
    if let style { out.markup("<style>\n\(style)</style>\n") }
    defineArrow(idPrefix, into: &out)
    drawBoundaries(into: &out)
    for index in nodes.indices { drawNode(index, into: &out) }
    for index in flows.indices { drawFlow(index, arrow: idPrefix + "ah", into: &out) }
    drawCrossings(into: &out)
    legend?.draw(below: self.height, into: &out)
    out.markup("</svg>\n")
    return out.bytes
  }

  /// How much smaller a picture may be shown so that it fits: by a quarter to a third, so that its
  /// text stays legible. A wide one scrolls.
  private var svgClass: String {
    switch width {
    case ...840: "dfd fit"
    case ...1120: "dfd fit-m"
    case ...1500: "dfd fit-l"
    default: "dfd"
    }
  }

  private func element(_ name: String, id: String, _ text: String, into out: inout SVGText) {
    out.markup("<\(name)")
    out.attribute("id", id)
    out.markup(">")
    out.text(text)
    out.markup("</\(name)>\n")
  }

  private func defineArrow(_ prefix: String, into out: inout SVGText) {
    guard flows.contains(where: \.hasArrow) else { return }
    out.markup("<defs><marker")
    out.attribute("id", prefix + "ah")
    out.markup(
      """
       viewBox="0 0 10 10" refX="9.2" refY="5" markerWidth="9.5" markerHeight="9.5" \
      markerUnits="userSpaceOnUse" orient="auto-start-reverse">\
      <path class="ah" d="M0 1.2 10 5 0 8.8z"/></marker>
      """)
    defineFateArrows(prefix, into: &out)
    out.markup("</defs>\n")
  }

  /// Boundaries are drawn from the outside in, whatever their order.
  private func drawBoundaries(into out: inout SVGText) {
    let order = boundaries.indices.sorted {
      (boundaries[$0].depth, $0) < (boundaries[$1].depth, $1)
    }
    for index in order {
      let boundary = boundaries[index]
      let fact = spec.boundaries[index]
      out.link(to: fact.href, at: fact.anchor, named: fact.accessibleName) {
        drawOutline(of: boundary, fact, into: &$0)
        $0.line(
          of: fact.title, "bl", x: boundary.title.maxX,
          y: boundary.title.minY + 14.5, anchor: "end")
        if fact.fate == .removed { strikeTitle(of: boundary, fact, into: &$0) }
      }
    }
  }

  private func drawOutline(
    of boundary: PicturedBoundary, _ fact: DiagramBoundary, into out: inout SVGText
  ) {
    let depth = min(6, boundary.depth)
    guard let fate = fact.fate, fate.isDifferent else {
      return out.rectangle("bd bd-\(depth)", boundary.box, radius: 4)
    }
    out.rectangle("bd-\(depth)", boundary.box, radius: 4)
    out.group(of: fate) { $0.outline(ofBoundary: boundary.box, fate) }
  }

  /// Strikes what follows the sign.
  private func strikeTitle(
    of boundary: PicturedBoundary, _ fact: DiagramBoundary, into out: inout SVGText
  ) {
    let name = fact.title.split(separator: " ", maxSplits: 1).last ?? ""
    // Widths are measured with some allowance, and the title stands flush right.
    let width = TextMetrics.width(of: name, .boundary) * 0.95
    let (end, y) = (boundary.title.maxX, boundary.title.minY + 10)
    out.strike(from: end - width, to: end, y: y)
  }

  private func drawCrossings(into out: inout SVGText) {
    let rings = flows.flatMap(\.crossings)
    guard !rings.isEmpty else { return }
    out.markup("<g aria-hidden=\"true\">")
    for ring in rings { out.circle("xg", at: ring, radius: 3.2) }
    out.markup("</g>\n")
  }
}

extension SVGText {
  /// Draws within a link, or within a group of that name if there is nowhere to go.
  mutating func link(
    to href: String?, at anchor: String?, named name: String, fate: Fate? = nil,
    _ draw: (inout SVGText) -> Void
  ) {
    if let href {
      markup("<a")
      attribute("href", href)
    } else {
      markup("<g role=\"img\"")
    }
    if let anchor { attribute("id", anchor) }
    attribute("aria-label", name)
    if fate == .kept { markup(" opacity=\".62\"") }
    markup(">\n")
    draw(&self)
    markup(href == nil ? "</g>\n" : "</a>\n")
  }

  mutating func rectangle(_ style: String, _ box: Box, radius: Double) {
    markup("<rect class=\"\(style)\"")
    attribute("x", box.minX)
    attribute("y", box.minY)
    attribute("width", box.width)
    attribute("height", box.height)
    if radius > 0 { attribute("rx", radius) }
    markup("/>\n")
  }

  mutating func circle(_ style: String, at center: Point, radius: Double) {
    markup("<circle class=\"\(style)\"")
    attribute("cx", center.x)
    attribute("cy", center.y)
    attribute("r", radius)
    markup("/>")
  }

  mutating func path(_ style: String, _ data: String) {
    markup("<path class=\"\(style)\" d=\"\(data)\"/>\n")
  }

  /// One line of text.
  mutating func line(of text: String, _ style: String, x: Double, y: Double, anchor: String) {
    markup("<text class=\"\(style)\"")
    attribute("x", x)
    attribute("y", y)
    markup(" text-anchor=\"\(anchor)\">")
    self.text(text)
    markup("</text>\n")
  }
}
