internal import Diagnostics
internal import Markup

extension Workspace {
  /// All that a model says, in a form that is the same however it is written: what was only put in
  /// another order or on another page, broken into other lines, or written at the other end of a
  /// link gives the same bytes.
  ///
  /// Reviews are no part of it, nor is what an approval changes in the front matter. Nor is what
  /// stands elsewhere: entities of other models, the configuration, reports and attachments.
  package func content(of model: ModelIndex) -> [UInt8] {
    let reader = PlainReader(
      workspace: self, name: { qualifiedID(of: $0) }, title: { self[$0].title })
    let entities = entities(of: model).filter { self[$0].kind != .review }
    var lines = reader.fields(of: self[model].fields, from: model)
      .filter { !keysOfStanding.contains($0.key) }
      .map { line(["model", $0.key], $0.value) }
    for entity in entities {
      let name = ["entity", self[entity].kind.rawValue, self[entity].id.value.text]
      lines.append(line(name))
      lines += reader.fields(of: entity).map { line(name + [$0.key], $0.value) }
    }
    lines += links(writtenIn: model, of: entities).map { link in
      line([
        "link", link.relation.rawValue, name(of: link.source, model),
        name(of: link.target, model),
      ])
    }
    for page in self[model].pages {
      lines += fields(ofPage: page, reader).map { line(["page", $0.key], $0.value) }
    }
    return lines.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
  }

  /// What a page says outside its blocks, and above that where it is not the model's first.
  private func fields(ofPage number: Int, _ reader: PlainReader) -> PlainFields {
    let page = pages[number]
    let model = model(ofPage: number)
    var fields = page.startsModel ? [:] : reader.fields(of: page.frontMatter, from: model)
    let notes = page.content.footnotes.flatMap(\.blocks)
    let text = reader.text(of: page.content.blocks + notes, from: model)
    if !text.isEmpty { fields[PlainReader.bodyKey] = .text(text) }
    return fields
  }

  /// The links of a model that its own pages write, but for those that are a key like others or a
  /// mention in a text.
  private func links(
    writtenIn model: ModelIndex, of entities: [EntityIndex]
  ) -> Set<EntityLink> {
    let files = Set(self[model].pages.map { pages[$0].file })
    let all = entities.flatMap { Array(links.from($0)) + Array(links.to($0)) }
    return Set(
      all.filter { link in
        files.contains(link.span.file) && !link.relation.isWrittenAtItsStart
          && link.relation != .mentions && self[link.source].kind != .review
          && self[link.target].kind != .review
      })
  }

  private func name(of entity: EntityIndex, _ model: ModelIndex) -> String {
    self.model(of: entity) == model ? self[entity].id.value.text : qualifiedID(of: entity)
  }
}

/// What an approval, or a release, naturally changes in the front matter.
private let keysOfStanding: Set<String> = [
  FrontMatter.status.spec.name, FrontMatter.reviewed.spec.name, FrontMatter.version.spec.name,
  FrontMatter.released.spec.name,
]

/// Some words, each with its length before it, so that no two lists of words give the same bytes.
private func line(_ words: [String], _ value: PlainValue? = nil) -> [UInt8] {
  let values =
    switch value {
    case .text(let text)?: ["text", text]
    case .set(let values)?: ["set"] + values
    case .sequence(let values)?: ["sequence"] + values
    case nil: [String]()
    }
  let all = words + values
  return Array("\(all.count) ".utf8) + all.flatMap { Array("\($0.utf8.count) \($0)".utf8) } + [0x0A]
}
