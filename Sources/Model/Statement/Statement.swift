/// A threat's sentence, taken apart by the threat grammar.
///
/// `A [source] with [prerequisites] can [action], which leads to [impact], negatively impacting
/// [goals] of [assets].` Every part may be missing.
package struct Statement: Sendable, Hashable {
  /// A piece of the sentence.
  package struct Part: Sendable, Hashable {
    /// The words, with single spaces and without brackets and backslashes.
    package let text: String
    /// Where they stand in the sentence, in bytes of UTF-8, without the brackets.
    package let range: Range<Int>
  }

  /// The "a", "an" or "the" before the source.
  package internal(set) var article: Part?
  package internal(set) var source: Part?
  /// What joins the prerequisites to the source where that is more than "with": "who has".
  package internal(set) var connector: Part?
  package internal(set) var prerequisites: Part?
  package internal(set) var action: Part?
  package internal(set) var impact: Part?
  package internal(set) var goals: [Part] = []
  package internal(set) var assets: [Part] = []
  /// The wording, where the sentence shows which one it follows.
  package internal(set) var wording: Wording?
}

extension Statement {
  /// The parts of a role, in their order.
  package func parts(_ role: StatementRole) -> [Part] {
    switch role {
    case .source: source.map { [$0] } ?? []
    case .prerequisites: prerequisites.map { [$0] } ?? []
    case .action: action.map { [$0] } ?? []
    case .impact: impact.map { [$0] } ?? []
    case .goals: goals
    case .assets: assets
    }
  }
}

/// What a part of a statement says.
package enum StatementRole: String, Sendable, Hashable, CaseIterable {
  case source, prerequisites, action, impact, goals, assets
}

/// The ways of putting a statement into words that are in circulation.
package enum Wording: String, Sendable, Hashable, CaseIterable {
  /// "…, negatively impacting [goals] of [assets]."
  case aws
  /// "…, resulting in reduced [goals] of [assets]."
  case threatComposer = "threat-composer"
}

/// Something in a sentence that the grammar cannot make sense of.
package struct StatementProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// No part is in square brackets.
    case unmarked
    /// A `[` that nothing closes.
    case unclosedBracket
    /// A `]` that nothing opens.
    case unopenedBracket
    /// Brackets with nothing in them.
    case emptyBrackets
    /// A second part of a role that can be given once; it is left out.
    case repeated(StatementRole)
    /// Words between two parts that the grammar does not know, so that the next part's role is
    /// taken from the order alone.
    case unknownConnection(StatementRole)
  }

  package let kind: Kind
  /// Where, in bytes of the sentence's UTF-8.
  package let range: Range<Int>
}
