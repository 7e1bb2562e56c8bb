internal import Diagnostics
internal import Markup

extension Lowering {
  /// The elements, flows or boundaries of a diagram.
  ///
  /// An id with keys declares an entity; an id alone names one that another diagram declares.
  /// Either way the value is the list of ids, in the order of the source.
  mutating func declarations(_ node: YAMLNode, of kind: Kind) -> FieldValue? {
    guard case .mapping(let entries) = node.content else {
      diagnostics.append(wrongType(ValueType.declarations(kind).words, at: node.span))
      return nil
    }
    var ids: [FieldValue] = []
    for entry in entries {
      guard let id = EntityID(entry.key.value) else {
        diagnostics.append(malformedID(entry.key.value, at: entry.key.span))
        continue
      }
      let reference = EntityReference(model: nil, id: id)
      ids.append(.reference(Located(reference, at: entry.key.span)))
      if !entry.value.isNothing { declare(kind, Located(id, at: entry.key.span), entry.value) }
    }
    return .list(ids, node.span)
  }

  private mutating func declare(_ kind: Kind, _ id: Located<EntityID>, _ node: YAMLNode) {
    let specs = specs(of: kind)
    let fields = fields(of: node, by: specs, of: kind.rawValue, keepsUnknown: true)
    partsOfDiagram.append(
      Entity(
        kind: kind, id: id, fields: fields, body: .empty, statement: nil, diagram: diagram,
        extent: id.span.through(node.span)))
  }

  /// The keys of a kind: its own, the common ones, and those that the workspace adds.
  func specs(of kind: Kind) -> [FieldSpec] {
    let custom = settings.customFields.filter { $0.kinds.isEmpty || $0.kinds.contains(kind) }
    return Schema.of(kind).fields + custom.map(\.spec)
  }
}
