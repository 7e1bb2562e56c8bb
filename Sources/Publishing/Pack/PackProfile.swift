/// For whom a pack is made, and so what it holds.
package enum PackProfile: String, Sendable, CaseIterable {
  case reviewer, executive, pentest, auditor, delta

  /// What it is for, in a line of help.
  package var summary: String {
    switch self {
    case .reviewer: "everything, for those who sign"
    case .executive: "the summary, the scope and the accepted risks, on a few pages"
    case .pentest: "the design, the threats and what evidence is wanted, for those who attack"
    case .auditor: "mitigations, evidence, decisions and what they map to"
    case .delta: "what changed since the last review, for those who approved it then"
    }
  }

  /// What stands on the cover of such a pack.
  var title: String {
    switch self {
    case .reviewer: "Review pack"
    case .executive: "Executive summary"
    case .pentest: "Pack for penetration testers"
    case .auditor: "Pack for auditors"
    case .delta: "Changes for review"
    }
  }

  /// Whether people sign it.
  var isSigned: Bool {
    switch self {
    case .reviewer, .executive, .delta: true
    case .pentest, .auditor: false
    }
  }

  /// Whether it tells of nothing but what changed.
  var isOfChanges: Bool {
    switch self {
    case .delta: true
    case .reviewer, .executive, .pentest, .auditor: false
    }
  }

  /// Its parts in their order, each with its chapters.
  var parts: [PackPart] {
    PackPart.allCases.filter { !chapters(of: $0).isEmpty }
  }

  /// What a part of such a pack tells.
  func chapters(of part: PackPart) -> [PackTopic] {
    part.topics.filter { $0.isIn(self) }
  }
}

/// A part of a pack, which begins a page.
package enum PackPart: String, Sendable, CaseIterable {
  case changes
  case workingOn = "working-on"
  case goingWrong = "going-wrong"
  case doingAbout = "doing-about"
  case goodEnough = "good-enough"
  case appendices

  var title: String {
    switch self {
    case .changes: "What changed?"
    case .workingOn: "What are we working on?"
    case .goingWrong: "What can go wrong?"
    case .doingAbout: "What are we doing about it?"
    case .goodEnough: "Did we do a good enough job?"
    case .appendices: "Appendices"
    }
  }

  var topics: [PackTopic] {
    switch self {
    case .changes: [.changes]
    case .workingOn: [.scope, .diagrams, .components, .assets, .assumptions]
    case .goingWrong: [.threats, .coverage, .sources, .threatDetails]
    case .doingAbout: [.mitigations, .otherDecisions]
    case .goodEnough:
      [.evidence, .evidenceWanted, .resilience, .findings, .reviews, .questions]
    case .appendices: [.mappings, .traceability, .glossary, .rules]
    }
  }
}

/// What a chapter is about.
enum PackTopic: Sendable {
  case changes
  case scope, diagrams, components, assets, assumptions
  case threats, coverage, sources, threatDetails
  case mitigations, otherDecisions
  case evidence, evidenceWanted, resilience, findings, reviews, questions
  case mappings, traceability, glossary, rules

  func isIn(_ profile: PackProfile) -> Bool {
    switch profile {
    case .reviewer: self != .evidenceWanted
    case .executive:
      switch self {
      case .scope, .threats, .otherDecisions: true
      default: false
      }
    case .pentest:
      switch self {
      case .scope, .diagrams, .components, .assets, .assumptions, .threats, .coverage, .sources,
        .threatDetails, .evidenceWanted:
        true
      default: false
      }
    case .delta:
      switch self {
      case .changes, .threatDetails, .mitigations: true
      default: false
      }
    case .auditor:
      switch self {
      case .mitigations, .otherDecisions, .evidence, .findings, .reviews, .questions, .mappings,
        .traceability, .rules:
        true
      default: false
      }
    }
  }
}
