/// A look at a page as a browser's parser would take it: does every element end where it should?
enum MarkupBalance {
  private static let void: Set<Substring> = [
    "!DOCTYPE", "br", "hr", "img", "input", "link", "meta", "!--",
  ]

  /// The first tag that does not fit, with the elements around it.
  static func mistake(in html: String) -> String? {
    var open: [Substring] = []
    for piece in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let name = piece.drop { $0 == "/" }.prefix { !" />\n".contains($0) }
      let tag = piece.prefix { $0 != ">" }
      if piece.hasPrefix("/") {
        guard open.last == name else { return "</\(tag)> in \(open)" }
        open.removeLast()
      } else if !void.contains(name), !tag.hasSuffix("/") {
        if name == "p" || name.hasPrefix("h"), name.count == 2, open.last == "p" {
          return "<\(tag)> in \(open)"
        }
        open.append(name)
      }
    }
    return open.isEmpty ? nil : "\(open) at the end"
  }
}
