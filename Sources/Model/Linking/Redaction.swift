internal import Diagnostics
internal import Markup

/// Says what a page says without the names of what is internal.
///
/// In running text the kind stands for the name, "a mitigation"; in lists the name is left out.
struct Redaction {
  private let secrets: Secrets
  private let workspace: Workspace
  private let page: Int

  init(_ secrets: Secrets, of workspace: Workspace, onPage page: Int) {
    self.secrets = secrets
    self.workspace = workspace
    self.page = page
  }

  /// The place of a name in a link or reference, if it names something internal.
  func hiddenName(in use: Fragment.Use) -> SourceSpan? {
    switch use.target {
    case .reference(let target): substitute(for: target.value).map { _ in target.span }
    case .link(let link), .image(let link, _): leadsToSecret(link) ? use.span : nil
    case .file: nil
    }
  }

  /// What to say in place of a name; `nil` where it may be said.
  private func substitute(for name: String) -> String? {
    if name.namesPage { return leadsToSecret(name) ? "a page" : nil }
    guard let reference = EntityReference(name) else { return nil }
    if let entity = workspace.resolve(reference, from: workspace.model(ofPage: page)) {
      return secrets.entities.contains(entity) ? workspace[entity].kind.oneOf : nil
    }
    let isSecret = workspace.model(named: reference.model ?? reference.id)
      .map(secrets.models.contains)
    return isSecret == true ? "a model" : nil
  }

  private func leadsToSecret(_ link: String) -> Bool {
    guard case .place(let path, _) = Destination(link, from: workspace.pages[page].path),
      let target = workspace.pageIndex(ofPath: path)
    else { return false }
    return secrets.pages.contains(target)
  }
}

extension Redaction {
  func redacted(_ entity: Entity) -> Entity {
    let statement = entity.statement.map(redacted)
    var fields = redacted(entity.fields)
    if let sentence = statement?.sentence, let entry = fields.entry(Threat.statement.spec.name) {
      let value = FieldValue.text(Located(sentence, at: entry.value.span))
      fields = FieldSet(
        fields.entries.map { $0 == entry ? FieldSet.Entry(key: entry.key, value: value) : $0 })
    }
    return Entity(
      kind: entity.kind, id: entity.id, fields: fields, body: redacted(entity.body),
      statement: statement, diagram: entity.diagram, extent: entity.extent)
  }

  /// Keys whose texts may be names; other texts are never taken for one.
  private static let naming: Set<String> = [
    Threat.source.spec.name, Threat.assets.spec.name, FrontMatter.dependsOn.spec.name,
  ]

  func redacted(_ fields: FieldSet) -> FieldSet {
    FieldSet(
      fields.entries.compactMap { entry in
        redacted(entry.value, mayName: Self.naming.contains(entry.key.value)).map {
          FieldSet.Entry(key: entry.key, value: $0)
        }
      })
  }

  private func redacted(_ value: FieldValue, mayName: Bool) -> FieldValue? {
    switch value {
    case .text(let text): mayName && substitute(for: text.value) != nil ? nil : value
    case .reference(let target): substitute(for: target.value.description) == nil ? value : nil
    case .phrase(let phrase): .phrase(redacted(phrase))
    case .list(let items, let span): list(items, span, mayName: mayName)
    case .record(let fields, let span): record(fields, span)
    case .flag, .number, .date, .interval: value
    }
  }

  private func list(_ items: [FieldValue], _ span: SourceSpan, mayName: Bool) -> FieldValue? {
    let kept = items.compactMap { redacted($0, mayName: mayName) }
    return kept.isEmpty && !items.isEmpty ? nil : .list(kept, span)
  }

  /// A record about something internal is left out as a whole.
  private func record(_ fields: FieldSet, _ span: SourceSpan) -> FieldValue? {
    if let id = fields["id"], redacted(id, mayName: false) == nil { return nil }
    return .record(redacted(fields), span)
  }

  private func redacted(_ phrase: Phrase) -> Phrase {
    let pieces = phrase.pieces.map { piece in
      switch piece {
      case .text: return piece
      case .reference(let target, let words):
        return substitute(for: target.value).map { Phrase.Piece.text(words ?? $0) } ?? piece
      }
    }
    return Phrase(pieces, at: phrase.span)
  }

  /// The sentence with the kind for each hidden source or asset.
  private func redacted(_ statement: WrittenStatement) -> WrittenStatement {
    let parts = statement.statement.parts(.source) + statement.statement.parts(.assets)
    let hidden = parts.filter { substitute(for: $0.text) != nil }
    if hidden.isEmpty { return statement }
    var sentence = Array(statement.sentence.utf8)
    for part in hidden.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      let isSource = part == statement.statement.source
      let words = isSource ? Kind.source.noun : substitute(for: part.text) ?? Kind.asset.oneOf
      sentence.replaceSubrange(part.range, with: words.utf8)
    }
    let text = String(decoding: sentence, as: UTF8.self)
    return WrittenStatement(
      sentence: text, statement: Statement.parse(text).statement, places: statement.places)
  }
}

extension Redaction {
  func redacted(_ prose: Prose) -> Prose {
    Prose(
      blocks: prose.blocks.map(redacted),
      footnotes: prose.footnotes.map { Footnote(blocks: $0.blocks.map(redacted)) })
  }

  private func redacted(_ block: Block) -> Block {
    let content: Block.Content =
      switch block.content {
      case .heading(let level, let inlines): .heading(level: level, redacted(inlines))
      case .paragraph(let inlines): .paragraph(redacted(inlines))
      case .quote(let blocks): .quote(blocks.map(redacted))
      case .list(let list): .list(redacted(list))
      case .table(let table):
        .table(
          Table(
            alignments: table.alignments, header: table.header.map(redacted),
            rows: table.rows.map { $0.map(redacted) }))
      case .code, .thematicBreak, .html, .declaration: block.content
      }
    return Block(content, at: block.span)
  }

  private func redacted(_ list: List) -> List {
    List(
      start: list.start, isTight: list.isTight,
      items: list.items.map {
        List.Item(blocks: $0.blocks.map(redacted), isChecked: $0.isChecked)
      })
  }

  private func redacted(_ inlines: [Inline]) -> [Inline] { inlines.flatMap(redacted) }

  private func redacted(_ inline: Inline) -> [Inline] {
    switch inline {
    case .emphasis(let content): [.emphasis(redacted(content))]
    case .strong(let content): [.strong(redacted(content))]
    case .strikethrough(let content): [.strikethrough(redacted(content))]
    case .link(let link):
      if leadsToSecret(link.destination) {
        redacted(link.content)
      } else {
        [
          .link(
            Link(
              destination: link.destination, title: link.title, content: redacted(link.content),
              span: link.span))
        ]
      }
    case .reference(let reference):
      [substitute(for: reference.target.value).map { .text(reference.words ?? $0) } ?? inline]
    case .image, .text, .softBreak, .lineBreak, .code, .html, .footnoteReference: [inline]
    }
  }
}
