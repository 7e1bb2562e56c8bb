package import Diagnostics
internal import Markup

/// What of a workspace the public may see.
package struct PublicEdition: Sendable {
  /// The pages without what is internal, to be linked anew: what is left out before linking leaves
  /// no link and no count behind.
  package let pages: [Fragment]
  /// Where the text of these pages names something that is left out.
  package let hiddenNames: [SourceSpan]

  package init(of workspace: Workspace) {
    let secrets = Secrets(of: workspace)
    let kept = workspace.pages.indices.filter { !secrets.pages.contains($0) }
    pages = kept.map { workspace.edition(ofPage: $0, without: secrets) }
    hiddenNames = kept.flatMap { page in
      let redaction = Redaction(secrets, of: workspace, onPage: page)
      return workspace.pages[page].uses.compactMap { redaction.hiddenName(in: $0) }
    }
  }
}

/// What is internal: whole models, whole pages, and single entities.
struct Secrets {
  let models: Set<ModelIndex>
  let pages: Set<Int>
  let entities: Set<EntityIndex>

  init(of workspace: Workspace) {
    let models = Set(
      workspace.modelIndices.filter { isInternal(workspace.pages[workspace[$0].page].frontMatter) })
    let pages = Set(
      workspace.pages.indices.filter { page in
        let isOfModel = workspace.model(ofPage: page).map(models.contains) ?? false
        return isOfModel || isInternal(workspace.pages[page].frontMatter)
      })
    var entities: Set<EntityIndex> = []
    for page in workspace.pages.indices {
      let declared = workspace.pages[page].entities
      let isSecret = declared.map { pages.contains(page) || isInternal($0.fields) }
      let diagrams = Set(
        zip(declared, isSecret).filter { $0.0.kind == .dataflow && $0.1 }.map(\.0.id.value))
      for (position, entity) in workspace.entities(ofPage: page).enumerated() {
        let isInDiagram = declared[position].diagram.map(diagrams.contains) ?? false
        if isSecret[position] || isInDiagram { entities.insert(entity) }
      }
    }
    // A flow says where it leads, so that it is as secret as its ends.
    let flows = workspace.entities(.flow).filter { flow in
      let ends = workspace.targets(of: flow, .from) + workspace.targets(of: flow, .to)
      return ends.contains(where: entities.contains)
    }
    self.models = models
    self.pages = pages
    self.entities = entities.union(flows)
  }
}

private func isInternal(_ fields: FieldSet) -> Bool {
  fields[Common.audience]?.value == .internal
}

extension Workspace {
  fileprivate func edition(ofPage number: Int, without secrets: Secrets) -> Fragment {
    let page = pages[number]
    let redaction = Redaction(secrets, of: self, onPage: number)
    let indices = entities(ofPage: number)
    let kept = page.entities.indices.filter { !secrets.entities.contains(indices[$0]) }
    let places = Dictionary(
      kept.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let content = redaction.redacted(page.content)
    let headings = headings(of: content.blocks)
    return Fragment(
      file: page.file, path: page.path, startsModel: page.startsModel,
      frontMatter: redaction.redacted(page.frontMatter),
      title: page.frontMatter[FrontMatter.title]?.value
        ?? headings.first { $0.level == 1 }?.text ?? page.title,
      content: content, entities: kept.map { redaction.redacted(page.entities[$0]).withoutRecords },
      headings: headings,
      uses: page.uses.compactMap { use in
        if redaction.hiddenName(in: use) != nil { return nil }
        guard let owner = use.owner else { return use }
        return places[owner].map { Fragment.Use(target: use.target, span: use.span, owner: $0) }
      })
  }
}

extension Entity {
  /// The entity without what a review recorded of the whole model, what is internal included.
  fileprivate var withoutRecords: Entity {
    guard kind == .review else { return self }
    let records = [Review.commit.spec.name, Review.counts.spec.name, Review.digest.spec.name]
    return with(FieldSet(fields.entries.filter { !records.contains($0.key.value) }))
  }
}
