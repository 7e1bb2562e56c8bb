package import Diagnostics
package import Markup

/// One thing that an author declared: a block, or an element, flow or boundary of a diagram.
package struct Entity: Sendable {
  package let kind: Kind
  package let id: Located<EntityID>
  package internal(set) var fields: FieldSet
  /// The Markdown below the `---` line.
  package let body: Prose
  /// The threat's sentence, read into its parts, where there is one.
  package let statement: WrittenStatement?
  /// The diagram in which an element, a flow or a boundary is declared.
  package let diagram: EntityID?
  /// Everything that was written for it: what lies in here is about it.
  package let extent: SourceSpan

  /// The value of a typed key; `nil` where it is not given.
  package subscript<Value>(key: Key<Value>) -> Value? { fields[key] }

  /// The name to show: its title, the name in the picture, or the id.
  package var title: String {
    fields[Common.title]?.value ?? fields[Element.name]?.value ?? id.value.text
  }

  /// Whether it has a name beside its id.
  package var hasTitle: Bool { fields[Common.title] != nil || fields[Element.name] != nil }
}
