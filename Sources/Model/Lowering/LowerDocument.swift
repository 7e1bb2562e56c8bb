package import Diagnostics
package import Markup

/// Understands a file by the schema, without seeing any other.
///
/// A file that is the whole workspace is a model even if its front matter does not say so.
package func lower(
  _ document: Document, of file: SourceFile, settings: LoweringSettings, isWholeModel: Bool = false
) -> (fragment: Fragment, diagnostics: [Diagnostic]) {
  var lowering = Lowering(file: file, settings: settings)
  let startsModel = isWholeModel || document.frontMatter?.has("model") == true
  let frontMatter = lowering.frontMatter(document.frontMatter, startsModel: startsModel)
  var entities: [Entity] = []
  for block in document.content.blocks {
    guard case .declaration(let declaration) = block.content else { continue }
    entities += lowering.entities(of: declaration, at: block.span, number: entities.count + 1)
  }
  let headings = headings(of: document.content.blocks)
  let fragment = Fragment(
    file: file.id,
    path: file.path,
    startsModel: startsModel,
    frontMatter: frontMatter,
    title: frontMatter[FrontMatter.title]?.value ?? headings.first { $0.level == 1 }?.text
      ?? fileTitle(of: file.path),
    content: document.content,
    entities: entities,
    headings: headings,
    uses: uses(of: document.content, entities: entities, frontMatter: frontMatter)
  )
  return (fragment, lowering.diagnostics)
}

/// Understands `threatpress.yml`.
package func lowerConfiguration(
  _ node: YAMLNode, of file: SourceFile
) -> (configuration: Configuration, diagnostics: [Diagnostic]) {
  let settings = LoweringSettings()
  var lowering = Lowering(file: file, settings: settings)
  let schema = Configuration.schema
  let fields = lowering.fields(of: node, by: schema.fields, of: schema.name)
  let configuration = Configuration(fields)
  lowering.checkConfiguration(node, configuration)
  lowering.checkBaseURL(of: configuration)
  return (configuration, lowering.diagnostics)
}

extension YAMLNode {
  fileprivate func has(_ key: String) -> Bool {
    guard case .mapping(let entries) = content else { return false }
    return entries.contains { $0.key.value == key }
  }
}

/// "how-we-model.md" as "How we model".
private func fileTitle(of path: String) -> String {
  let parts = path.split(separator: "/")
  let name = parts.last.map { String($0.dropLast($0.hasSuffix(".md") ? 3 : 0)) } ?? path
  let word = name == "index" && parts.count > 1 ? String(parts[parts.count - 2]) : name
  let words = String(word.map { $0 == "-" || $0 == "_" ? " " : $0 })
  return words.prefix(1).uppercased() + words.dropFirst()
}

extension Lowering {
  fileprivate mutating func frontMatter(_ node: YAMLNode?, startsModel: Bool) -> FieldSet {
    guard let node else { return FieldSet() }
    let schema = startsModel ? FrontMatter.modelSchema : FrontMatter.pageSchema
    let fields = fields(of: node, by: schema.fields, of: schema.name)
    if let model = fields[FrontMatter.model], EntityID(model.value) == nil {
      diagnostics.append(malformedID(model.value, at: model.span))
    }
    return fields
  }

  /// The entity of a block, and for a diagram its parts as well.
  fileprivate mutating func entities(
    of declaration: Declaration, at extent: SourceSpan, number: Int
  ) -> [Entity] {
    guard let kind = Kind(rawValue: declaration.kind.value), Kind.blocks.contains(kind),
      let id = id(of: declaration, kind, number: number)
    else { return [] }
    partsOfDiagram = []
    diagram = kind == .dataflow ? id.value : nil
    let fields =
      declaration.head.map { self.fields(of: $0, by: specs(of: kind), of: kind.rawValue) }
      ?? FieldSet()
    if kind == .view { checkView(fields, declaration) }
    let entity = Entity(
      kind: kind, id: id, fields: fields, body: declaration.body,
      statement: statement(in: declaration.head, kind), diagram: nil, extent: extent)
    return [entity] + partsOfDiagram
  }

  private mutating func id(
    of declaration: Declaration, _ kind: Kind, number: Int
  ) -> Located<EntityID>? {
    guard let id = declaration.id else {
      if kind == .view {
        return Located(EntityID(wellFormed: "view-\(number)"), at: declaration.opening)
      }
      diagnostics.append(missingID(kind, declaration))
      return nil
    }
    guard let value = EntityID(id.value) else {
      diagnostics.append(malformedID(id.value, at: id.span))
      return nil
    }
    return Located(value, at: id.span)
  }
}

extension Rule {
  package static let missingId = Rule("missing-id", .error)
}

private func missingID(_ kind: Kind, _ declaration: Declaration) -> Diagnostic {
  Diagnostic(
    .missingId, "this \(kind.rawValue) has no id", at: declaration.kind.span,
    help: "write the id behind the kind, as in '\(kind.rawValue) \(kind.idPrefix)-1'"
  )
}
