internal import Diagnostics
internal import Model

extension Workspace {
  /// Whether any flow starts or ends at an element.
  func hasFlow(at element: EntityIndex) -> Bool {
    links.to(element).contains { $0.relation == .from || $0.relation == .to }
  }

  /// Whether an element is drawn, and somebody has said that it is not modelled.
  func isOutOfScope(_ element: EntityIndex) -> Bool { self[element][Element.outOfScope] != nil }

  /// A flow with its ends, in the words of its author: "'F-1', from 'web' to 'records'".
  func words(for flow: EntityIndex) -> String {
    guard let ends = ends(of: flow) else { return "'\(self[flow].id.value)'" }
    return "'\(self[flow].id.value)', from '\(self[ends.from].id.value)' "
      + "to '\(self[ends.to].id.value)',"
  }
}
