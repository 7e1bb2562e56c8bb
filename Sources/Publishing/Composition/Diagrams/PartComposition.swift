internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The page of one part of a diagram that is too large for one page.
  func diagramPartPage(_ entity: EntityIndex, _ number: Int) -> DiagramPage {
    let page = Page.diagramPart(entity, number)
    let address = workspace.address(of: page)
    let parts = workspace.diagram(of: entity).map { workspace.parts(of: $0) } ?? []
    let content = workspace.diagram(of: entity).flatMap { workspace.content(of: $0, part: number) }
    let name = parts.indices.contains(number) ? workspace.name(of: parts[number]) : ""
    let figure = figure(of: .part(entity, number), "picture", links: .panels(on: address))
    return DiagramPage(
      frame: partFrame(entity, number, names: parts.map(workspace.name(of:)), on: address),
      heading: partHeading(entity, number, name: name, of: parts.count, on: address),
      paper: figure?.paper ?? .upright,
      figures: [figure?.figure].compactMap { $0 },
      panels: figure == nil ? [] : content.map { panels(of: $0, on: address) } ?? [],
      leftOut: [],
      entity: EntityBody(
        name: name, facts: [],
        tables: content.map { tables(of: $0, on: address, DiagramTable.allCases) } ?? []))
  }

  private func partFrame(
    _ entity: EntityIndex, _ number: Int, names: [String], on address: Address
  ) -> Frame {
    let model = workspace.model(of: entity)
    var steps: [LinkText] = []
    if let model {
      steps.append(LinkText("Diagrams", to: target(.index(model, .dataflow), from: address)))
    }
    steps.append(titleLink(to: entity, from: address))
    let name = names.indices.contains(number) ? names[number] : ""
    steps.append(LinkText(plain: name))
    func step(_ number: Int) -> LinkText? {
      guard names.indices.contains(number) else { return nil }
      return LinkText(names[number], to: target(.diagramPart(entity, number), from: address))
    }
    return frame(
      .diagramPart(entity, number), title: "\(name) in \(workspace[entity].title)", model: model,
      question: .workingOn, crumbs: crumbs(model, steps, from: address),
      turn: Turn(title: "Parts", previous: step(number - 1), next: step(number + 1)))
  }

  private func partHeading(
    _ entity: EntityIndex, _ number: Int, name: String, of count: Int, on address: Address
  ) -> Heading {
    Heading(
      kickers: [
        Heading.Kicker(label: "Diagram", value: workspace[entity].id.value.text),
        Heading.Kicker(label: "Part", value: "\(number + 1) of \(count)"),
      ],
      title: "\(workspace[entity].title): \(name)",
      tools: [
        Tool(text: "As tables", target: LinkTarget(compiled: "#elements")),
        Tool(text: "All parts", target: target(.entity(entity), from: address)),
        Tool(text: "As a whole", target: target(.entity(entity), from: address, anchor: "whole")),
      ])
  }
}
