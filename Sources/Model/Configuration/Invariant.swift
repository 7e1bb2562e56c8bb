package import Diagnostics

/// A rule that a workspace makes for itself: what has to hold for everything of a kind.
package struct Invariant: Sendable {
  /// Something that need not keep the rule, and why.
  package struct Exemption: Sendable {
    package let reference: EntityReference
    package let reason: Phrase?
    /// The last day on which it counts; without one it has no end.
    package let until: Located<Day>?

    /// Whether the rule is not asked on this day.
    package func counts(on day: Day) -> Bool { until.map { day <= $0.value } ?? true }
  }

  /// The name under which findings are seen and answered.
  package let name: Located<String>
  package let kind: Kind
  package let severity: Severity
  /// What is wrong where the rule is broken, in a sentence.
  package let message: String?
  /// Why it matters.
  package let why: String?
  /// Which of the kind have to keep the rule, as it is written; all where it says nothing.
  package let condition: String?
  /// What has to hold for them, as it is written.
  package let requirement: String
  package let exemptions: [Exemption]
  private let filter: ResolvedExpression?
  private let required: ResolvedExpression

  /// The rule that a mapping declares.
  ///
  /// - Returns: `nil` where it lacks a name or a requirement, or has a condition that cannot be
  ///   understood; why is reported where the configuration is read.
  init?(_ fields: FieldSet, _ settings: LoweringSettings) {
    guard let name = fields[Self.name], Self.isWellFormed(name.value),
      let requirement = fields[Self.requirement]?.value
    else { return nil }
    let kind = Self.kind(in: fields)
    guard let required = Self.resolved(requirement, for: kind, settings) else { return nil }
    condition = fields[Self.condition]?.value
    filter = condition.flatMap { Self.resolved($0, for: kind, settings) }
    if condition != nil, filter == nil { return nil }
    self.name = name
    self.kind = kind
    self.requirement = requirement
    self.required = required
    severity = fields[Self.severity]?.value ?? .error
    message = fields[Self.message]?.value
    why = fields[Self.why]?.value
    exemptions = (fields[Self.exemptions]?.entries ?? []).compactMap { Exemption($0) }
  }

  private static func resolved(
    _ text: String, for kind: Kind, _ settings: LoweringSettings
  ) -> ResolvedExpression? {
    Expression.parse(text).expression.flatMap {
      ResolvedExpression.resolve($0, for: kind, settings).expression
    }
  }
}

extension Invariant {
  package static let name = Key<Located<String>>.text(
    "name", "The rule's name, in lower-case words joined by `-`.")
  package static let subject = Key<Located<String>>.text(
    "for", "The kind that has to keep it; threats where none is named.",
    as: .choice(Kind.allCases.filter(\.hasPage).map { Word($0.rawValue, $0.plural) }))
  package static let condition = Key<Located<String>>.text(
    "where", "Which of them, as an expression; all where not given.", as: .expression)
  package static let requirement = Key<Located<String>>.text(
    "require", "What has to hold for each, as an expression.", as: .expression)
  package static let message = Key<Located<String>>.text(
    "message", "What is wrong where it does not hold, in a sentence.")
  package static let why = Key<Located<String>>.text("why", "Why it matters, in a sentence.")
  package static let severity = Key<Located<Severity>>.choice(
    "severity", "How much it matters; an error where not given.")
  package static let exemptions = Key<FieldSet>.dictionary(
    "except", of: .record(Exemption.fields),
    "What need not keep it: ids, as `F-3` or `shop/F-3`, each with the reason.")

  package static let fields: [FieldSpec] = [
    name.spec, subject.spec, condition.spec, requirement.spec, message.spec, why.spec,
    severity.spec, exemptions.spec,
  ]

  /// The kind that a mapping is about.
  static func kind(in fields: FieldSet) -> Kind {
    fields[subject].flatMap { Kind(rawValue: $0.value) } ?? .threat
  }

  /// Whether a text is lower-case words joined by single hyphens.
  static func isWellFormed(_ name: String) -> Bool {
    let words = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return words.count > 1
      && words.allSatisfy { word in
        !word.isEmpty
          && word.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
              || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          }
      }
  }
}

extension Invariant.Exemption {
  package static let reason = Key<Phrase>.phrase("reason", "Why it need not keep the rule.")
  package static let until = Key<Located<Day>>.date(
    "until", "The last day on which the exemption counts.")

  static let fields: [FieldSpec] = [reason.spec, until.spec]

  init?(_ entry: FieldSet.Entry) {
    guard let reference = EntityReference(entry.key.value),
      case .record(let fields, _) = entry.value
    else { return nil }
    self.reference = reference
    reason = fields[Self.reason]
    until = fields[Self.until]
  }
}

extension Workspace {
  /// What breaks a rule of the workspace's own, exempt or not.
  package func breaches(of invariant: Invariant) -> [EntityIndex] {
    invariant.breaches(in: self)
  }
}

extension Invariant {
  fileprivate func breaches(in workspace: Workspace) -> [EntityIndex] {
    workspace.entitiesOfSystems(kind).filter { entity in
      (filter.map { workspace.holds($0, for: entity) } ?? true)
        && !workspace.holds(required, for: entity)
    }
  }
}

extension Configuration {
  package static let rules = Key<[FieldSet]>.records(
    "rules", "Rules of the workspace's own: what has to hold for everything of a kind.",
    Invariant.fields)

  /// The rules that the workspace makes for itself; of two with the same name, the first.
  package var invariants: [Invariant] {
    let settings = LoweringSettings(self)
    var names: Set<String> = []
    return (fields[Self.rules] ?? []).compactMap { Invariant($0, settings) }.filter {
      names.insert($0.name.value).inserted
    }
  }
}

/// How much a finding matters, as an author says it.
extension Severity: Vocabulary {
  package var summary: String {
    switch self {
    case .error: "fails a build"
    case .warning: "to be looked at"
    case .note: "good to know"
    }
  }
}
