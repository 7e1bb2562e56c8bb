extension Findings {
  /// The findings as a person reads them on a terminal, with a summary at the end.
  package func humanForm(_ style: Style) -> String {
    var text = ""
    var explained: Set<Rule> = []
    for diagnostic in diagnostics {
      let isFirst = explained.insert(diagnostic.rule).inserted
      text += humanForm(of: diagnostic, explainsRule: isFirst, style) + "\n"
    }
    return text + style.paint(summary, .strong) + "\n"
  }

  private func humanForm(
    of diagnostic: Diagnostic, explainsRule: Bool, _ style: Style
  ) -> String {
    let severity = diagnostic.severity
    var text = headline(
      "\(severity.rawValue)[\(diagnostic.rule.name)]", .severity(severity), diagnostic.message,
      style)
    let spans = [diagnostic.span] + diagnostic.notes.map(\.span)
    // One margin for all excerpts of a finding, so that they line up.
    let margin = spans.map { String(place(of: $0).start.line).utf8.count }.max() ?? 1
    text += excerpt(at: diagnostic.span, caret: "^", .severity(severity), margin, style)
    for note in diagnostic.notes {
      text += headline("note", .severity(.note), note.message, style)
      text += excerpt(at: note.span, caret: "-", .severity(.note), margin, style)
    }
    if explainsRule, let why = rules[diagnostic.rule.name]?.why, !why.isEmpty {
      text += advice("why", firstSentence(of: why), style)
    }
    if let help = diagnostic.help { text += advice("help", help, style) }
    for fixIt in diagnostic.fixIts { text += advice("fix", wording(of: fixIt), style) }
    return text
  }

  /// The place and the line there, with carets under the exact span.
  private func excerpt(
    at span: SourceSpan, caret: Character, _ ink: Style.Ink, _ margin: Int, _ style: Style
  ) -> String {
    let place = place(of: span)
    let excerpt = Excerpt(of: span, in: sources[span.file], width: style.width - margin - 5)
    let space = String(repeating: " ", count: margin)
    let number = String(excerpt.line)
    let indent = String(repeating: " ", count: margin - number.utf8.count)
    let carets =
      String(repeating: caret, count: excerpt.underline.count) + (excerpt.continues ? "…" : "")
    let lead = String(repeating: " ", count: excerpt.underline.lowerBound)
    let position = "\(visible(place.path)):\(place.start.line):\(place.start.column)"
    return """
      \(style.paint("\(space)-->", .gutter)) \(position)
      \(style.paint("\(space) |", .gutter))
      \(style.paint("\(indent)\(number) |", .gutter)) \(excerpt.text)
      \(style.paint("\(space) |", .gutter)) \(lead)\(style.paint(carets, ink))

      """
  }

  private func headline(
    _ label: String, _ ink: Style.Ink, _ message: String, _ style: Style
  ) -> String {
    "\(style.paint(label, ink)): \(style.paint(visible(message), .strong))\n"
  }

  private func advice(_ label: String, _ text: String, _ style: Style) -> String {
    "\(style.paint("\(label):", .help)) \(visible(text))\n"
  }

  private func wording(of fixIt: FixIt) -> String {
    fixIt.isSafe
      ? "\(fixIt.title) (`check --fix` does this)"
      : "\(fixIt.title) (`check --fix` leaves this to you)"
  }
}

/// The text up to the first full stop that ends a sentence.
private func firstSentence(of text: String) -> String {
  var rest = text[...]
  while let stop = rest.firstRange(of: ". ") {
    rest = rest[stop.upperBound...]
    // Not after "e.g." and the like, which a lower-case word follows.
    if rest.first?.isLowercase == false { return String(text[..<stop.lowerBound]) + "." }
  }
  return text
}
