internal import Diagnostics
internal import Model
internal import Publishing

/// What changed between two states of a workspace, with all that its printed forms tell.
package struct Diff {
  /// What there is to tell, in the words of every form.
  let report: ChangeReport
  let old: SideCompilation
  let new: SideCompilation
  let oldSide: DiffSide
  let newSide: DiffSide
}

extension Diff {
  /// Whether there is anything to tell.
  package var isEmpty: Bool { report.isEmpty }

  var changes: Changes { report.changes }

  var findings: FindingMovements { report.findings }

  func side(_ side: Side) -> SideCompilation {
    switch side {
    case .old: old
    case .new: new
    }
  }

  /// Where an entity is declared.
  func place(of subject: SidedEntity) -> String {
    side(subject.side).place(of: changes[subject.side][subject.entity].id.span)
  }
}

/// Compares two states.
///
/// `old`, `new`: a folder, a Markdown file, an exported model or a revision; where not given, the
/// usual start and the files as they are.
package func diff(
  from old: String?, to new: String?, _ request: WorkspaceRequest
) throws -> Diff {
  let (root, settings) = try request.opened()
  let sides = DiffSides(of: root)
  let newSide = try new.map(sides.side) ?? sides.workingTree
  let known = try old.map(sides.side)
  var now = try sides.compile(newSide, settings, beside: known)
  let oldSide = try known ?? sides.usualStart(of: now.compilation)
  var then = try sides.compile(oldSide, settings, beside: newSide)
  var changes = changes(from: then.compilation.workspace, to: now.compilation.workspace)
  try DiffScope(oldSide, newSide).narrow(&changes, &then, &now)
  return Diff(
    report: report(of: changes, from: then, to: now), old: then, new: now, oldSide: oldSide,
    newSide: newSide)
}

/// What changed between two states that are read and checked.
func report(from then: SideCompilation, to now: SideCompilation) -> ChangeReport {
  report(
    of: changes(from: then.compilation.workspace, to: now.compilation.workspace), from: then,
    to: now)
}

private func report(
  of changes: Changes, from then: SideCompilation, to now: SideCompilation
) -> ChangeReport {
  ChangeReport(
    changes, now.findings.movements(since: then.findings) { changes.currentName(of: $0) })
}
