internal import Diagnostics
internal import Model

extension Workspace {
  /// Of what a diagram shows, the parts that are declared in it: each part belongs to one diagram.
  func parts(_ shown: [EntityIndex], declaredIn diagram: Diagram) -> [EntityIndex] {
    let id = self[diagram.entity].id.value
    return shown.filter { self[$0].diagram == id }
  }
}
