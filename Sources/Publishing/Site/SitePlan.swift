internal import Diagnostics
package import Model
package import Templating

/// A file of the site that is made from the model: a page, a picture, or data for other programs.
package enum SiteItem: Sendable, Hashable {
  case page(Page)
  /// A picture as a file.
  case svg(Drawing)
  /// A diagram in Graphviz's language, for those who want to change it.
  case dot(EntityIndex)
  /// The whole model as JSON.
  case json(ModelIndex)
  /// What a search shows of a part of what can be found.
  case found(Int)
  /// What a page tells in its table, for spreadsheets.
  case csv(TablePage)
  /// Everything about a framework, as a table for spreadsheets.
  case frameworkCSV(Framework)
  /// A layer for MITRE's Navigator.
  case layer(ModelIndex, NavigatorMatrix)
  /// The list of pages for search engines.
  case sitemap(SitemapFile)
  /// What stands at the address of an earlier id.
  case forwarding(from: Address, to: EntityIndex)
}

extension Composer {
  /// Every file of the site but the stylesheet and what is copied; the same list for the same
  /// workspace.
  package var plan: [SiteItem] {
    var items: [SiteItem] = [.page(.home), .page(.notFound)] + findingItems
    for source in workspace.pages.indices {
      if case .plain(let page) = workspace.page(showing: source) {
        items.append(.page(.plain(page)))
      }
    }
    items += workspace.modelIndices.flatMap { plan(of: $0) }
    items += frameworkItems
    return items + sitemaps(of: items).map { .sitemap($0) }
  }

  /// The files of a model.
  func plan(of model: ModelIndex) -> [SiteItem] {
    var items: [SiteItem] = [.page(.model(model)), .page(.everything(model)), .json(model)]
    if isJudged(model) { items.append(.page(.verdict(model))) }
    if changes[model] != nil { items.append(.page(.changes(model))) }
    if hasChecks(model) { items.append(.page(.modelChecks(model))) }
    items += matrixItems(of: model)
    for kind in Kind.allCases where kind.hasPage {
      if let index = index(of: kind, in: model) { items.append(.page(index)) }
      if !siblings(of: kind, in: model).isEmpty { items.append(.csv(.index(model, kind))) }
      items += orders(of: kind, in: model).map { .page(.rows(model, $0)) }
      for entity in siblings(of: kind, in: model) { items += self.items(of: entity) }
    }
    items += [system(of: model), resilience(of: model)].compactMap { $0 }.map { .page($0) }
    return items
  }

  private func items(of entity: EntityIndex) -> [SiteItem] {
    var items: [SiteItem] = [.page(.entity(entity))]
    switch workspace[entity].kind {
    case .dataflow, .attackTree:
      items += pictureItems(of: entity)
      items.append(.dot(entity))
    case .asset, .source, .assumption, .threat, .mitigation, .evidence, .objective, .question,
      .incident, .review, .view, .element, .flow, .boundary:
      break
    }
    for former in workspace[entity][Common.formerly] ?? [] {
      guard let id = EntityID(former.value) else { continue }
      items.append(.forwarding(from: formerAddress(of: entity, id), to: entity))
    }
    return items
  }

  /// The pictures of a diagram as files, and the pages of its parts.
  private func pictureItems(of entity: EntityIndex) -> [SiteItem] {
    let parts = workspace.diagram(of: entity).map { workspace.parts(of: $0).indices } ?? 0..<0
    let drawings = [.whole(entity), .overview(entity)] + parts.map { Drawing.part(entity, $0) }
    return parts.map { .page(.diagramPart(entity, $0)) }
      + drawings.filter { layouts[$0] != nil }.map { .svg($0) }
  }

  private func formerAddress(of entity: EntityIndex, _ id: EntityID) -> Address {
    let own = workspace.address(of: .entity(entity)).path
    let folder = own.prefix(own.utf8.count - "\(workspace[entity].id.value.folded).html".utf8.count)
    return Address("\(folder)\(id.folded).html")
  }
}

extension Composer {
  /// Where a file of the plan is.
  package func address(of item: SiteItem) -> Address {
    switch item {
    case .page(let page): workspace.address(of: page)
    case .svg(let drawing): workspace.address(ofPicture: drawing)
    case .dot(let entity): file(of: entity, "dot")
    case .json(let model): Address("\(workspace.folder(of: model))/model.json")
    case .found(let part): SearchIndex.address("d\(part)")
    case .csv(let table): address(ofCSV: table)
    case .frameworkCSV(let framework): Address("\(framework.folder)/index.csv")
    case .layer(let model, let matrix): layerAddress(of: model, matrix)
    case .sitemap(let file): file.address
    case .forwarding(let address, _): address
    }
  }

