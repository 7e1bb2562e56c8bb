internal import Diagnostics
internal import Markup
internal import Model
internal import Templating

extension Composer {
  /// An author's Markdown as a page of the site shows it.
  func html(
    _ prose: Prose, from source: Int, on address: Address, prefix: String = "", headingShift: Int
  ) -> HTML {
    let place = ProsePlace(
      workspace: workspace, address: address, source: source, prefix: prefix,
      headingShift: headingShift)
    var renderer = ProseRenderer(place: place) { declaration in
      self.html(declaration, from: source, on: address)
    }
    renderer.render(prose)
    return renderer.html
  }

  func html(_ phrase: Phrase, of entity: EntityIndex, on address: Address) -> HTML {
    html(phrase, from: workspace.page(declaring: entity), on: address)
  }

  func html(_ phrase: Phrase, from source: Int, on address: Address) -> HTML {
    let place = ProsePlace(
      workspace: workspace, address: address, source: source, prefix: "", headingShift: 0)
    var renderer = ProseRenderer(place: place)
    renderer.render(phrase)
    return renderer.html
  }

  /// What an entity's author says about it: its description and its body.
  func prose(of entity: EntityIndex, on address: Address, prefix: String = "") -> HTML? {
    let source = workspace.page(declaring: entity)
    var prose = HTML()
    if let description = workspace[entity][Common.description] {
      prose.append(markup: "<p>")
      prose.append(html(description, of: entity, on: address))
      prose.append(markup: "</p>\n")
    }
    let body = workspace[entity].body
    if !body.blocks.isEmpty {
      prose.append(html(body, from: source, on: address, prefix: prefix, headingShift: 2))
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
