internal import Diagnostics
internal import Markup

extension Lowering {
  /// The items of `[M-1 M-2]`, with a finding: YAML takes what has no comma in it for one item.
  ///
  /// Nothing where the words are not, each of them, what the list may hold.
  mutating func wordsWithoutCommas(_ item: YAMLNode, of element: ValueType) -> [FieldValue]? {
    guard case .scalar(let text, .plain) = item.content, text.utf8.contains(0x20) else {
      return nil
    }
    let words = text.split(separator: " ").map(String.init)
    let values = words.compactMap { element.value(ofWord: $0, at: item.span) }
    guard words.count > 1, values.count == words.count else { return nil }
    // A name may be of several words by mistake; what has digits in it is meant as an id.
    let isSure = words.allSatisfy { $0.contains(where: \.isNumber) } || !element.isReference
    diagnostics.append(missingCommas(words, item.span, of: element, isSure: isSure))
    return values
  }
}

extension ValueType {
  /// One word as an item of a list, where that is beyond doubt.
  fileprivate func value(ofWord word: String, at span: SourceSpan) -> FieldValue? {
    switch self {
    case .reference: EntityReference(word).map { .reference(Located($0, at: span)) }
    case .choice(let words):
      words.contains { $0.name == word } ? .text(Located(word, at: span)) : nil
    case .either(let scalar, _): scalar.value(ofWord: word, at: span)
    case .text, .phrase, .flag, .number, .date, .interval, .versions, .level, .openChoice,
      .referenceOrText, .model, .catalogueID, .file, .url, .expression, .list, .record,
      .dictionary, .declarations, .attackSteps:
      nil
    }
  }

  fileprivate var isReference: Bool {
    switch self {
    case .reference: true
    case .either(let scalar, _): scalar.isReference
    case .text, .phrase, .flag, .number, .date, .interval, .versions, .level, .choice, .openChoice,
      .referenceOrText, .model, .catalogueID, .file, .url, .expression, .list, .record,
      .dictionary, .declarations, .attackSteps:
      false
    }
  }
}

private func missingCommas(
  _ words: [String], _ span: SourceSpan, of element: ValueType, isSure: Bool
) -> Diagnostic {
  let written = words.joined(separator: " ")
  let meant = words.joined(separator: ", ")
  return Diagnostic(
    element.isReference ? .malformedId : .unknownValue,
    "'\(written)' is one item of the list; did you mean '\(meant)'?", at: span,
    help: "put a comma after each item",
    fixIts: [FixIt("write '\(meant)'", replace: span, with: meant, isSafe: isSure)])
}
