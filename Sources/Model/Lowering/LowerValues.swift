package import Diagnostics
internal import Markup

extension Lowering {
  /// A YAML value as the type that the schema asks for; `nil`, with a finding, where it is not one.
  mutating func value(of node: YAMLNode, as type: ValueType) -> FieldValue? {
    switch type {
    case .list(let element): list(node, of: element)
    case .record(let specs): record(node, by: specs)
    case .dictionary(let type, let words): dictionary(node, of: type, keys: words)
    case .either(let scalar, let other):
      value(of: node, as: node.isOther(other) ? other : scalar)
    case .declarations(let kind): declarations(node, of: kind)
    case .attackSteps: attackSteps(node)
    case .text, .phrase, .flag, .number, .date, .interval, .versions, .level, .choice, .openChoice,
      .reference,
      .referenceOrText, .model, .catalogueID, .file, .url, .expression:
      scalar(node, as: type)
    }
  }

  private mutating func list(_ node: YAMLNode, of element: ValueType) -> FieldValue? {
    guard case .sequence(let items) = node.content else {
      guard let single = value(of: node, as: element) else { return nil }
      return .list([single], node.span)
    }
    var values: [FieldValue] = []
    values.reserveCapacity(items.count)
    let isInBrackets = file.utf8[node.span.range].first == UInt8(ascii: "[")
    for item in items {
      if isInBrackets, let words = wordsWithoutCommas(item, of: element) {
        values += words
      } else if let value = value(of: item, as: element) {
        values.append(value)
      }
    }
    return .list(values, node.span)
  }

  private mutating func record(_ node: YAMLNode, by specs: [FieldSpec]) -> FieldValue? {
    guard case .mapping = node.content else {
      diagnostics.append(wrongType(ValueType.record(specs).words, at: node.span))
      return nil
    }
    return .record(fields(of: node, by: specs, of: "mapping"), node.span)
  }

  private mutating func dictionary(
    _ node: YAMLNode, of type: ValueType, keys words: [Word]
  ) -> FieldValue? {
    guard case .mapping(let entries) = node.content else {
      diagnostics.append(wrongType(ValueType.dictionary(type, keys: words).words, at: node.span))
      return nil
    }
    let names = words.isEmpty ? entries.map(\.key.value) : words.map(\.name)
    let specs = Set(names).sorted().map { FieldSpec($0, type, "") }
    return .record(fields(of: node, by: specs, of: "mapping"), node.span)
  }

  private mutating func attackSteps(_ node: YAMLNode) -> FieldValue? {
    guard case .mapping = node.content else { return scalar(node, as: .phrase) }
    return record(node, by: AttackTree.stepFields)
  }

  private mutating func scalar(_ node: YAMLNode, as type: ValueType) -> FieldValue? {
    guard case .scalar(let text, let style) = node.content else {
      diagnostics.append(wrongType(type.words, at: node.span))
      return nil
    }
    let place = node.span
    switch type {
    case .phrase:
      return .phrase(phrase(text, node))
    case .flag:
      return flag(text, at: place)
    case .number:
      guard style == .plain, let number = Double(text), number.isFinite else { break }
      return .number(Located(number, at: place))
    case .date:
      if let day = Day(text) { return .date(Located(day, at: place)) }
      diagnostics.append(malformedDate(text, at: place))
      return nil
    case .interval:
      if let interval = Interval(text) { return .interval(Located(interval, at: place)) }
    case .versions:
      if VersionRange(trimmed(text)) != nil { return .text(Located(trimmed(text), at: place)) }
    case .level(let scale):
      return word(text, among: settings.scales.words(of: scale), at: place)
    case .choice(let words):
      return word(text, among: words.map(\.name), at: place)
    case .reference:
      return reference(text, at: place)
    case .text, .openChoice, .referenceOrText, .model, .catalogueID, .file, .url, .expression:
      return .text(Located(trimmed(text), at: place))
    case .list, .record, .dictionary, .either, .declarations, .attackSteps:
      break
    }
    diagnostics.append(wrongType(type.words, at: place))
    return nil
  }

