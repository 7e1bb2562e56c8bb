internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The page of a data-flow diagram: the picture, and tables that hold everything in it.
  func diagramPage(_ entity: EntityIndex) -> DiagramPage {
    let address = workspace.address(of: .entity(entity))
    let body = body(of: entity, on: address)
    let frame = frame(of: entity, contents: [])
    var heading = diagramHeading(entity, on: address)
    guard let diagram = workspace.diagram(of: entity) else {
      return DiagramPage(
        frame: frame, heading: heading, paper: .upright, figures: [], panels: [], leftOut: [],
        entity: body)
    }
    let image = image(of: entity, on: address)
    let isSplit = !workspace.parts(of: diagram).isEmpty
    let content = workspace.content(of: diagram)
    let isDrawn = image == nil && layouts[.whole(entity)] != nil
    let figures = isDrawn ? self.figures(of: diagram, isSplit: isSplit, on: address) : []
    if isDrawn, isSplit {
      heading.tools.insert(Tool(text: "As a whole", target: LinkTarget(compiled: "#whole")), at: 0)
    }
    return DiagramPage(
      frame: frame, heading: heading, paper: figures.first?.paper ?? .upright, image: image,
      figures: figures.map(\.figure),
      panels: isDrawn && !isSplit ? panels(of: content, on: address) : [],
      leftOut: leftOut(of: diagram, on: address), entity: body)
  }

  /// One picture of a diagram that is read at once, two of one that is not: its parts and the whole.
  private func figures(
    of diagram: Diagram, isSplit: Bool, on address: Address
  ) -> [PaperedFigure] {
    let entity = diagram.entity
    guard isSplit else {
      return [figure(of: .whole(entity), "picture", links: .panels(on: address))].compactMap { $0 }
    }
    var overview = figure(of: .overview(entity), "picture", links: .rows(on: address))
    overview?.figure.heading = "Its parts"
    var whole = figure(of: .whole(entity), "whole", links: .rows(on: address))
    whole?.figure.heading = "The whole"
    whole?.figure.isPrinted = false
    return [overview, whole].compactMap { $0 }
  }

  /// A picture as a figure of its diagram's page, with its sizes and its legend.
  func figure(of drawing: Drawing, _ anchor: String, links: DiagramLinks) -> PaperedFigure? {
    guard let picture = picture(of: drawing, links: links), let address = links.address else {
      return nil
    }
    let described = tableAnchors(of: drawing)
    let file = address.link(to: workspace.address(ofPicture: drawing))
    return PaperedFigure(
      figure: DiagramFigure(
        anchor: anchor, title: picture.spec.title,
        svg: HTML(renderedBytes: picture.svg(idPrefix: "\(anchor)-", describedBy: described)),
        file: LinkTarget(compiled: file), isSizable: true, legend: DiagramLegend(picture)),
      paper: DiagramPage.Paper(width: picture.width, height: picture.height))
  }

  /// The tables of a page that hold what a picture on it shows.
  private func tableAnchors(of drawing: Drawing) -> [String] {
    guard let diagram = workspace.diagram(of: drawing.entity) else { return ["steps"] }
    return diagramTables(workspace.content(of: drawing, of: diagram)).map(\.anchor)
  }

  /// A picture with its coordinates; nothing where Graphviz could not order its nodes.
  func picture(of drawing: Drawing, links: DiagramLinks) -> Picture? {
    layouts[drawing].flatMap { Picture(workspace.spec(of: drawing, links: links), at: $0) }
  }

  private func diagramHeading(_ entity: EntityIndex, on address: Address) -> Heading {
    let about = workspace[entity]
    var heading = heading(of: entity)
    guard let diagram = workspace.diagram(of: entity) else { return heading }
    heading.kickers += levelKickers(of: diagram)
    let file = about.id.value.folded
    heading.tools = [Tool(text: "As tables", target: LinkTarget(compiled: "#elements"))]
    heading.tools.append(Tool(text: "As DOT", target: LinkTarget(compiled: "\(file).dot")))
    heading.tools += levelTools(of: diagram, on: address)
    if let description = about[Common.description] {
      heading.lead = Sentence(description.text)
    }
    return heading
  }

  private func levelKickers(of diagram: Diagram) -> [Heading.Kicker] {
    var kickers: [Heading.Kicker] = []
    let levels = workspace.diagrams.filter { $0.model == diagram.model }.map(\.level).max() ?? 0
    if levels > 0 {
      kickers.append(Heading.Kicker(label: "Level", value: "\(diagram.level) of \(levels)"))
    }
    if let refined = diagram.refines {
      kickers.append(Heading.Kicker(label: "Opens", value: workspace[refined].title))
    }
    return kickers
  }

  /// The ways to the diagrams of the levels above and below.
  private func levelTools(of diagram: Diagram, on address: Address) -> [Tool] {
    func tools(_ label: String, _ diagrams: [Diagram]) -> [Tool] {
      guard !diagrams.isEmpty else { return [] }
      return [Tool(text: label, target: nil)]
        + diagrams.map {
          Tool(text: workspace[$0.entity].title, target: target(.entity($0.entity), from: address))
        }
    }
    return tools("Level above:", [workspace.diagram(above: diagram)].compactMap { $0 })
      + tools("Level below:", workspace.diagrams(below: diagram))
  }

  /// The author's own picture of a diagram, if there is one.
  private func image(of entity: EntityIndex, on address: Address) -> DiagramPage.Image? {
    guard let path = workspace[entity][Dataflow.image]?.value,
      case .file(let place) = workspace.meaning(
        ofLink: path, on: workspace.page(declaring: entity))
    else { return nil }
    let about = workspace[entity]
    return DiagramPage.Image(
      source: LinkTarget(compiled: address.link(to: workspace.address(ofFile: place))),
      alternative: about[Common.description]?.text ?? about.title)
  }
}

/// A figure, and the paper on which it is legible.
struct PaperedFigure {
  var figure: DiagramFigure
  let paper: DiagramPage.Paper
}

extension Workspace {
  /// The diagram that shows the element which another one opens.
  func diagram(above diagram: Diagram) -> Diagram? {
    diagram.refines.flatMap { element in
      diagrams.first {
        $0.model == diagram.model && $0.level < diagram.level && $0.elements.contains(element)
      }
    }
  }

  /// The diagrams that open an element of this one.
  func diagrams(below diagram: Diagram) -> [Diagram] {
    let shown = Set(diagram.elements)
    return diagrams.filter { other in
      other.entity != diagram.entity && other.refines.map(shown.contains) == true
    }
  }
}
