/// Puts the parts of a threat into a grammatical sentence, however many of them there are.
package func sentence(
  from parts: StatementParts, wording: Wording
) -> [StatementSegment] {
  let parts = parts.normalised
  var segments: [StatementSegment] = []
  appendSource(parts.source, to: &segments)
  if !parts.prerequisites.isEmpty {
    let bringsConnector = Words.connectors.contains(
      firstWord(of: parts.prerequisites).word.lowercased())
    segments.appendConnective(bringsConnector ? " " : " with ")
    segments.append(.part(.prerequisites, parts.prerequisites))
  }
  if parts.action.isEmpty {
    segments.appendConnective(" can act")
  } else {
    segments.appendConnective(" can ")
    segments.append(.part(.action, parts.action))
  }
  if !parts.impact.isEmpty {
    segments.appendConnective(", which leads to ")
    segments.append(.part(.impact, parts.impact))
  }
  appendHarm(parts, wording, to: &segments)
  segments.appendConnective(".")
  return segments
}

private func appendSource(_ source: String, to segments: inout [StatementSegment]) {
  guard !source.isEmpty else {
    segments.appendConnective("Someone")
    return
  }
  let (first, rest) = firstWord(of: source)
  if Words.determiners.contains(first.lowercased()), !rest.isEmpty {
    segments.appendConnective("\(capitalised(first)) ")
    segments.append(.part(.source, rest))
  } else if takesArticle(source) {
    segments.appendConnective("\(capitalised(indefiniteArticle(before: source))) ")
    segments.append(.part(.source, source))
  } else {
    segments.append(.part(.source, capitalised(source)))
  }
}

private func appendHarm(
  _ parts: StatementParts, _ wording: Wording, to segments: inout [StatementSegment]
) {
  if !parts.goals.isEmpty {
    segments.appendConnective(introduction(of: parts, wording))
    appendList(parts.goals, .goals, to: &segments)
    if !parts.assets.isEmpty {
      segments.appendConnective(" of ")
      appendList(parts.assets, .assets, to: &segments)
    }
  } else if !parts.assets.isEmpty {
    segments.appendConnective(", negatively impacting ")
    appendList(parts.assets, .assets, to: &segments)
  }
}

private func introduction(of parts: StatementParts, _ wording: Wording) -> String {
  switch wording {
  case .threatComposer: return ", resulting in reduced "
  case .aws:
    // Without assets, goals of unusual names would read as assets.
    let isClear =
      !parts.assets.isEmpty
      || parts.goals.allSatisfy { Words.goals.contains($0.lowercased()) }
    return isClear ? ", negatively impacting " : ", resulting in reduced "
  }
}

/// "A, B and C".
private func appendList(
  _ texts: [String], _ role: StatementRole, to segments: inout [StatementSegment]
) {
  for (index, text) in texts.enumerated() {
    if index > 0 { segments.appendConnective(index == texts.count - 1 ? " and " : ", ") }
    segments.append(.part(role, text))
  }
}

private func capitalised(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}
