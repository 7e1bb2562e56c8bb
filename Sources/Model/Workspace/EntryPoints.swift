internal import Diagnostics

extension Workspace {
  /// The two elements of a flow, where both are there.
  package func ends(of flow: EntityIndex) -> (from: EntityIndex, to: EntityIndex)? {
    guard let from = targets(of: flow, .from).first, let to = targets(of: flow, .to).first else {
      return nil
    }
    return (from, to)
  }

  /// The shape of an element; nothing is assumed of one that does not say what it is.
  package func base(of element: EntityIndex) -> ElementType.Base? {
    self[element][Element.type]?.value.base
  }

  /// Whether outsiders come in by a flow: what its author says, else whether it leads from an
  /// external entity that no boundary encloses to something that one does.
  package func isEntryPoint(_ flow: EntityIndex) -> Bool {
    let levels = [flow] + targets(of: flow, .refines)
    if let said = levels.lazy.compactMap({ self[$0][Flow.entryPoint]?.value }).first {
      return said
    }
    guard let ends = ends(of: flow) else { return false }
    return base(of: ends.from) == .externalEntity && boundaries(around: ends.from).isEmpty
      && !boundaries(around: ends.to).isEmpty
  }
}
