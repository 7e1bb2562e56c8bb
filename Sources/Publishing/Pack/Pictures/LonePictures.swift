/// Makes each picture within a document one that needs nothing of what is around it, for programs
/// that paint a picture without the document's style sheet and without its other pictures.
///
/// Symbols that a picture uses take the place of their uses, patterns and markers are put into it, the rules
/// that paint its parts as well, and what it is called for those who do not see it stands where
/// makers of PDF look for that.
struct LonePictures {
  let rules: PictureRules

  /// The markup, which is ours, with its pictures each on its own.
  func settle(_ markup: String) -> String {
    let shared = SharedParts(markup)
    let known = elements("svg", in: markup).reduce(into: Set<String>()) {
      $0.formUnion(names(in: $1))
    }
    var output = ""
    var rest = markup[...]
    while let start = rest.firstRange(of: "<svg"),
      let end = rest[start.lowerBound...].firstRange(of: "</svg>")
    {
      output += rest[..<start.lowerBound]
      let picture = rest[start.lowerBound..<end.upperBound]
      if let lone = lone(picture, shared, known) { output += lone }
      rest = rest[end.upperBound...]
    }
    return output + rest
  }

  /// Nothing for one that is only there for others.
  private func lone(
    _ picture: Substring, _ shared: SharedParts, _ known: Set<String>
  ) -> String? {
    guard let end = picture.firstIndex(of: ">") else { return String(picture) }
    var opening = String(picture[..<end])
    guard !opening.contains("class=\"sprite\"") else { return nil }
    var content = String(picture[picture.index(after: end)...].dropLast("</svg>".count))
    for use in uses(in: content) {
      guard let symbol = shared.symbols[use.name] else { continue }
      content = content.replacing(use.text, with: symbol.content)
      if !opening.contains("viewBox="), let box = symbol.viewBox {
        opening += " viewBox=\"\(box)\""
      }
    }
    let borrowed = shared.paints.filter {
      content.contains("url(#\($0.name))") && !content.contains("id=\"\($0.name)\"")
    }.map(\.text)
    if !borrowed.isEmpty { content = "<defs>\(borrowed.joined())</defs>" + content }
    if let name = attribute("aria-label", of: opening[...]) ?? title(in: content) {
      opening += " alt=\"\(name)\""
    }
    let sheet = rules.sheet(
      for: names(in: opening[...]).union(names(in: content[...])), known: known)
    let style = sheet.isEmpty ? "" : "<style>\(sheet)</style>"
    return "\(opening)>\(style)\(content)</svg>"
  }

  private func title(in content: String) -> Substring? {
    guard let start = content.firstRange(of: "<title"),
      let open = content[start.upperBound...].firstIndex(of: ">"),
      let end = content[open...].firstRange(of: "</title>")
    else { return nil }
    return content[content.index(after: open)..<end.lowerBound]
  }
}

/// What pictures borrow from one that is there for that, or from an earlier one.
private struct SharedParts {
  struct Symbol {
    let content: Substring
    let viewBox: Substring?
  }

  var symbols: [Substring: Symbol] = [:]
  /// Patterns and heads of arrows.
  var paints: [(name: Substring, text: Substring)] = []

  init(_ markup: String) {
    for text in elements("symbol", in: markup) {
      guard let end = text.firstIndex(of: ">"), let name = attribute("id", of: text[..<end]) else {
        continue
      }
      symbols[name] = Symbol(
        content: text[text.index(after: end)...].dropLast("</symbol>".count),
        viewBox: attribute("viewBox", of: text[..<end]))
    }
    for text in elements("pattern", in: markup) + elements("marker", in: markup) {
      guard let name = attribute("id", of: text) else { continue }
      paints.append((name, text))
    }
  }
}

/// All elements of a name that hold none of the same name.
private func elements(_ name: String, in markup: String) -> [Substring] {
  var found: [Substring] = []
  var rest = markup[...]
  while let start = rest.firstRange(of: "<\(name) "),
    let end = rest[start.upperBound...].firstRange(of: "</\(name)>")
  {
    found.append(rest[start.lowerBound..<end.upperBound])
    rest = rest[end.upperBound...]
  }
  return found
}

/// The value of the first attribute of a name in a tag.
private func attribute(_ name: String, of tag: Substring) -> Substring? {
  guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
  return tag[start.upperBound...].firstIndex(of: "\"").map { tag[start.upperBound..<$0] }
}

/// The uses of parts that are elsewhere: `<use href="#open"/>`.
private func uses(in content: String) -> [(text: Substring, name: Substring)] {
  var found: [(text: Substring, name: Substring)] = []
  var rest = content[...]
  while let start = rest.firstRange(of: "<use "),
    let end = rest[start.upperBound...].firstIndex(of: ">")
  {
    let text = rest[start.lowerBound...end]
    if let way = attribute("href", of: text), way.hasPrefix("#") {
      found.append((text, way.dropFirst()))
    }
    rest = rest[rest.index(after: end)...]
  }
  return found
}

/// The elements and classes that occur, as selectors name them.
private func names(in markup: Substring) -> Set<String> {
  var names: Set<String> = []
  for tag in markup.split(separator: "<") {
    let name = tag.prefix { $0.isLetter }
    if !name.isEmpty { names.insert(String(name)) }
    let end = tag.firstIndex(of: ">") ?? tag.endIndex
    for word in attribute("class", of: tag[..<end])?.split(separator: " ") ?? [] {
      names.insert(".\(word)")
    }
  }
  return names
}
