/// The rules of a style sheet that say how parts of pictures are painted, as a picture needs them
/// that is painted with no style sheet but its own: with every custom property put in, those of
/// print before the others.
///
/// It reads sheets of ours and of themes, and takes no offence: what it does not know, it leaves out.
struct PictureRules: Sendable {
  private var rules: [Rule] = []
  /// The custom properties, such as `--ink`.
  private var values: [Substring: Substring] = [:]

  /// What is written at one place for some selectors.
  private struct Rule {
    let selectors: [Selector]
    let declarations: [(property: Substring, value: Substring)]
  }

  init(_ sheet: String) {
    read(withoutComments(sheet)[...])
  }
}

extension PictureRules {
  /// What a rule is for, from the outermost to what it paints.
  struct Selector: Sendable {
    let compounds: [Compound]

    /// `nil` for what pictures on paper have no use for, such as a state of a pointer.
    fileprivate init?(_ text: Substring) {
      guard !text.contains(where: { ":>+~[".contains($0) }) else { return nil }
      compounds = text.split(whereSeparator: \.isWhitespace).map { Compound(String($0)) }
      if compounds.isEmpty { return nil }
    }
  }

  /// An element's name, its classes, or both: `text`, `.fl`, `rect.g5`.
  struct Compound: Sendable {
    let text: String
    let names: Set<String>

    fileprivate init(_ text: String) {
      self.text = text
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      names = Set(
        parts.enumerated().filter { !$0.element.isEmpty }.map {
          $0.offset == 0 ? String($0.element) : ".\($0.element)"
        })
    }
  }

  /// The sheet of a picture in which some elements and classes occur, written as in a selector.
  ///
  /// `known`: what occurs in any picture. Of conditions about other things, which stand around the
  /// picture, it is taken that they hold.
  func sheet(for names: Set<String>, known: Set<String>) -> String {
    var sheet = ""
    for rule in rules {
      let selectors = rule.selectors.compactMap { selector -> String? in
        let within = selector.compounds.filter { $0.names.isSubset(of: known) }
        guard let last = selector.compounds.last, last.names.isSubset(of: names),
          within.allSatisfy({ $0.names.isSubset(of: names) })
        else { return nil }
        return within.map(\.text).joined(separator: " ")
      }
      guard !selectors.isEmpty else { continue }
      let declarations = rule.declarations.map { "\($0.property):\(resolved($0.value))" }
      sheet += "\(selectors.joined(separator: ",")){\(declarations.joined(separator: ";"))}"
    }
    return sheet
  }
}

extension PictureRules {
  private static let properties: Set<Substring> = [
    "color", "fill", "font-family", "stroke", "stroke-width",
    "stroke-dasharray", "stroke-linecap", "stroke-linejoin",
    "font-size", "font-weight", "letter-spacing", "display",
  ]

  /// The classes that colour the outline of letters, by how many boundaries are around them.
  private static let outlines = Set((1...6).map { ".o\($0)" })

  private mutating func read(_ text: Substring) {
    var rest = text
    while let start = rest.firstIndex(where: { $0 == "{" || $0 == ";" }) {
      let head = rest[..<start].trimmed
      guard rest[start] == "{" else {
        rest = rest[rest.index(after: start)...]
        continue
      }
      let (body, end) = block(of: rest, at: start)
      if head == "@media print" {
        read(body)
      } else if head == ":root" {
        for (property, value) in declarations(in: body) where property.hasPrefix("--") {
          values[property] = value
        }
      } else if !head.hasPrefix("@") {
        add(head, body)
      }
      rest = rest[end...]
    }
  }

  private mutating func add(_ head: Substring, _ body: Substring) {
    var declarations = declarations(in: body)
    // Where the outline is painted first, it makes room round letters; painted last it hides them.
    if declarations.contains(where: { $0.property == "paint-order" }) {
      declarations.removeAll { $0.property.hasPrefix("stroke") }
    }
    declarations.removeAll {
      !Self.properties.contains($0.property) || $0.value.hasSuffix("!important")
    }
    let selectors = head.split(separator: ",").compactMap { Selector($0.trimmed) }.filter {
      // They say no more than in which colour that is.
      $0.compounds.last.map { Self.outlines.isDisjoint(with: $0.names) } ?? true
    }
    guard !declarations.isEmpty, !selectors.isEmpty else { return }
    rules.append(Rule(selectors: selectors, declarations: declarations))
  }

  /// A value with custom properties put in; they name no others.
  private func resolved(_ value: Substring) -> Substring {
    guard value.hasPrefix("var("), value.hasSuffix(")") else { return value }
    return values[value.dropFirst(4).dropLast().trimmed] ?? value
  }
}

/// What stands between braces, and where the text goes on behind them.
private func block(
  of text: Substring, at start: Substring.Index
) -> (body: Substring, end: Substring.Index) {
  var depth = 0
  for index in text[start...].indices {
    switch text[index] {
    case "{": depth += 1
    case "}": depth -= 1
    default: continue
    }
    if depth == 0 { return (text[text.index(after: start)..<index], text.index(after: index)) }
  }
  return (text[text.index(after: start)...], text.endIndex)
}

private func declarations(in body: Substring) -> [(property: Substring, value: Substring)] {
  body.split(separator: ";").compactMap { declaration in
    let parts = declaration.split(separator: ":", maxSplits: 1)
    return parts.count == 2 ? (parts[0].trimmed, parts[1].trimmed) : nil
  }
}

private func withoutComments(_ sheet: String) -> String {
  var text = ""
  var rest = sheet[...]
  while let start = rest.firstRange(of: "/*") {
    text += rest[..<start.lowerBound]
    let behind = rest[start.upperBound...]
    rest = behind.firstRange(of: "*/").map { behind[$0.upperBound...] } ?? ""
  }
  return text + rest
}

extension Substring {
  fileprivate var trimmed: Substring {
    let text = drop(while: \.isWhitespace)
    let last = text.lastIndex { !$0.isWhitespace }
    return last.map { text[...$0] } ?? ""
  }
}
