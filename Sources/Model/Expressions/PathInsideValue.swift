extension PathMeaning {
  /// The meaning of a name within a value.
  func meaning(of name: String) -> PathMeaning? {
    if case .risk = end, let moment = RiskMoment(rawValue: name) {
      return self.end == .risk(.initial) ? inner(.risk(moment), .risk, nil) : nil
    }
    guard let type = inside?.type(of: name) else { return nil }
    let keys: [String] =
      switch end {
      case .field(let keys, _): keys + [name]
      case .risk(.target): [Threat.residual.spec.name, name]
      case .risk: [Threat.risk.spec.name, name]
      case .itself, .linked, .kind, .title, .model, .state, .statement: [name]
      }
    return inner(.field(keys, ExpressionType(type)), ExpressionType(type), type)
  }

  private func inner(
    _ end: PathEnd, _ type: ExpressionType, _ inside: ValueType?
  ) -> PathMeaning {
    PathMeaning(step: nil, kinds: [], end: end, type: type, inside: inside)
  }

  /// The names that may follow within the value.
  var innerNames: [String] {
    let moments = end == .risk(.initial) ? RiskMoment.allCases.map(\.rawValue) : []
    return moments + (inside?.innerNames ?? [])
  }
}

extension ValueType {
  /// The type of a key within a value.
  fileprivate func type(of name: String) -> ValueType? {
    switch self {
    case .record(let fields): fields.first { $0.name == name }?.type
    case .dictionary(let type, let words):
      words.isEmpty || words.contains { $0.name == name } ? type : nil
    case .either(_, let mapping): mapping.type(of: name)
    case .list(let element): element.type(of: name)
    case .text, .phrase, .flag, .number, .date, .interval, .versions, .level, .choice, .openChoice,
      .reference, .referenceOrText, .model, .catalogueID, .file, .url, .expression, .declarations,
      .attackSteps:
      nil
    }
  }

  fileprivate var innerNames: [String] {
    switch self {
    case .record(let fields): fields.map(\.name)
    case .dictionary(_, let words): words.map(\.name)
    case .either(_, let mapping): mapping.innerNames
    case .list(let element): element.innerNames
    case .text, .phrase, .flag, .number, .date, .interval, .versions, .level, .choice, .openChoice,
      .reference, .referenceOrText, .model, .catalogueID, .file, .url, .expression, .declarations,
      .attackSteps:
      []
    }
  }
}
