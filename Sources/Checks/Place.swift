internal import Diagnostics
internal import Model

extension Entity {
  /// The place of something written in this entity; its id, for what it has from another one.
  func place(_ span: SourceSpan?) -> SourceSpan {
    guard let span, extent.contains(span) else { return id.span }
    return span
  }

  /// The place of a key's name.
  func place<Value>(of key: Key<Value>) -> SourceSpan {
    place(fields.entry(key.spec.name)?.key.span)
  }

  /// Whether the entity gives a key itself.
  func writes<Value>(_ key: Key<Value>) -> Bool {
    fields.entry(key.spec.name).map { extent.contains($0.key.span) } ?? false
  }
}
