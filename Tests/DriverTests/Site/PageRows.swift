/// The elements of a page with the rows in them, to count what a number says that there is.
struct PageRows {
  /// An element, from its tag to the one that closes it.
  struct Element {
    let name: String
    let id: String?
    let classes: [Substring]
    let parent: Int?
    /// The places of its tags among those of the page.
    var tags: Range<Int>
  }

  let markup: PageMarkup
  let elements: [Element]

  init(_ markup: PageMarkup) {
    self.markup = markup
    var elements: [Element] = []
    var open: [Int] = []
    for (place, tag) in markup.tags.enumerated() {
      if tag.isEnd {
        // What a picture leaves open ends with what is round it.
        guard let depth = open.lastIndex(where: { elements[$0].name == tag.name }) else { continue }
        for element in open[depth...] {
          elements[element].tags = elements[element].tags.lowerBound..<place + 1
        }
        open.removeSubrange(depth...)
      } else {
        elements.append(
          Element(
            name: tag.name, id: tag["id"], classes: (tag["class"] ?? "").split(separator: " "),
            parent: open.last, tags: place..<place + 1))
        if !Self.void.contains(tag.name) { open.append(elements.count - 1) }
      }
    }
    self.elements = elements
  }

  private static let void: Set<String> = [
    "meta", "link", "br", "hr", "img", "input", "use", "rect", "line", "path", "circle",
  ]

  /// The text of an element.
  func text(of element: Element) -> String {
    let start = markup.tags[element.tags.lowerBound].end
    return markup.text(start..<max(start, markup.tags[element.tags.upperBound - 1].end))
  }

  /// How many rows the element of an id has; nothing where there is no such element.
  func count(inElement id: String) -> Int? {
    elements.firstIndex { $0.id == id }.map(count)
  }

  /// How many rows the only table of the page has.
  func countInOnlyTable() -> Int? {
    let tables = elements.indices.filter { elements[$0].name == "table" }
    return tables.count == 1 ? count(tables[0]) : nil
  }

  private func count(_ whole: Int) -> Int {
    let inside = elements.indices.filter {
      elements[whole].tags.contains(elements[$0].tags.lowerBound)
    }
    if ["ul", "ol"].contains(elements[whole].name) {
      return inside.count { elements[$0].name == "li" && elements[$0].parent == whole }
    }
    let rows = inside.filter { isRow($0) }
    if !rows.isEmpty { return rows.count }
    return inside.count { elements[$0].name == "li" && !isWithin($0, "li") }
  }

  private func isRow(_ element: Int) -> Bool {
    elements[element].name == "tr" && isWithin(element, "tbody")
      && !elements[element].classes.contains("grp")
  }

  /// Whether an element stands in another of a name.
  func isWithin(_ element: Int, _ name: String) -> Bool {
    ancestors(of: element).contains { elements[$0].name == name }
  }

  /// What an element stands in, the innermost first.
  func ancestors(of element: Int) -> [Int] {
    var ancestors: [Int] = []
    while let next = elements[ancestors.last ?? element].parent { ancestors.append(next) }
    return ancestors
  }
}
