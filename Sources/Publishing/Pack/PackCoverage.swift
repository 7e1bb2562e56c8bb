internal import Model

extension Composer {
  /// The categories at each element and flow. Places of which nobody has said anything are listed
  /// behind the tables and not in them: their rows would all be the same.
  func coverageChapters(_ model: ModelIndex) -> [PackChapter] {
    let pages = coverageMethods(of: model).map { coveragePage(model, $0) }
    return pages.compactMap(\.matrixChapter) + pages.compactMap(\.unconsideredChapter)
  }
}

extension CoveragePage {
  fileprivate var matrixChapter: PackChapter? {
    var page = self
    page.groups = groups.compactMap(\.considered)
    guard !page.groups.isEmpty else { return nil }
    return PackChapter(
      anchor: "coverage-\(anchorName)", title: heading.title, paper: .wide, lead: heading.lead,
      coverage: page)
  }

  fileprivate var unconsideredChapter: PackChapter? {
    let places = tellsGaps ? groups.compactMap(\.unconsidered) : []
    guard !places.isEmpty else { return nil }
    return PackChapter(
      anchor: "unconsidered-\(anchorName)", title: "\(method): not considered yet",
      isListed: false,
      lead: Sentence(
        "Nothing is said of these places in any category that applies to them; the number is that "
          + "of the categories."),
      facts: places)
  }

  /// The method's name as a part of anchors.
  private var anchorName: String { method.lowercased() }
}

extension CoveragePage.Group {
  /// The group without the places of which nothing is said.
  fileprivate var considered: Self? {
    let rows = rows.filter(\.saysSomething)
    return rows.isEmpty ? nil : Self(title: title, rows: rows)
  }

  /// The places of which nothing is said although something is asked, each with its gaps.
  fileprivate var unconsidered: Fact? {
    let places = rows.filter { !$0.saysSomething }.compactMap { row -> LinkText? in
      let gaps = row.cells.count { $0.gap != nil }
      guard gaps > 0 else { return nil }
      return LinkText(
        row.link.text, to: row.link.target, isID: row.link.isID,
        note: ([row.title].compactMap { $0 } + ["(\(gaps))"]).joined(separator: " "))
    }
    return places.isEmpty ? nil : Fact(title.text, .links(places))
  }
}

extension CoveragePage.Row {
  fileprivate var saysSomething: Bool {
    !others.isEmpty || cells.contains { !$0.threats.isEmpty || $0.reason != nil }
  }
}
