/// A key or a word of a vocabulary as people read it: "valid-until" as "Valid until", "ai-agent" as
/// "AI agent".
func humanised(_ word: String) -> String {
  let words = inSentence(word)
  return words.hasPrefix("ai ") ? "AI" + words.dropFirst(2) : capitalised(words)
}

/// The label of a key: "valid-until" as "Valid until", and acronyms as they are written.
func label(ofKey key: String) -> String {
  switch key {
  case "stride", "linddun", "sarif": key.uppercased()
  case "junit": "JUnit"
  default: humanised(key)
  }
}

/// With a capital first.
func capitalised(_ words: String) -> String {
  words.prefix(1).uppercased() + words.dropFirst()
}

/// The same within a sentence: "very-high" as "very high".
func inSentence(_ word: String) -> String {
  String(word.map { $0 == "-" || $0 == "_" ? " " : $0 })
}

/// "A", "A and B", "A, B and C".
func joined(_ items: [String]) -> String {
  guard items.count > 1, let last = items.last else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " and " + last
}
