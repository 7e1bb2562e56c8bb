@testable import Driver

extension PageMarkup {
  /// The rows of the tables in the element of an id, each with its cells between bars.
  func rows(in id: String) -> [String] {
    guard let start = tags.firstIndex(where: { $0["id"] == id }) else { return [] }
    let name = tags[start].name
    let end = tags[start...].firstIndex { $0.name == name && $0.isEnd } ?? tags.endIndex
    var rows: [[String]] = []
    for index in start..<end where !tags[index].isEnd {
      switch tags[index].name {
      case "tr": rows.append([])
      case "th", "td":
        if rows.isEmpty || tags[index]["scope"] == "col" { continue }
        let close = tags[index...].first { $0.name == tags[index].name && $0.isEnd }
        rows[rows.count - 1].append(words(tags[index].end..<(close?.end ?? tags[index].end)))
      default: break
      }
    }
    return rows.filter { !$0.isEmpty }.map { $0.joined(separator: " | ") }
  }

  /// The text of the element of an id, with single spaces.
  func text(in id: String) -> String {
    guard let start = tags.firstIndex(where: { $0["id"] == id }) else { return "" }
    let name = tags[start].name
    let end = tags[start...].first { $0.name == name && $0.isEnd }
    return words(tags[start].end..<(end?.end ?? tags[start].end))
  }

  /// The text of the whole page, with single spaces.
  var words: String { words(0..<bytes.count) }

  /// Tags part words, as they do on a page.
  private func words(_ range: Range<Int>) -> String {
    let spaced = bytes[range].flatMap { $0 == UInt8(ascii: "<") ? [0x20, $0] : [$0] }
    let markup = PageMarkup(spaced)
    return markup.text(0..<spaced.count).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}

extension BuiltSite {
  func markup(_ path: String) -> PageMarkup { PageMarkup(files[path] ?? []) }
}
