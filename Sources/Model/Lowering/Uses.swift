internal import Diagnostics
internal import Markup

/// Every link, image, reference and named file of a page, with the entity in whose text it stands.
func uses(of content: Prose, entities: [Entity], frontMatter: FieldSet) -> [Fragment.Use] {
  var collector = UseCollector()
  collector.collect(content)
  collector.collect(frontMatter)
  for (index, entity) in entities.enumerated() {
    collector.owner = index
    collector.collect(entity.body)
    collector.collect(entity.fields)
    collector.collectFiles(of: entity)
  }
  return collector.uses
}

private struct UseCollector {
  var owner: Int?
  var uses: [Fragment.Use] = []

  mutating func add(_ target: Fragment.Use.Target, at span: SourceSpan) {
    uses.append(Fragment.Use(target: target, span: span, owner: owner))
  }

  mutating func collect(_ prose: Prose) {
    collect(prose.blocks)
    for footnote in prose.footnotes { collect(footnote.blocks) }
  }

  mutating func collect(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .heading(_, let content), .paragraph(let content): collect(content)
      case .quote(let blocks): collect(blocks)
      case .list(let list): for item in list.items { collect(item.blocks) }
      case .table(let table):
        for cell in table.header { collect(cell) }
        for row in table.rows { for cell in row { collect(cell) } }
      case .code, .thematicBreak, .html, .declaration: break
      }
    }
  }

  mutating func collect(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        collect(content)
      case .link(let link):
        add(.link(link.destination), at: link.span)
        collect(link.content)
      case .image(let image):
        add(.image(image.source, alternative: image.alternative), at: image.span)
      case .reference(let reference): add(.reference(reference.target), at: reference.target.span)
      case .text, .softBreak, .lineBreak, .code, .html, .footnoteReference: break
      }
    }
  }

  mutating func collect(_ fields: FieldSet) {
    for entry in fields.entries { collect(entry.value) }
  }

  mutating func collect(_ value: FieldValue) {
    switch value {
    case .phrase(let phrase):
      for case .reference(let target, _) in phrase.pieces {
        add(.reference(target), at: target.span)
      }
    case .list(let items, _): for item in items { collect(item) }
    case .record(let fields, _): collect(fields)
    case .text, .flag, .number, .date, .interval, .reference: break
    }
  }

  /// The files that an entity's keys name.
  mutating func collectFiles(of entity: Entity) {
    if entity.kind == .dataflow, let image = entity[Dataflow.image] {
      let words = entity[Common.description]?.text ?? entity[Common.title]?.value ?? ""
      add(.image(image.value, alternative: words), at: image.span)
    }
    for spec in Schema.of(entity.kind).fieldsWithFiles where spec.name != Dataflow.image.spec.name {
      guard let value = entity.fields[spec.name] else { continue }
      for path in paths(in: value, as: spec.type) { add(.file(path.value), at: path.span) }
    }
  }

  private func paths(in value: FieldValue, as type: ValueType) -> [Located<String>] {
    switch (type, value) {
    case (.file, .text(let path)): [path]
    case (.list(let element), .list(let items, _)): items.flatMap { paths(in: $0, as: element) }
    case (.either(let scalar, _), .text): paths(in: value, as: scalar)
    case (.either(_, let mapping), .record): paths(in: value, as: mapping)
    case (.record(let specs), .record(let fields, _)):
      specs.flatMap { spec in fields[spec.name].map { paths(in: $0, as: spec.type) } ?? [] }
    default: []
    }
  }
}
