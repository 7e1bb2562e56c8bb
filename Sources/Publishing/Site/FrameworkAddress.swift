internal import Model

extension FrameworkEntry {
  /// The name of its file: `llm01` for `LLM01:2025`, because the folder says of which edition it is,
  /// and `ac-2-3` for `AC-2(3)`.
  var fileName: String {
    var name = ""
    for character in id.prefix(while: { $0 != ":" }).lowercased() {
      switch character {
      case "(": name += "-"
      case ")": break
      default: name.append(character)
      }
    }
    return name
  }
}

extension Framework {
  /// Where the pages about it are.
  var folder: String { "frameworks/\(rawValue)" }
}
