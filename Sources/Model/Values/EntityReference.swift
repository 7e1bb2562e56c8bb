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
    guard text.utf8.contains(UInt8(ascii: "/")) else {
      guard let id = EntityID(text) else { return nil }
      self.init(model: nil, id: id)
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let model = EntityID(String(parts[0])),
      let id = EntityID(String(parts[1]))
    else { return nil }
    self.init(model: model, id: id)
  }

  package var description: String { model.map { "\($0)/\(id)" } ?? id.text }
}
