import Model

/// What one picture of a page says, and what the page's tables say, in the same words: a line for
/// each element, part, flow and boundary, with its marks.
struct PicturedFacts {
  let picture: Set<String>
  let tables: Set<String>
  /// The targets of the picture's links.
  let links: [String]

  /// Reads one of the page's pictures.
  init(_ markup: PageMarkup, place: Int = 0) {
    let reader = PictureReader(markup, place: place)
    picture = Set(reader.things.map(\.fact))
    links = reader.things.compactMap(\.href)
    let rows = DiagramRows(markup)
    tables = Set(rows.elements + rows.flows + rows.boundaries)
  }
}

/// Text without its spaces, which differ where a picture breaks a line.
func unspaced(_ text: some StringProtocol) -> String { String(text.filter { !$0.isWhitespace }) }

/// A thing in a picture: a link or a named group, with everything drawn in it.
private struct PicturedThing {
  let label: String
  let href: String?
  var classes: Set<String> = []
  var texts: [String: String] = [:]

  /// "process|Gateway|2threats,1open|marked|quiet".
  var fact: String {
    let words = label.split(separator: ", ").map(String.init)
    if label.hasPrefix("boundary ") { return "boundary|\(unspaced(texts["bl"] ?? ""))" }
    if label.hasPrefix("flow ") {
      let mark = classes.contains("ch-o") ? "marked" : ""
      let crosses = words.first { $0.hasPrefix("crosses ") } ?? ""
      let threats = words.filter { $0.hasSuffix("threats") || $0.hasSuffix("threat") }
      let open = words.filter { $0.hasSuffix(" open") }
      let crossed = String(crosses.dropFirst("crosses ".count)).replacing(" and ", with: ",")
      let id = texts["ct"] ?? texts["ct ct-o"] ?? ""
      let counts = (threats + open).joined(separator: ",")
      let ends = words.first { $0.contains(" to ") } ?? ""
      return line(["flow", id, texts["ft"] ?? "", ends, crossed, counts, mark])
    }
    let kind = ["external entity", "process", "data store"].first { label.hasPrefix($0) } ?? "?"
    let isMarked = classes.contains("om")
    let isQuiet = classes.contains("nd-x")
    return line([
      kind, texts["nn"] ?? "", texts["ns"] ?? "", isMarked ? "marked" : "", isQuiet ? "quiet" : "",
    ])
  }
}

/// The parts of a fact, without the spaces in them.
private func line(_ parts: [String]) -> String {
  parts.map { unspaced($0) }.joined(separator: "|")
}

private struct PictureReader {
  private(set) var things: [PicturedThing] = []

  init(_ markup: PageMarkup, place: Int) {
    let tags = markup.tags
    let starts = tags.indices.filter {
      tags[$0].name == "svg" && tags[$0]["class"]?.hasPrefix("dfd") == true
    }
    guard starts.indices.contains(place) else { return }
    for index in tags.indices.dropFirst(starts[place] + 1) {
      let tag = tags[index]
      if tag.name == "svg" && tag.isEnd { break }
      if !tag.isEnd, let label = tag["aria-label"] {
        things.append(PicturedThing(label: label, href: tag["href"]))
      }
      guard !tag.isEnd, let style = tag["class"], !things.isEmpty else { continue }
      let last = things.count - 1
      things[last].classes.formUnion(style.split(separator: " ").map(String.init))
      guard tag.name == "text", tags.indices.contains(index + 1) else { continue }
      let name = style.hasPrefix("ft") ? "ft" : style
      things[last].texts[name, default: ""] += markup.text(tag.end..<tags[index + 1].end)
    }
  }
}

/// The rows of a diagram page's tables, each as the picture would say it.
private struct DiagramRows {
  private(set) var elements: [String] = []
  private(set) var flows: [String] = []
  private(set) var boundaries: [String] = []

  init(_ markup: PageMarkup) {
    let sections = Self.rows(of: markup)
    var ids: [String: String] = [:]
    for row in sections["boundaries"] ?? [] {
      let words = row.cells[0].split(separator: " ", maxSplits: 1).map(String.init)
      let title = words.count > 1 ? words[1] : words[0]
      ids[unspaced(title)] = words[0]
      let isNumbered = words[0].contains(where: \.isNumber)
      let label = (isNumbered && words.count > 1 ? words[0] : "") + title.uppercased()
      boundaries.append("boundary|\(unspaced(label))")
    }
    for section in ["elements", "neighbours"] {
      for row in sections[section] ?? [] {
        let type = row.cells[1].split(separator: "(").first.map(String.init) ?? ""
        let isOut = row.cells[1].hasSuffix("out of scope")
        let kind = type.replacing("out of scope", with: "")
        let isOpen = row.cells[4].hasSuffix("open")
        let isQuiet = isOut || section == "neighbours"
        elements.append(
          line([
            kind, row.cells[0], Self.threats(row.cells[4]), isOpen ? "marked" : "",
            isQuiet ? "quiet" : "",
          ]))
      }
    }
    for row in sections["flows"] ?? [] {
      let crossed = row.links(in: 6).map { ids[unspaced($0)] ?? $0 }
      let isOpen = row.cells[7].hasSuffix("open")
      let ends = "\(row.cells[2]) to \(row.cells[3])"
      flows.append(
        line([
          "flow", row.cells[0], row.cells[1], ends, crossed.joined(separator: ","),
          Self.threats(row.cells[7]), isOpen ? "marked" : "",
        ]))
    }
  }

  /// "3 1 open" as "3threats,1open".
  private static func threats(_ cell: String) -> String {
    let words = cell.split(separator: " ").map(String.init)
    guard let count = words.first, count != "0" else { return "no threats" }
    let open = words.count > 2 ? ",\(words[1])open" : ""
    return "\(count)\(count == "1" ? "threat" : "threats")\(open)"
  }

  private struct Row {
    var cells: [String] = []
    var linked: [Int: [String]] = [:]

    func links(in cell: Int) -> [String] { linked[cell] ?? [] }
  }

  /// The rows with an anchor of an entity, by the sections in which they stand.
  private static func rows(of markup: PageMarkup) -> [String: [Row]] {
    var rows: [String: [Row]] = [:]
    var section = ""
    var row: Row?
    var starts: (cell: Int, link: Int) = (0, 0)
    for (index, tag) in markup.tags.enumerated() {
      let before = index > 0 ? markup.tags[index - 1].end : 0
      switch (tag.name, tag.isEnd) {
      case ("section", false): section = tag["id"] ?? ""
      case ("tr", false): row = tag["id"]?.hasPrefix("e-") == true ? Row() : nil
      case ("tr", true):
        if let row { rows[section, default: []].append(row) }
        row = nil
      case ("th", false), ("td", false): starts.cell = tag.end
      case ("a", false): starts.link = tag.end
      case ("a", true):
        let place = row?.cells.count ?? 0
        row?.linked[place, default: []].append(trimmed(markup.text(starts.link..<tag.end)))
      case ("th", true), ("td", true):
        row?.cells.append(trimmed(markup.text(starts.cell..<max(before, tag.end))))
      default: break
      }
    }
    return rows
  }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