  private mutating func flag(_ text: String, at place: SourceSpan) -> FieldValue? {
    switch text {
    case "true": return .flag(Located(true, at: place))
    case "false": return .flag(Located(false, at: place))
    default:
      diagnostics.append(notAFlag(text, at: place))
      return nil
    }
  }

  private mutating func word(
    _ text: String, among words: [String], at place: SourceSpan
  ) -> FieldValue? {
    guard words.contains(text) else {
      diagnostics.append(unknownValue(text, among: words, at: place))
      return nil
    }
    return .text(Located(text, at: place))
  }

  private mutating func reference(_ text: String, at place: SourceSpan) -> FieldValue? {
    guard let reference = EntityReference(text) else {
      diagnostics.append(malformedID(text, at: place))
      return nil
    }
    return .reference(Located(reference, at: place))
  }

  /// A text with its references, each at its own place.
  func phrase(_ text: String, _ node: YAMLNode) -> Phrase {
    let text = trimmed(text)
    let file = file
    return Phrase(text, at: node.span) { part in
      sourceSpan(of: part, inScalar: node, file: file)
    }
  }

  /// Without the line break that ends a block scalar.
  private func trimmed(_ text: String) -> String {
    guard text.utf8.last == 0x0A else { return text }
    return String(
      decoding: Array(text.utf8).prefix { _ in true }.dropLast(trailingBreaks(text)), as: UTF8.self)
  }

  private func trailingBreaks(_ text: String) -> Int {
    text.utf8.reversed().prefix { $0 == 0x0A || $0 == 0x20 }.count
  }
}

extension YAMLNode {
  /// Whether it is of the form that is not a scalar, where a key may have either.
  fileprivate func isOther(_ type: ValueType) -> Bool {
    switch (content, type) {
    case (.mapping, _), (.sequence, .list): true
    case (.sequence, _), (.scalar, _): false
    }
  }
}

extension Rule {
  package static let wrongType = Rule("wrong-type", .error)
  package static let unknownValue = Rule("unknown-value", .error)
  package static let malformedDate = Rule("malformed-date", .error)
  package static let malformedId = Rule("malformed-id", .error)
}

func wrongType(_ expected: String, at place: SourceSpan) -> Diagnostic {
  Diagnostic(.wrongType, "expected \(expected)", at: place)
}

private func notAFlag(_ text: String, at place: SourceSpan) -> Diagnostic {
  let meant = [
    "yes": "true", "on": "true", "True": "true", "no": "false", "off": "false", "False": "false",
  ][text]
  return Diagnostic(
    .wrongType, "expected true or false, not '\(text)'", at: place,
    fixIts: meant.map { [FixIt("write '\($0)'", replace: place, with: $0, isSafe: true)] } ?? []
  )
}

private func unknownValue(
  _ text: String, among words: [String], at place: SourceSpan
) -> Diagnostic {
  let candidate = nearMiss(for: text, among: words)
  return Diagnostic(
    .unknownValue,
    "'\(text)' is none of the known values" + (candidate.map { "; did you mean '\($0)'?" } ?? ""),
    at: place,
    help: candidate == nil ? "known values: " + words.joined(separator: ", ") : nil,
    fixIts: candidate.map {
      [FixIt("write '\($0)'", replace: place, with: $0, isSafe: true)]
    } ?? []
  )
}

private func malformedDate(_ text: String, at place: SourceSpan) -> Diagnostic {
  Diagnostic(
    .malformedDate, "'\(text)' is not a day of the calendar", at: place,
    help: "write the year, the month and the day, as in 2026-11-21"
  )
}

func malformedID(_ text: String, at place: SourceSpan) -> Diagnostic {
  let ids = text.split(separator: ",").map { $0.drop { $0 == " " } }
  let isList = ids.count > 1 && ids.allSatisfy { EntityReference(String($0)) != nil }
  return Diagnostic(
    .malformedId, "'\(text)' cannot be an id", at: place,
    help: isList
      ? "several ids stand in brackets: [\(ids.joined(separator: ", "))]"
      : "an id is a letter, then letters, digits, '.', '_' or '-', at most \(EntityID.maximumLength) of them",
    fixIts: isList
      ? [
        FixIt(
          "put the ids in brackets", replace: place,
          with: "[\(ids.joined(separator: ", "))]", isSafe: true)
      ] : []
  )
}
