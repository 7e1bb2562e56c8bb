package import Diagnostics
package import Markup

/// One thing that an author declared: a block, or an element, flow or boundary of a diagram.
///
/// Entities are handed about all the time, so what they hold is shared and never changes: a copy
/// costs one reference count instead of eight.
package struct Entity: Sendable {
  private final class Storage: Sendable {
    let id: Located<EntityID>
    let fields: FieldSet
    let body: Prose
    let statement: WrittenStatement?
    let diagram: EntityID?
    let extent: SourceSpan

    init(
      id: Located<EntityID>, fields: FieldSet, body: Prose, statement: WrittenStatement?,
      diagram: EntityID?, extent: SourceSpan
    ) {
      self.id = id
      self.fields = fields
      self.body = body
      self.statement = statement
      self.diagram = diagram
      self.extent = extent
    }
  }

  package let kind: Kind
  private let storage: Storage

  init(
    kind: Kind, id: Located<EntityID>, fields: FieldSet, body: Prose,
    statement: WrittenStatement?, diagram: EntityID?, extent: SourceSpan
  ) {
    self.kind = kind
    storage = Storage(
      id: id, fields: fields, body: body, statement: statement, diagram: diagram, extent: extent)
  }

  package var id: Located<EntityID> { storage.id }

  package var fields: FieldSet { storage.fields }

  /// The Markdown below the `---` line.
  package var body: Prose { storage.body }

  /// The threat's sentence, read into its parts, where there is one.
  package var statement: WrittenStatement? { storage.statement }

  /// The diagram in which an element, a flow or a boundary is declared.
  package var diagram: EntityID? { storage.diagram }

  /// Everything that was written for it: what lies in here is about it.
  package var extent: SourceSpan { storage.extent }

  /// The same entity with other fields.
  func with(_ fields: FieldSet) -> Entity {
    Entity(
      kind: kind, id: id, fields: fields, body: body, statement: statement, diagram: diagram,
      extent: extent)
  }

  /// The value of a typed key; `nil` where it is not given.
  package subscript<Value>(key: Key<Value>) -> Value? { fields[key] }

  /// The name to show: its title, the name in the picture, or the id.
  package var title: String {
    fields[Common.title]?.value ?? fields[Element.name]?.value ?? id.value.text
  }

  /// Whether it has a name beside its id.
  package var hasTitle: Bool { fields[Common.title] != nil || fields[Element.name] != nil }
}
