import Model
import TestSupport
import Testing

@testable import Driver

/// Every number leads to exactly the rows that it counts.
@Suite struct CountLinkTests {
  @Test func everyNumberOfTheExampleLeadsToAsManyRows() throws {
    expectCounts(in: try ExampleSite.built())
  }

  @Test func everyNumberOfTheSmallWorkspaceLeadsToAsManyRows() throws {
    let folder = try TemporaryFolder()
    try folder.writeSmallWorkspace()
    expectCounts(in: try BuiltSite(of: folder.path))
  }

  @Test(arguments: [1, 2, 3, 5, 8, 13, 21] as [UInt64])
  func everyNumberOfAnyModelLeadsToAsManyRows(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: seed)
    try folder.write("any.md", AnyModel.text(using: &generator))
    expectCounts(in: try BuiltSite(of: folder.path, keepsGoing: true))
  }

  @Test func thePublicEditionCountsOnlyWhatItShows() throws {
    expectCounts(in: try BuiltSite(of: ExampleSite.root, audience: .public))
  }

  @Test func everyRowOfAKindStandsInEachOfItsOrders() throws {
    let site = try ExampleSite.built()
    let grouped = site.files.keys.filter { $0.contains("/by-") }
    #expect(grouped.count > 20)
    for path in grouped {
      let folder = path.prefix { $0 != "/" } + "/" + path.split(separator: "/")[1]
      let missing = named(on: path, in: site).subtracting(
        named(on: "\(folder)/index.html", in: site))
      #expect(missing == [], "\(path)")
    }
  }

  @Test func anOrderThatPartsNothingHasNoPage() throws {
    let site = try ExampleSite.built()
    for (path, markup) in site.pages where path.contains("/by-") {
      let rows = PageRows(markup)
      let groups = rows.elements.filter { element in
        element.id != nil && ["section", "tbody"].contains(element.name)
      }
      #expect(groups.count > 1, "\(path)")
    }
  }

  /// A check that lets everything through would pass as well.
  @Test(arguments: [
    ("<a class=n href=#x>2</a><ul id=x><li>a</ul>", 1),
    ("<a class=n href=#x>1</a><table><tbody id=x><tr class=grp></tr><tr></tr></tbody></table>", 0),
    ("<a class=n href=#x>2</a><table><tbody id=x><tr class=grp></tr><tr></tr></tbody></table>", 1),
    ("<a class=n href=#nowhere>1</a>", 1), ("<a class=n href=#x>words</a><p id=x>", 1),
    ("<span class=n>3</span>", 1), ("<p>There are 3 threats</p>", 1), ("<p>3 of 4</p>", 0),
    ("<table><tr><td class=num>3</td></tr></table>", 1),
    ("<table><tr><td class=num>0</td></tr></table>", 0),
    ("<details class=count><summary>2</summary><ul><li>a</li></ul></details>", 1),
  ])
  func aWrongNumberIsFound(page: String, mistakes: Int) {
    let page = PageRows(PageMarkup(Array("<main>\(page)</main>".utf8)))
    #expect(miscounts(on: "page.html", among: ["page.html": page]).count == mistakes, "\(page)")
  }

  /// The ids in the first column of a page's tables.
  private func named(on path: String, in site: BuiltSite) -> Set<String> {
    let rows = PageRows(PageMarkup(site.files[path] ?? []))
    return Set(
      rows.elements.filter { rows.markup.tags[$0.tags.lowerBound]["scope"] == "row" }
        .map { String(rows.text(of: $0).prefix { $0 != " " }) })
  }

  /// Reports each number that is wrong by itself.
  private func expectCounts(in site: BuiltSite) {
    for problem in miscounts(in: site) { Issue.record(Comment(rawValue: problem)) }
  }
}

/// The numbers of a site that lead to more or fewer rows than they say, or nowhere.
func miscounts(in site: BuiltSite) -> [String] {
  let pages = Dictionary(uniqueKeysWithValues: site.pages.map { ($0.path, PageRows($0.markup)) })
  return pages.keys.sorted().flatMap { miscounts(on: $0, among: pages) }
}

func miscounts(on path: String, among pages: [String: PageRows]) -> [String] {
  guard let page = pages[path] else { return ["\(path): is not there"] }
  return page.elements.indices.compactMap { place in
    let element = page.elements[place]
    guard countSlots.contains(element.name) else { return nil }
    let text = page.text(of: element)
    if element.name == "a", element.classes.contains("n") {
      let link = page.markup.tags[element.tags.lowerBound]["href"] ?? ""
      let found = rows(behind: link, on: path, among: pages)
      return found == number(in: text) ? nil : "\(path): ‘\(text)’ leads to \(found ?? -1): \(link)"
    }
    return isLooseNumber(place, text, on: page) ? "\(path): ‘\(text)’ leads nowhere" : nil
  }
}

/// The elements that can say a number.
private let countSlots: Set<String> = ["a", "span", "p", "dd", "td", "th", "li", "details"]

