/// The name of an entity as another one writes it: `T-7`, or `billing/T-7` from another model.
package struct EntityReference: Sendable, Hashable, CustomStringConvertible {
  /// The other model's id; `nil` for an entity of the same model.
  package let model: EntityID?
  package let id: EntityID

  package init(model: EntityID?, id: EntityID) {
    self.model = model
    self.id = id
  }

  /// The reference of a text that has a reference's form.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, let id = EntityID(String(last)) else { return nil }
    switch parts.count {
    case 1: self.init(model: nil, id: id)
    case 2:
      guard let model = EntityID(String(parts[0])) else { return nil }
      self.init(model: model, id: id)
    default: return nil
    }
  }

  package var description: String { model.map { "\($0)/\(id)" } ?? id.text }
}
