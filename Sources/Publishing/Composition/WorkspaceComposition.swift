internal import Diagnostics
internal import Markup
internal import Model
internal import Templating

extension Composer {
  /// A page that an author wrote.
  func plainPage(_ source: Int) -> PlainPage {
    let page = Page.plain(source)
    let address = workspace.address(of: page)
    let fragment = workspace.pages[source]
    let model = workspace.model(ofPage: source)
    let headings = fragment.headings.filter { $0.level == 2 }
    return PlainPage(
      frame: frame(
        page, title: fragment.title, model: model, question: model == nil ? nil : .reference,
        crumbs: crumbs(model, [LinkText(plain: fragment.title)], from: address),
        contents: headings.map {
          LinkText($0.text, to: LinkTarget(compiled: "#\(headingAnchor($0.anchor))"))
        },
        turn: turn(around: source, in: model, from: address)),
      heading: Heading(
        title: fragment.title,
        lead: fragment.frontMatter[FrontMatter.summary].map { Sentence($0.text) }),
      prose: html(withoutTitle(source), from: source, on: address, headingShift: 0),
      findings: lines(findings(onPage: source), on: address))
  }

  private func turn(around source: Int, in model: ModelIndex?, from address: Address) -> Turn? {
    let pages = model.map(modelPages) ?? plainPages
    guard pages.count > 1, let place = pages.firstIndex(of: source) else { return nil }
    func step(_ index: Int) -> LinkText? {
      guard pages.indices.contains(index) else { return nil }
      return LinkText(
        workspace.pages[pages[index]].title, to: target(.plain(pages[index]), from: address))
    }
    return Turn(title: "Pages", previous: step(place - 1), next: step(place + 1))
  }

  /// A page's prose without the heading that repeats its title.
  func withoutTitle(_ source: Int) -> Prose {
    let content = workspace.pages[source].content
    guard case .heading(1, _)? = content.blocks.first?.content else { return content }
    return Prose(blocks: Array(content.blocks.dropFirst()), footnotes: content.footnotes)
  }

  /// Everything that a model says, on one page.
  func everythingPage(_ model: ModelIndex) -> EverythingPage {
    let page = Page.everything(model)
    let address = workspace.address(of: page)
    let kinds = Kind.allCases.filter { $0.hasPage && !siblings(of: $0, in: model).isEmpty }
    let summary = workspace[model][FrontMatter.summary]
    var prose = HTML()
    if let summary {
      prose.append(markup: "<p>")
      prose.append(html(summary, from: workspace[model].page, on: address))
      prose.append(markup: "</p>")
    }
    return EverythingPage(
      frame: frame(
        page, title: "Everything", model: model, question: .reference,
        crumbs: crumbs(model, [LinkText(plain: "Everything")], from: address),
        contents: kinds.map {
          LinkText(capitalised($0.plural), to: LinkTarget(compiled: "#\($0.folder)"))
        }),
      heading: Heading(title: "Everything in \(workspace[model].title)"),
      prose: prose,
      sections: kinds.map { kind in
        EverythingPage.Section(
          anchor: kind.folder, title: capitalised(kind.plural),
          items: siblings(of: kind, in: model).map { item($0, on: address) })
      })
  }

  private func item(_ entity: EntityIndex, on address: Address) -> EverythingPage.Item {
    let prefix = "\(workspace[entity].id.value.folded)-"
    return EverythingPage.Item(
      anchor: "e-\(workspace[entity].id.value.folded)",
      kickers: heading(of: entity).kickers,
      title: titleLink(to: entity, from: address),
      statement: workspace[entity].kind == .threat ? verse(of: entity, on: address) : nil,
      entity: EntityBody(
        name: workspace[entity].id.value.text, facts: facts(of: entity, on: address),
        prose: prose(of: entity, on: address, prefix: prefix),
        linked: linkedItems(of: entity, on: address)))
  }

  func notFoundPage() -> NotFoundPage {
    let address = workspace.address(of: .notFound)
    return NotFoundPage(
      frame: frame(.notFound, title: "Not here"),
      heading: Heading(
        title: "Nothing is at this address",
        lead: Sentence("It may have been renamed; ids that were renamed keep their old address.")),
      ways: [LinkText("All models", to: target(.home, from: address))]
        + workspace.modelIndices.map {
          LinkText(workspace[$0].title, to: target(.model($0), from: address))
        })
  }
}
