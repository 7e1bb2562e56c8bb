package import Diagnostics
internal import Model

extension Check {
  /// What others run and the system calls, where nobody asks what happens when it does not answer;
  /// in models that set objectives for staying up.
  static let dependencyWithoutFailureThreat = Check(.dependencyWithoutFailureThreat) {
    inspection in
    let workspace = inspection.workspace
    return workspace.modelsWithObjectives.flatMap { model in
      workspace.entities(of: model, .element)
        .filter { workspace.isCalled($0) && !workspace.isExpectedToFail($0) }
        .map { unexpected(workspace[$0]) }
    }
  }
}

extension Workspace {
  /// Whether an element is out of scope, and something in scope waits for its answers.
  fileprivate func isCalled(_ element: EntityIndex) -> Bool {
    guard self[element][Element.outOfScope] != nil else { return false }
    let callers = sources(of: element, .to).compactMap { ends(of: $0)?.from }
    return sources(of: element, .from).compactMap { ends(of: $0)?.to }.contains { answered in
      callers.contains(answered) && self[answered][Element.outOfScope] == nil
    }
  }

  /// Whether a threat keeps an element, or a flow at it, from answering, or somebody has said why
  /// that is no matter.
  fileprivate func isExpectedToFail(_ element: EntityIndex) -> Bool {
    ([element] + sources(of: element, .from) + sources(of: element, .to)).contains { place in
      sources(of: place, .targets).contains(where: deniesService)
        || (self[place][Element.considered]?.entries ?? []).contains {
          Stride(rawValue: $0.key.value) == .denialOfService
        }
    }
  }
}

extension Rule {
  package static let dependencyWithoutFailureThreat = Rule(
    "dependency-without-failure-threat", .note)
}

private func unexpected(_ element: Entity) -> Diagnostic {
  Diagnostic(
    .dependencyWithoutFailureThreat,
    "nothing says what happens when '\(element.id.value)' does not answer", at: element.id.span,
    help: "write a threat of denial of service that targets it, or say under 'considered' why "
      + "its failure is no matter"
  )
}
