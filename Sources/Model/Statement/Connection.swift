/// What the words before a part say about its role.
enum Connection: Hashable {
  /// They name the role.
  case role(StatementRole)
  /// "Negatively impacting": goals if assets follow, else assets.
  case harmed
  /// Nothing, or only "and": it belongs to the part before it.
  case further
  /// Words that the grammar does not know.
  case unknown
}

extension Connection {
  /// Reads the words, in lower case and without punctuation, that stand after a part.
  init(_ words: [String], after previous: StatementRole?) {
    if words.isEmpty, previous == .source {
      self = .role(.prerequisites)
    } else if words.allSatisfy(Words.conjunctions.contains)
      || ((previous == .goals || previous == .assets) && words.allSatisfy(Words.canStandInList))
    {
      self = previous == nil ? .role(.source) : .further
    } else if !Words.reduction.isDisjoint(with: words) {
      self = .role(Words.namesGoal(words) ? .assets : .goals)
    } else if !Words.harm.isDisjoint(with: words) {
      self = Words.namesGoal(words) ? .role(.assets) : .harmed
    } else if !Words.consequence.isDisjoint(with: words) {
      self = .role(.impact)
    } else if Words.isAbility(words) {
      self = .role(.action)
    } else if previous == .goals {
      self = .role(.assets)
    } else if Words.determiners.contains(words.last ?? ""), previous == nil || words.count == 1 {
      self = .role(.source)
    } else if previous == .source || Words.isQualification(words) {
      self = .role(.prerequisites)
    } else {
      self = previous == nil ? .role(.source) : .unknown
    }
  }
}

/// The words by which the grammar's parts are told apart.
enum Words {
  static let determiners: Set<String> = [
    "a", "an", "the", "any", "some", "one", "another", "every", "each", "this", "that",
  ]

  static let conjunctions: Set<String> = ["and", "or", "and/or", "&", "also"]

  /// Whether a word can stand between two goals or assets: "[a], the [b] and our [c]".
  fileprivate static func canStandInList(_ word: String) -> Bool {
    conjunctions.contains(word) || ["the", "our", "its", "their"].contains(word)
  }

  fileprivate static let reduction: Set<String> = [
    "reduced", "reducing", "reduces", "reduction", "loss", "lower", "lowering", "degraded",
  ]

  fileprivate static let harm: Set<String> = [
    "impacting", "impacts", "impact", "impacted", "affecting", "affects", "harming", "harms",
    "damaging", "damages", "undermining", "violating", "endangering", "compromising",
  ]

  fileprivate static let consequence: Set<String> = [
    "leads", "lead", "leading", "results", "result", "resulting", "causes", "cause", "causing",
    "thereby", "therefore", "so",
  ]

  private static let modals: Set<String> = [
    "can", "could", "may", "might", "will", "would", "must", "shall",
  ]

  private static let relatives: Set<String> = ["who", "that", "which", "whose"]

  /// "can", but not the "can" of "who can", which belongs to the prerequisites.
  fileprivate static func isAbility(_ words: [String]) -> Bool {
    for (index, word) in words.enumerated() where modals.contains(word) {
      if index == 0 || !relatives.contains(words[index - 1]) { return true }
    }
    return words.starts(with: ["is", "able"]) || words.starts(with: ["are", "able"])
  }

  /// Whether prerequisites follow, wherever in the sentence the words stand.
  fileprivate static func isQualification(_ words: [String]) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    return connectors.contains(first) || ["with", "has", "having", "who"].contains(last)
      || words == ["someone"]
  }

  /// Whether a goal stands among the words themselves: "the confidentiality of".
  fileprivate static func namesGoal(_ words: [String]) -> Bool {
    words.last == "of" && words.contains(where: goals.contains)
  }

  /// What prerequisites can start with that joins them to the source without "with".
  static let connectors: Set<String> = [
    "with", "without", "who", "whose", "that", "which", "where", "when", "while", "if", "in",
    "inside", "within", "on", "at", "from", "by", "via", "through", "under", "during", "after",
    "able", "capable", "permitted", "allowed", "authorised", "authorized", "entitled", "trusted",
    "having", "holding", "using", "posing", "acting", "working", "knowing", "possessing",
    "controlling", "running", "sharing", "operating",
  ]

  /// The goals that are known by name; others can be written too.
  static let goals: Set<String> = [
    "confidentiality", "integrity", "availability", "authenticity", "authentication",
    "authorisation", "authorization", "accountability", "auditability", "non-repudiation",
    "privacy", "safety", "reliability", "resilience", "recoverability", "robustness",
    "trustworthiness", "effectiveness", "economy", "performance", "compliance", "traceability",
    "transparency", "fairness", "accuracy", "security",
  ]
}
