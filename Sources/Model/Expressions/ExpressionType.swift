/// What the values at the end of a path are, and so what they can be compared with.
package enum ExpressionType: Sendable, Hashable {
  case text
  /// Some of several texts, of which each counts as a whole.
  case texts
  case flag, number, date, interval, risk
  case level(LevelScale)
  /// One of the words; of others too where it is open.
  case word([String], isOpen: Bool)
  case entity
  /// An entity where the text is its id, else text.
  case entityOrText
  /// Keys with values: there or not, and no more.
  case record
}

extension ExpressionType {
  /// The type of a key's value.
  init(_ type: ValueType) {
    switch type {
    case .text, .phrase, .versions, .model, .catalogueID, .file, .url, .expression,
      .referenceOrText:
      self = .text
    case .flag: self = .flag
    case .number: self = .number
    case .date: self = .date
    case .interval: self = .interval
    case .level(let scale): self = .level(scale)
    case .choice(RiskLevel.words): self = .risk
    case .choice(let words): self = .word(words.map(\.name), isOpen: false)
    case .openChoice(let words): self = .word(words.map(\.name), isOpen: true)
    case .reference, .declarations, .attackSteps: self = .entity
    case .list(.phrase): self = .text
    case .list(let element):
      let type = ExpressionType(element)
      self = type == .text ? .texts : type
    case .record, .dictionary: self = .record
    case .either(let scalar, _): self = ExpressionType(scalar)
    }
  }

  /// Whether one value of it can be greater than another.
  var hasOrder: Bool {
    switch self {
    case .number, .date, .interval, .level, .risk: true
    case .text, .texts, .flag, .word, .entity, .entityOrText, .record: false
    }
  }

  /// The type in a few words, for messages.
  var noun: String {
    switch self {
    case .text, .texts: "text"
    case .flag: "true or false"
    case .number: "a number"
    case .date: "a date, such as 2026-11-21"
    case .interval: "an interval, such as 6 months"
    case .level: "a level of the scale"
    case .risk: "a risk, from low to critical"
    case .word: "one of some words"
    case .entity: "an id"
    case .entityOrText: "an id, or text"
    case .record: "a mapping of keys"
    }
  }

  /// The words that there are, where they are known.
  func words(_ settings: LoweringSettings) -> [String] {
    switch self {
    case .word(let words, _): words
    case .level(let scale): settings.scales.words(of: scale)
    case .risk: RiskLevel.allCases.map(\.rawValue)
    case .flag: ["true", "false"]
    case .text, .texts, .number, .date, .interval, .entity, .entityOrText, .record: []
    }
  }

  /// An operand as a value of this type; `nil` where it is none.
  func value(
    of operand: ExpressionOperand, _ settings: LoweringSettings
  ) -> ExpressionValue? {
    let text = operand.text
    switch self {
    case .text, .texts: return .text(text)
    case .flag: return text == "true" ? .flag(true) : text == "false" ? .flag(false) : nil
    case .number: return Double(text).map(ExpressionValue.number)
    case .date: return Day(text).map(ExpressionValue.date)
    case .interval: return Interval(text).map(ExpressionValue.interval)
    case .level(let scale):
      return settings.scales.words(of: scale).firstIndex(of: text).map {
        .level(text, rank: $0)
      }
    case .risk: return RiskLevel(rawValue: text).map(ExpressionValue.risk)
    case .word(let words, let isOpen): return isOpen || words.contains(text) ? .text(text) : nil
    case .entity: return EntityReference(text).map(ExpressionValue.reference)
    case .entityOrText:
      return EntityReference(text).map(ExpressionValue.reference) ?? .text(text)
    case .record: return nil
    }
  }
}
