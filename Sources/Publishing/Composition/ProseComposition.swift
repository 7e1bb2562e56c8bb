internal import Diagnostics
internal import Markup
internal import Model
internal import Templating

extension Composer {
  /// An author's Markdown as a page of the site shows it.
  func html(
    _ prose: Prose, from source: Int, on address: Address, headingShift: Int
  ) -> HTML {
    var terms = termLinker(from: source, on: address)
    return html(
      prose, from: source, on: address, prefix: "", headingShift: headingShift, linking: &terms)
  }

  /// The same for one of several texts of a page, which lead each term to its meaning but once.
  private func html(
    _ prose: Prose, from source: Int, on address: Address, prefix: String, headingShift: Int,
    linking terms: inout TermLinker?
  ) -> HTML {
    let place = ProsePlace(
      workspace: workspace, address: address, source: source, prefix: prefix,
      headingShift: headingShift)
    var renderer = ProseRenderer(place: place, terms: terms) { declaration in
      self.html(declaration, from: source, on: address)
    }
    renderer.render(prose)
    terms = renderer.terms
    return renderer.html
  }

  /// Running text alone.
  func html(_ inlines: [Inline], from source: Int, on address: Address) -> HTML {
    var renderer = ProseRenderer(
      place: ProsePlace(
        workspace: workspace, address: address, source: source, prefix: "", headingShift: 0))
    renderer.render(inlines)
    return renderer.html
  }

  func html(_ phrase: Phrase, of entity: EntityIndex, on address: Address) -> HTML {
    html(phrase, from: workspace.page(declaring: entity), on: address)
  }

  func html(_ phrase: Phrase, from source: Int, on address: Address) -> HTML {
    var terms: TermLinker?
    return html(phrase, from: source, on: address, linking: &terms)
  }

  private func html(
    _ phrase: Phrase, from source: Int, on address: Address, linking terms: inout TermLinker?
  ) -> HTML {
    let place = ProsePlace(
      workspace: workspace, address: address, source: source, prefix: "", headingShift: 0)
    var renderer = ProseRenderer(place: place, terms: terms)
    renderer.render(phrase)
    terms = renderer.terms
    return renderer.html
  }

  /// What an entity's author says about it: its description and its body.
  func prose(of entity: EntityIndex, on address: Address, prefix: String = "") -> HTML? {
    let source = workspace.page(declaring: entity)
    // What stands on a page with others leads to no terms, which would be led to again and again.
    var terms = prefix.isEmpty ? termLinker(from: source, on: address) : nil
    var prose = HTML()
    if let description = workspace[entity][Common.description] {
      prose.append(markup: "<p>")
      prose.append(html(description, from: source, on: address, linking: &terms))
      prose.append(markup: "</p>\n")
    }
    let body = workspace[entity].body
    if !body.blocks.isEmpty {
      prose.append(
        html(
          body, from: source, on: address, prefix: prefix, headingShift: 2, linking: &terms))
    }
    return prose.isEmpty ? nil : prose
  }

  /// What stands on a page where a block was declared: the entity in one line, or the list that a
  /// view asks for.
  private func html(_ declaration: Declaration, from source: Int, on address: Address) -> HTML {
    let entity = workspace.entities(ofPage: source).first {
      workspace[$0].extent.contains(declaration.opening)
    }
    guard let entity else { return HTML() }
    if workspace[entity].kind == .view { return html(listing: entity, on: address) }
    return summary(of: entity, on: address)
  }

  /// One entity among an author's prose: its kind and id, its title, its state, its sentence.
  private func summary(of entity: EntityIndex, on address: Address) -> HTML {
    var html = HTML()
    html.append(markup: "<div class=\"decl\"><p class=\"kick\"><span>")
    html.append(escaping: capitalised(workspace[entity].kind.noun))
    html.append(markup: " <b>")
    html.append(escaping: workspace[entity].id.value.text)
    html.append(markup: "</b></span>")
    for mark in marks(of: entity) { html.append(mark) }
    html.append(markup: "</p><p class=\"decl-t\"><a href=\"")
    html.append(escaping: target(.entity(entity), from: address).text)
    html.append(markup: "\">")
    html.append(escaping: workspace[entity].title)
    html.append(markup: "</a></p>")
    if workspace[entity].kind == .threat {
      let statement = workspace.statement(of: entity)
      if !statement.segments.isEmpty {
        html.append(markup: "<p>")
        html.append(escaping: statement.text)
        html.append(markup: "</p>")
      }
    } else if let description = workspace[entity][Common.description] {
      html.append(markup: "<p>")
      html.append(self.html(description, of: entity, on: address))
      html.append(markup: "</p>")
    }
    html.append(markup: "</div>\n")
    return html
  }

  /// The states that are told beside an entity's name.
  func marks(of entity: EntityIndex) -> [Mark] {
    switch workspace[entity].kind {
    case .threat:
      (workspace.severity(of: entity).map { [Mark($0)] } ?? [])
        + [Mark(workspace.state(of: entity))]
    case .mitigation: [Mark(workspace[entity][Mitigation.status]?.value ?? .proposed)]
    case .evidence: [Mark(workspace.state(ofEvidence: entity, on: edition.today))]
    case .assumption: [Mark(workspace.standing(ofAssumption: entity, on: edition.today))]
    case .objective: [Mark(workspace.state(ofObjective: entity))]
    case .question: [mark(ofQuestion: entity)]
    case .review: workspace[entity][Review.decision].map { [Mark($0.value)] } ?? []
    case .asset, .source, .dataflow, .incident, .attackTree, .view, .element, .flow, .boundary:
      []
    }
  }
}

extension HTML {
  /// A mark, as `parts/mark.html` writes it.
  mutating func append(_ mark: Mark) {
    append(markup: "<span class=\"m")
    if mark.tone != .plain {
      append(markup: " ")
      append(escaping: mark.tone.rawValue)
    }
    append(markup: "\"><svg class=\"g\" aria-hidden=\"true\"><use href=\"#")
    append(escaping: mark.glyph.rawValue)
    append(markup: "\"/></svg>")
    append(escaping: mark.words)
    append(markup: "</span>")
  }
}
