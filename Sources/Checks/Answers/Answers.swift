package import Diagnostics
package import Model

/// Applies the workspace's severities and the authors' `allow` to findings.
///
/// A block answers for what lies in it, a page for its text, a model for all its pages. An answer
/// to nothing is itself a finding.
package func settle(_ findings: [Diagnostic], in workspace: Workspace) -> Verdicts {
  let subjects = SubjectIndex(workspace)
  var used: Set<SourceSpan> = []
  var open: [Diagnostic] = []
  var answered: [AnsweredFinding] = []
  for var finding in subjects.attributed(findings) {
    if let severity = workspace.configuration.severities[finding.rule.name] {
      guard let severity else { continue }
      finding.severity = severity
    }
    let answers = allowances(around: finding.span, subjects, workspace)
    if let answer = answers.lazy.compactMap({ $0.entry(finding.rule.name) }).first {
      used.insert(answer.key.span)
      guard case .phrase(let reason) = answer.value else { continue }
      answered.append(AnsweredFinding(finding: finding, reason: reason))
    } else {
      open.append(finding)
      // The name of no rule is reported as such, and not as an answer to nothing as well.
      if finding.rule == .unknownRule { used.insert(finding.span) }
    }
  }
  let unused = subjects.attributed(unusedAllowances(in: workspace, used: used))
  return Verdicts(findings: (open + unused).sorted(), answered: answered)
}

/// The answers that hold at a place, the nearest first.
private func allowances(
  around span: SourceSpan, _ subjects: SubjectIndex, _ workspace: Workspace
) -> [FieldSet] {
  var allowances = subjects.entities(around: span).compactMap { workspace[$0][Common.allow] }
  guard let page = subjects.page(of: span) else { return allowances }
  if let own = workspace.pages[page].frontMatter[Common.allow] { allowances.append(own) }
  if let model = workspace.model(ofPage: page), workspace[model].page != page,
    let whole = workspace[model][Common.allow]
  {
    allowances.append(whole)
  }
  return allowances
}

private func unusedAllowances(
  in workspace: Workspace, used: Set<SourceSpan>
) -> [Diagnostic] {
  let allowances =
    workspace.entities.compactMap { $0[Common.allow] }
    + workspace.pages.compactMap { $0.frontMatter[Common.allow] }
  return allowances.flatMap(\.entries).filter {
    !used.contains($0.key.span) && !toldByTheRepository.contains($0.key.value)
  }.map {
    unusedAllowance($0.key)
  }
}

/// What a clone without its history cannot tell: an answer is right even where nothing is found.
private let toldByTheRepository: Set = [
  Rule.changedSinceReview.name, Rule.evidenceBeforeChange.name,
]

extension Rule {
  package static let unusedAllow = Rule("unused-allow", .warning)
}

private func unusedAllowance(_ rule: Located<String>) -> Diagnostic {
  Diagnostic(
    .unusedAllow, "nothing is found here that '\(rule.value)' would answer", at: rule.span,
    help: "take the answer out, or it will hide what comes later"
  )
}