  /// The bytes of a file of the plan.
  package func render(_ item: SiteItem, with theme: Theme) -> [UInt8] {
    switch item {
    case .page(let page): render(page, with: theme)
    case .svg(let drawing): standaloneSVG(of: drawing)
    case .dot(let entity):
      Array(workspace.spec(of: .whole(entity), links: .none).dotFile().utf8)
    case .json(let model):
      modelJSON(of: model, in: workspace, verdicts: verdicts, sources: sources)
    case .found(let part): searchScript(ofPart: part)
    case .csv(let table): csv(of: table).bytes
    case .frameworkCSV(let framework): csv(of: framework)
    case .layer(let model, let matrix): navigatorLayer(of: model, matrix)
    case .sitemap(let file): sitemap(file)
    case .forwarding(let address, let entity):
      theme.render(SitePages.forwarding, forwardingPage(from: address, to: entity))
    }
  }

  private func render(_ page: Page, with theme: Theme) -> [UInt8] {
    switch page {
    case .home: theme.render(SitePages.home, homePage())
    case .notFound: theme.render(SitePages.notFound, notFoundPage())
    case .plain(let source): theme.render(SitePages.plain, plainPage(source))
    case .model(let model): theme.render(SitePages.model, modelPage(model))
    case .index(let model, let kind): render(index: kind, of: model, with: theme)
    case .rows(let model, let order):
      theme.render(SitePages.groupedIndex, groupedIndexPage(model, order))
    case .system(let model): theme.render(SitePages.report, systemPage(model))
    case .resilience(let model): theme.render(SitePages.report, resiliencePage(model))
    case .everything(let model): theme.render(SitePages.everything, everythingPage(model))
    case .verdict(let model): theme.render(SitePages.verdict, verdictPage(model))
    case .search: theme.render(SitePages.search, searchPage())
    case .register(let register): theme.render(SitePages.register, registerPage(register))
    case .registerPart(let register, let part):
      theme.render(SitePages.register, registerPage(register, part: part))
    case .glossary: theme.render(SitePages.index, glossaryIndex())
    case .checks: theme.render(SitePages.checks, checksPage())
    case .rule(let name): theme.render(SitePages.check, rulePage(name))
    case .changes(let model): theme.render(SitePages.changes, changesPage(model))
    case .modelChecks(let model): theme.render(SitePages.check, checksPage(of: model))
    case .coverage(let model, let method):
      theme.render(SitePages.coverage, coveragePage(model, method))
    case .trace(let model, let trace): theme.render(SitePages.trace, tracePage(model, trace))
    case .risks(let model): theme.render(SitePages.risks, risksPage(model))
    case .frameworks: theme.render(SitePages.framework, frameworksPage())
    case .framework(let framework): theme.render(SitePages.framework, frameworkPage(framework))
    case .frameworkEntry(let entry): theme.render(SitePages.framework, frameworkEntryPage(entry))
    case .entity(let entity): render(entity, with: theme)
    case .diagramPart(let diagram, let number):
      theme.render(SitePages.diagram, diagramPartPage(diagram, number))
    }
  }

  private func render(index kind: Kind, of model: ModelIndex, with theme: Theme) -> [UInt8] {
    switch kind {
    case .assumption: theme.render(SitePages.report, assumptionsPage(model))
    case .question: theme.render(SitePages.report, questionsPage(model))
    case .evidence: theme.render(SitePages.report, evidencePage(model))
    case .review: theme.render(SitePages.report, reviewsPage(model))
    case .asset, .source, .dataflow, .threat, .mitigation, .objective, .incident, .attackTree,
      .view, .element, .flow, .boundary:
      theme.render(SitePages.index, indexPage(model, kind))
    }
  }

  private func render(_ entity: EntityIndex, with theme: Theme) -> [UInt8] {
    switch workspace[entity].kind {
    case .threat: theme.render(SitePages.threat, threatPage(entity))
    case .dataflow: theme.render(SitePages.diagram, diagramPage(entity))
    case .asset, .source, .assumption, .mitigation, .evidence, .objective, .question, .incident,
      .review, .attackTree, .view, .element, .flow, .boundary:
      theme.render(SitePages.entity, entityPage(entity))
    }
  }

  /// A file beside an entity's page.
  private func file(of entity: EntityIndex, _ suffix: String) -> Address {
    let page = workspace.address(of: .entity(entity)).path
    return Address("\(page.dropLast("html".utf8.count))\(suffix)")
  }

  private func standaloneSVG(of drawing: Drawing) -> [UInt8] {
    picture(of: drawing, links: .pages(from: workspace.address(ofPicture: drawing)))?
      .standaloneSVG() ?? []
  }

  private func forwardingPage(from address: Address, to entity: EntityIndex) -> ForwardingPage {
    let link = titleLink(to: entity, from: address)
    return ForwardingPage(
      frame: frame(.entity(entity), title: "Renamed"), heading: Heading(title: "Renamed"),
      link: link)
  }
}
