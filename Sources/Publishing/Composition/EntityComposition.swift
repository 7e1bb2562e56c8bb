internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The page of an entity that has no page of its own shape.
  func entityPage(_ entity: EntityIndex) -> EntityPage {
    let address = workspace.address(of: .entity(entity))
    let body = body(of: entity, on: address)
    return EntityPage(
      frame: frame(of: entity, contents: contents(of: body)),
      heading: heading(of: entity), entity: body)
  }

  /// The frame of an entity's page, with the way to its neighbours of the same kind.
  func frame(of entity: EntityIndex, contents: [LinkText]) -> Frame {
    let page = Page.entity(entity)
    let address = workspace.address(of: page)
    let about = workspace[entity]
    let model = workspace.model(of: entity)
    var steps: [LinkText] = []
    if let model {
      steps.append(
        LinkText(
          capitalised(about.kind.plural), to: target(.index(model, about.kind), from: address)))
    }
    steps.append(LinkText(plain: about.id.value.text))
    let title = about.hasTitle ? "\(about.id.value) \(about.title)" : about.id.value.text
    return frame(
      page, title: title, model: model, question: about.kind.question,
      crumbs: crumbs(model, steps, from: address), contents: contents,
      turn: model.flatMap { turn(around: entity, in: $0, from: address) })
  }

  private func turn(
    around entity: EntityIndex, in model: ModelIndex, from address: Address
  ) -> Turn? {
    let kind = workspace[entity].kind
    let siblings = siblings(of: kind, in: model)
    guard siblings.count > 1, let place = siblings.firstIndex(of: entity) else { return nil }
    func step(_ index: Int) -> LinkText? {
      guard siblings.indices.contains(index) else { return nil }
      let link = link(to: siblings[index], from: address)
      return LinkText(link.note.map { "\(link.text) \($0)" } ?? link.text, to: link.target)
    }
    return Turn(title: capitalised(kind.plural), previous: step(place - 1), next: step(place + 1))
  }

  /// The entities of a kind in the order of their ids.
  func siblings(of kind: Kind, in model: ModelIndex) -> [EntityIndex] {
    order.siblings(kind, in: model)
  }

  func heading(of entity: EntityIndex) -> Heading {
    let about = workspace[entity]
    var kickers = [
      Heading.Kicker(label: capitalised(about.kind.noun), value: about.id.value.text)
    ]
    kickers += marks(of: entity).map { Heading.Kicker(mark: $0) }
    return Heading(kickers: kickers, title: about.title)
  }

  /// What every entity's page shows.
  func body(of entity: EntityIndex, on address: Address, prefix: String = "") -> EntityBody {
    EntityBody(
      name: workspace[entity].id.value.text,
      facts: facts(of: entity, on: address),
      notices: notices(on: entity, on: address),
      prose: prose(of: entity, on: address, prefix: prefix),
      picture: figure(of: entity, on: address, prefix: prefix),
      tables: tables(of: entity, on: address),
      linked: linkedItems(of: entity, on: address),
      findings: lines(findings(on: entity), on: address),
      history: history(of: entity, on: address))
  }

  /// The list of a page's sections.
  func contents(of body: EntityBody, before sections: [LinkText] = []) -> [LinkText] {
    func section(_ title: String, _ anchor: String) -> LinkText {
      LinkText(title, to: LinkTarget(compiled: "#\(anchor)"))
    }
    return sections + body.tables.map { section($0.title, $0.anchor) }
      + (body.linked == nil ? [] : [section("Linked items", "linked")])
      + (body.findings.isEmpty ? [] : [section("Findings", "findings")])
      + (body.history.isEmpty ? [] : [section("History", "history")])
  }
}
