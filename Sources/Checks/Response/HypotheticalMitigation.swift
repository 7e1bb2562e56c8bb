package import Diagnostics
internal import Markup
internal import Model

extension Check {
  /// Mitigations that are worded as something to think about, not as something to do.
  static let hypotheticalMitigation = Check(.hypotheticalMitigation) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.mitigation).map { workspace[$0] }
      .filter { !isDropped($0) }.compactMap { mitigation in
        mitigation.hypotheticalWords.map { hypothetical(mitigation, $0) }
      }
  }
}

extension Entity {
  /// The first words by which a mitigation leaves open what is done.
  fileprivate var hypotheticalWords: Located<String>? {
    if let title = self[Common.title], writes(Common.title) {
      let words = words(of: title.value)
      if let first = words.first, ponderings.contains(first) {
        return Located(first, at: title.span)
      }
      if let doubt = doubt(in: words) { return Located(doubt, at: title.span) }
    }
    if let description = self[Common.description], writes(Common.description),
      let doubt = doubt(in: words(of: description.text))
    {
      return Located(doubt, at: description.span)
    }
    return body.blocks.lazy.compactMap { block in
      guard case .paragraph(let inlines) = block.content else { return nil }
      return doubt(in: words(of: plainText(of: inlines))).map { Located($0, at: block.span) }
    }.first
  }
}

/// First words of a title that name no work.
private let ponderings: Set<String> = [
  "consider", "considering", "explore", "maybe", "perhaps", "possibly", "think",
]

/// Words, one or two, that say that nothing is decided.
private let doubts: Set<String> = [
  "tbd", "tbc", "todo", "be decided", "be defined", "be determined", "could maybe", "maybe should",
  "might want", "should consider", "should maybe", "should perhaps", "should probably",
]

private func words(of text: String) -> [String] {
  text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
}

private func doubt(in words: [String]) -> String? {
  for (index, word) in words.enumerated() {
    if doubts.contains(word) { return word }
    guard index + 1 < words.count else { return nil }
    let pair = "\(word) \(words[index + 1])"
    if doubts.contains(pair) { return pair }
  }
  return nil
}

extension Rule {
  package static let hypotheticalMitigation = Rule("hypothetical-mitigation", .note)
}

private func hypothetical(_ mitigation: Entity, _ words: Located<String>) -> Diagnostic {
  Diagnostic(
    .hypotheticalMitigation,
    "'\(words.value)' leaves open what is done as '\(mitigation.id.value)'", at: words.span,
    help: "say what is built, set or done; what is still to be found out is a 'question'"
  )
}
