package import Diagnostics
internal import Model

extension Check {
  /// Data stores into which data only goes, or from which it only comes.
  static let oneWayStore = Check(.oneWayStore) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.element).compactMap { store in
      guard workspace.base(of: store) == .dataStore, !workspace.isOutOfScope(store) else {
        return nil
      }
      let isRead = !workspace.sources(of: store, .from).isEmpty
      let isWritten = !workspace.sources(of: store, .to).isEmpty
      return switch (isRead, isWritten) {
      case (true, false): oneWay(workspace[store], "is read, and nothing is written to it")
      case (false, true): oneWay(workspace[store], "is written to, and nothing reads it")
      case (true, true), (false, false): nil
      }
    }
  }
}

extension Rule {
  package static let oneWayStore = Rule("one-way-store", .note)
}

private func oneWay(_ store: Entity, _ words: String) -> Diagnostic {
  Diagnostic(
    .oneWayStore, "'\(store.id.value)' \(words)", at: store.id.span,
    help: "draw who is missing, or say with 'allow' why there is nobody"
  )
}