/// How many rows there are where a link leads.
private func rows(
  behind link: String, on path: String, among pages: [String: PageRows]
) -> Int? {
  let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  let target = parts[0].isEmpty ? path : resolved(String(parts[0]), from: path)
  guard let page = target.flatMap({ pages[$0] }) else { return nil }
  return parts.count == 2 ? page.count(inElement: String(parts[1])) : page.countInOnlyTable()
}

/// Whether an element is a number, or says one, that leads nowhere.
private func isLooseNumber(_ place: Int, _ text: String, on page: PageRows) -> Bool {
  let element = page.elements[place]
  if element.name == "span" { return element.classes.contains("n") && !page.isWithin(place, "nav") }
  let inside = element.tags.dropFirst().map { page.markup.tags[$0] }
  if element.name == "details" {
    let items = inside.count { $0.name == "li" && !$0.isEnd }
    return element.classes.contains("count") && number(in: text) != items
  }
  let isNumber = element.classes.contains("num") && number(in: text).map { $0 > 0 } ?? false
  guard isNumber || saysNumber(text) else { return false }
  return !inside.contains { $0.name == "a" && $0["class"] == "n" } && !isAuthored(place, on: page)
}

/// Whether a text says a number in words, such as "3 open threats".
private func saysNumber(_ text: String) -> Bool {
  text.contains(
    /\b\d+ (open )?(threat|mitigation|element|flow|asset|assumption|acceptance)s?\b/)
}

/// Whether an author wrote what stands there, who may count what they like, or it is a footer, or
/// the words of a picture, whose tables say the same with links.
private func isAuthored(_ place: Int, on page: PageRows) -> Bool {
  let around = ([place] + page.ancestors(of: place)).map { page.elements[$0] }
  return !around.contains { $0.name == "main" }
    || around.contains {
      $0.name == "svg" || $0.classes.contains("prose") || $0.classes.contains("ttl")
    }
}

private func number(in text: String) -> Int? {
  text.firstMatch(of: /\d+/).flatMap { Int($0.output) }
}

/// A model in which everything that tables are grouped by has a value by chance, or none.
private enum AnyModel {
  static func text(using generator: inout SeededGenerator) -> String {
    let mitigations = (1...Int.random(in: 1...9, using: &generator)).map { "M-\($0)" }
    let places = ["buyer", "till", "book", "pay", "keep"]
    var text = frame(using: &generator)
    for number in 0..<Int.random(in: 0...18, using: &generator) {
      text += """
        ```threat T-\(number)
        title: Threat \(number)
        statement: A [thief] can [take it], which leads to \(["[loss]", "less"].pick(&generator)).
        status: \(["open", "in-treatment", "resolved", "not-applicable"].pick(&generator))
        \(["", "response: accept\naccepted: { by: Ann, until: 2026-0\(number % 9 + 1)-02 }",
           "response: mitigate"].pick(&generator))
        \(["", "owner: Tea team", "owner: tea-team", "owner: Ops"].pick(&generator))
        \(["", "risk: { severity: \(["low", "high", "critical"].pick(&generator)) }"]
          .pick(&generator))
        stride: [\(["", "spoofing", "spoofing, tampering"].pick(&generator))]
        targets: [\(["", places.pick(&generator), "till, { id: pay, status: resolved }"]
          .pick(&generator))]
        mitigations: [\(["", mitigations.pick(&generator)].pick(&generator))]
        assets: [\(["", "tea"].pick(&generator))]
        ```


        """
    }
    for id in mitigations {
      text += """
        ```mitigation \(id)
        status: \(["implemented", "planned", "proposed"].pick(&generator))
        \(["", "owner: Ops"].pick(&generator))
        ```

        ```evidence E-\(id)
        verifies: [\(id)]
        result: \(["passed", "failed", "partial"].pick(&generator))
        date: 2026-0\(Int.random(in: 1...9, using: &generator))-03
        every: 3 months
        ```


        """
    }
    return text
  }

  private static func frame(using generator: inout SeededGenerator) -> String {
    """
    ---
    model: any
    title: Any model
    ---

    # Any model

    ```asset tea
    \(["", "classification: public", "classification: restricted"].pick(&generator))
    ```

    ```asset cups
    title: Cups
    ```

    ```assumption A-1
    applies-to: [till]
    \(["", "status: broken", "status: valid"].pick(&generator))
    ```

    ```question Q-1
    \(["", "answer: Yes."].pick(&generator))
    ```

    ```view V-1
    show: threat
    as: count
    ```

    ```dataflow D-1
    boundaries:
      host: { name: Host }
      core: { name: Core, in: host }
    elements:
      buyer: { type: actor }
      till: { type: process, in: \(["host", "core"].pick(&generator)) }
      book: { type: store, in: core }
    flows:
      pay: { from: \(["buyer", "book"].pick(&generator)), to: till }
      keep: { from: till, to: book }
    ```


    """
  }
}

extension [String] {
  fileprivate func pick(_ generator: inout SeededGenerator) -> String {
    randomElement(using: &generator) ?? ""
  }
}
