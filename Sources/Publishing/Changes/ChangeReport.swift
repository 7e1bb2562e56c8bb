package import Diagnostics
package import Model

/// What changed between two states of a workspace, with the words and the order in which every
/// form tells it: the pages of a site, a pack, and the command.
package struct ChangeReport: Sendable {
  package let changes: Changes
  /// What the checks find now and did not before, and the other way round.
  package let findings: FindingMovements

  package init(_ changes: Changes, _ findings: FindingMovements) {
    self.changes = changes
    self.findings = findings
  }
}

extension ChangeReport {
  /// Whether there is anything to tell.
  package var isEmpty: Bool {
    changes.isEmpty && findings.new.isEmpty && findings.gone.isEmpty
  }
}
