package import Diagnostics
package import Model

/// A question asked of a linked workspace; what it finds is reported under one rule.
///
/// A check is one file and one page: `OrphanElement.swift` declares `Rule.orphanElement` and
/// `Check.orphanElement`, and `RulePages/Diagram/orphan-element.md` says what it is for. The list of
/// all checks is made from the pages.
package struct Check: Sendable {
  package let rule: Rule
  package let scope: Scope
  package let findings: @Sendable (Inspection) -> [Diagnostic]

  /// What a finding rests on.
  package enum Scope: Sendable {
    /// On a page and what it is linked with, so that only an edit of those can change it.
    case linked
    /// On every page there is.
    case workspace
  }

  init(
    _ rule: Rule, scope: Scope = .linked,
    _ findings: @escaping @Sendable (Inspection) -> [Diagnostic]
  ) {
    self.rule = rule
    self.scope = scope
    self.findings = findings
  }

  /// Every check there is.
  package static var all: [Check] { ChecksRulePages.checks }
}

/// What checks are asked about.
package struct Inspection: Sendable {
  package let workspace: Workspace
  /// The day that counts as today.
  package let today: Day
  package let files: FileFacts
  /// The version of the product that the workspace is checked for, where there is one.
  let productVersion: ProductVersion?
  /// The structure that each model had when it was last approved, where that is known.
  let approvedStructures: [EntityID: ModelStructure]
  /// The last commit after its evidence that changed what a mitigation says, where there is one, by
  /// the mitigation's whole name.
  let contentChanges: [String: ContentChange]
  /// The names of the rules that every workspace has.
  let standardRuleNames: Set<String>
  /// The names of all rules that there are, so that an answer to none of them is noticed.
  let ruleNames: Set<String>
  /// Everything that pages name outside themselves.
  let citations: [Citation]

  package init(
    workspace: Workspace, today: Day, files: FileFacts, ruleNames: Set<String>,
    productVersion: ProductVersion? = nil,
    approvedStructures: [EntityID: ModelStructure] = [:],
    contentChanges: [String: ContentChange] = [:]
  ) {
    self.workspace = workspace
    self.today = today
    self.files = files
    self.productVersion = productVersion
    self.approvedStructures = approvedStructures
    self.contentChanges = contentChanges
    standardRuleNames = ruleNames
    self.ruleNames = ruleNames.union(workspace.configuration.invariants.map(\.name.value))
    citations = workspace.citations
  }
}
