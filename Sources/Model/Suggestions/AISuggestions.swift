internal import Diagnostics

extension Workspace {
  /// The entries of the lists for generative AI that concern the kinds of elements that a model
  /// has, and that it neither maps to anything nor calls considered.
  func aiSuggestions(for model: ModelIndex) -> [Suggestion] {
    let elements = entities(of: model, .element).filter { self[$0][Element.outOfScope] == nil }
    let concerned = AIConcern.all.map { concern in
      (concern, elements.filter { self[$0][Element.type]?.value == concern.type })
    }.filter { !$0.1.isEmpty }
    guard !concerned.isEmpty else { return [] }
    let use = FrameworkUse(of: self)
    var places: [FrameworkEntry: [EntityIndex]] = [:]
    var order: [FrameworkEntry] = []
    for (concern, elements) in concerned {
      for entry in concern.entries {
        if places[entry] == nil { order.append(entry) }
        places[entry, default: []] += elements
      }
    }
    return order.filter { use.answer(to: $0, of: model, in: self) == .open }.map { entry in
      Suggestion(
        origin: .entry(entry), places: places[entry] ?? [],
        question: "Can it happen here: \(entry.name ?? entry.id)?")
    }
  }
}

/// What the lists say of a type of element.
private struct AIConcern {
  let type: ElementType
  let entries: [FrameworkEntry]

  private init(_ type: ElementType, _ references: [String]) {
    self.type = type
    entries = references.compactMap(FrameworkEntry.init(reference:))
  }

  /// Which entries concern which type: the OWASP Top 10 for LLM applications of 2025, the OWASP Top
  /// 10 for agentic applications of 2026, and the techniques of MITRE ATLAS on deployed models.
  static let all = [
    AIConcern(
      .model,
      [1, 2, 3, 4, 5, 7, 9].map { "LLM0\($0):2025" } + [
        "LLM10:2025", "AML.T0051", "AML.T0054", "AML.T0057",
      ]),
    AIConcern(.vectorStore, ["LLM04:2025", "LLM08:2025", "AML.T0070"]),
    AIConcern(
      .agent,
      ["LLM01:2025", "LLM06:2025"] + (1...9).map { "ASI0\($0):2026" } + ["ASI10:2026", "AML.T0053"]),
    AIConcern(.tool, ["LLM06:2025", "ASI02:2026", "AML.T0053"]),
  ]
}
