internal import Diagnostics

/// The shapes of a data-flow diagram that threats strike at; a refinement of an element's type
/// counts as its base.
package enum DiagramShape: String, Sendable, Hashable, CaseIterable {
  case externalEntity = "external entity"
  case process
  case dataStore = "data store"
  case dataFlow = "data flow"
}

extension DiagramShape {
  init(_ base: ElementType.Base) {
    switch base {
    case .externalEntity: self = .externalEntity
    case .process: self = .process
    case .dataStore: self = .dataStore
    }
  }

  /// The words that authors may write for it; none for a flow, which has no type.
  package var types: [ElementType] {
    ElementType.allCases.filter { DiagramShape($0.base) == self }
  }
}

extension Workspace {
  /// The shape of an element or a flow; an element that does not say its type counts as a process,
  /// to which everything applies.
  package func shape(of place: EntityIndex) -> DiagramShape {
    if self[place].kind == .flow { return .dataFlow }
    return DiagramShape(self[place][Element.type]?.value.base ?? .process)
  }
}
