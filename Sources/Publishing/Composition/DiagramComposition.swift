internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The page of a data-flow diagram: the picture, and tables that hold everything in it.
  func diagramPage(_ diagram: EntityIndex) -> DiagramPage {
    let address = workspace.address(of: .entity(diagram))
    let body = body(of: diagram, on: address)
    let described = body.tables.map(\.anchor)
    return DiagramPage(
      frame: frame(of: diagram, contents: []),
      heading: diagramHeading(diagram, on: address),
      svg: picture(of: diagram, on: address, describedBy: described),
      entity: body)
  }

  private func diagramHeading(_ entity: EntityIndex, on address: Address) -> Heading {
    let about = workspace[entity]
    var heading = heading(of: entity)
    guard let diagram = workspace.diagram(of: entity) else { return heading }
    let levels = workspace.diagrams.filter { $0.model == diagram.model }.map(\.level).max() ?? 0
    if levels > 0 {
      heading.kickers.append(
        Heading.Kicker(label: "Level", value: "\(diagram.level) of \(levels)"))
    }
    if let refined = diagram.refines {
      heading.kickers.append(
        Heading.Kicker(label: "Refines", value: workspace[refined].title))
    }
    let file = workspace[entity].id.value.folded
    heading.tools = [Tool(text: "As tables", target: LinkTarget(compiled: "#elements"))]
    if layouts[entity] != nil {
      heading.tools.append(
        Tool(text: "As a picture file", target: LinkTarget(compiled: "\(file).svg")))
    }
    heading.tools.append(Tool(text: "As DOT", target: LinkTarget(compiled: "\(file).dot")))
    let others = related(to: diagram)
    if !others.isEmpty { heading.tools.append(Tool(text: "Also:", target: nil)) }
    heading.tools += others.map {
      Tool(text: workspace[$0].title, target: target(.entity($0), from: address))
    }
    if let description = about[Common.description] {
      heading.lead = Sentence(description.text)
    }
    return heading
  }

  /// The diagram above, and those below.
  private func related(to diagram: Diagram) -> [EntityIndex] {
    let shown = Set(diagram.elements)
    let below = workspace.diagrams.filter { other in
      other.entity != diagram.entity && other.refines.map(shown.contains) == true
    }
    let above = diagram.refines.flatMap { element in
      workspace.diagrams.first {
        $0.model == diagram.model && $0.level < diagram.level
          && $0.elements.contains(element)
      }
    }
    return ([above].compactMap { $0 } + below).map(\.entity)
  }

  func diagramTables(_ diagram: Diagram, on address: Address) -> [TableSection] {
    var sections: [TableSection] = []
    if !diagram.elements.isEmpty {
      let table = elementTable(diagram.elements, on: address)
      sections.append(TableSection(anchor: "elements", title: "Elements", table: table))
    }
    if !diagram.flows.isEmpty {
      let table = flowTable(diagram.flows, caption: "Flows of this diagram", on: address)
      sections.append(TableSection(anchor: "flows", title: "Flows", table: table))
    }
    if !diagram.boundaries.isEmpty {
      let table = boundaryTable(diagram, on: address)
      sections.append(TableSection(anchor: "boundaries", title: "Boundaries", table: table))
    }
    return sections
  }

  func elementTable(_ elements: [EntityIndex], on address: Address) -> DataTable {
    DataTable(
      caption: "Elements of this diagram", isDense: true,
      columns: ["Element", "Type", "In", "What it does or holds", "Threats"].map {
        DataTable.Column(title: $0)
      },
      rows: elements.map { element in
        let about = workspace[element]
        return DataTable.Row(
          anchor: anchor(of: element),
          cells: [
            .item(titleLink(to: element, from: address)),
            .text(about[Element.type]?.value.words ?? ""), place(of: element, on: address),
            whatItDoes(element, on: address), threatCount(at: element, on: address),
          ])
      })
  }

  private func whatItDoes(_ element: EntityIndex, on address: Address) -> Entry {
    let held = links(to: workspace.targets(of: element, .holds), from: address)
    guard let description = workspace[element][Common.description] else { return .links(held) }
    return Entry(prose: html(description, of: element, on: address), links: held)
  }

  /// How many threats strike here, and how many of them are open.
  func threatCount(at target: EntityIndex, on address: Address) -> Entry {
    let number = workspace.threatCount(at: target)
    let all = Count(number.all, at: threats(at: target, from: address))
    let open = Count(number.open, at: threats(at: target, isOpen: true, from: address))
    return .count(all, open: .open(open))
  }

  func flowTable(
    _ flows: [EntityIndex], caption: String, on address: Address, anchored: Bool = true
  ) -> DataTable {
    DataTable(
      caption: caption, isDense: true,
      columns: ["Flow", "Name", "From", "To", "Carries", "Protocol", "Crosses", "Threats"].map {
        DataTable.Column(title: $0)
      },
      rows: flows.map { flow in
        let about = workspace[flow]
        let crossed = workspace.targets(of: flow, .crosses)
        return DataTable.Row(
          anchor: anchored ? anchor(of: flow) : nil,
          cells: [
            .item(idLink(to: flow, from: address)), .text(about.hasTitle ? about.title : ""),
            .links(links(to: workspace.targets(of: flow, .from), from: address)),
            .links(links(to: workspace.targets(of: flow, .to), from: address)),
            .links(links(to: workspace.targets(of: flow, .carries), from: address)),
            .text(about[Flow.protocolName]?.value ?? "", sub: safeguards(of: about)),
            crossed.isEmpty ? .text("", note: "none") : .links(links(to: crossed, from: address)),
            threatCount(at: flow, on: address),
          ])
      })
  }

  func safeguards(of flow: Entity) -> String? {
    let encrypted = flow[Flow.encrypted].map { $0.value ? "encrypted" : "not encrypted" }
    let authenticated = flow[Flow.authenticated].map {
      $0.value ? "authenticated" : "not authenticated"
    }
    let words = [encrypted, authenticated].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private func boundaryTable(_ diagram: Diagram, on address: Address) -> DataTable {
    DataTable(
      caption: "Boundaries of this diagram", isDense: true,
      columns: ["Boundary", "Inside", "Holds", "Crossed by"].map { DataTable.Column(title: $0) },
      rows: diagram.boundaries.map { boundary in
        let inside = diagram.elements.filter {
          workspace.boundaries(around: $0).first == boundary
        }
        let crossing = diagram.flows.filter {
          workspace.targets(of: $0, .crosses).contains(boundary)
        }
        return DataTable.Row(
          anchor: anchor(of: boundary),
          cells: [
            .item(idLink(to: boundary, from: address), workspace[boundary].title),
            place(of: boundary, on: address), .links(links(to: inside, from: address)),
            crossing.isEmpty
              ? .text("", note: "nothing") : .links(links(to: crossing, from: address)),
          ])
      })
  }

  /// A row's anchor, apart from the anchors of sections.
  private func anchor(of entity: EntityIndex) -> String {
    "e-\(workspace[entity].id.value.folded)"
  }
}
