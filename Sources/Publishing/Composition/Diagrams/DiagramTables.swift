internal import Diagnostics
internal import Model
internal import Templating

/// Which tables a page needs to hold everything that a picture shows, in their order.
enum DiagramTable: CaseIterable {
  case parts, lines, elements, neighbours, flows, crossings, boundaries

  var anchor: String {
    switch self {
    case .parts: "parts"
    case .lines: "lines"
    case .elements: "elements"
    case .neighbours: "neighbours"
    case .flows: "flows"
    case .crossings: "crossings"
    case .boundaries: "boundaries"
    }
  }
}

extension Composer {
  /// The tables that are not empty for some content.
  func diagramTables(_ content: DiagramContent) -> [DiagramTable] {
    DiagramTable.allCases.filter { table in
      switch table {
      case .parts: content.nodes.contains { if case .part = $0 { true } else { false } }
      case .lines: !content.bundles.isEmpty
      case .elements: content.elements.contains { !content.context.contains(.element($0)) }
      case .neighbours: content.elements.contains { content.context.contains(.element($0)) }
      case .flows: !content.flows.isEmpty
      case .crossings: content.flows.contains { !workspace.targets(of: $0, .crosses).isEmpty }
      case .boundaries: !content.boundaries.isEmpty
      }
    }
  }

  /// The tables of a diagram's page: of a large diagram first its parts.
  func diagramTables(_ diagram: Diagram, on address: Address) -> [TableSection] {
    let parts =
      workspace.parts(of: diagram).isEmpty
      ? [] : tables(of: workspace.overview(of: diagram), on: address, [.parts, .lines])
    return parts + tables(of: workspace.content(of: diagram), on: address, DiagramTable.allCases)
  }

  /// Those of the wanted tables that say something.
  func tables(
    of content: DiagramContent, on address: Address, _ wanted: [DiagramTable]
  ) -> [TableSection] {
    let inside = content.elements.filter { !content.context.contains(.element($0)) }
    let outside = content.elements.filter { content.context.contains(.element($0)) }
    return diagramTables(content).filter(wanted.contains).map { table in
      let (title, shown): (String, DataTable) =
        switch table {
        case .parts: ("Parts", partTable(content, on: address))
        case .lines: ("Flows between parts", lineTable(content, on: address))
        case .elements: ("Elements", elementTable(inside, caption: "Elements", on: address))
        case .neighbours:
          ("Neighbours", elementTable(outside, caption: "Neighbours outside", on: address))
        case .flows: ("Flows", flowTable(content.flows, caption: "Flows", on: address))
        case .crossings: ("Crossings", crossingTable(content.flows, on: address))
        case .boundaries: ("Boundaries", boundaryTable(content, on: address))
        }
      return TableSection(anchor: table.anchor, title: title, table: shown)
    }
  }

  private func partTable(_ content: DiagramContent, on address: Address) -> DataTable {
    let parts = content.nodes.compactMap { if case .part(let part) = $0 { part } else { nil } }
    return DataTable(
      caption: "Parts", isDense: true,
      columns: ["Part", "In", "Elements", "Threats at them"].map { DataTable.Column(title: $0) },
      rows: parts.map { number in
        let part = content.parts[number]
        let page = Page.diagramPart(part.diagram, number)
        let threats = workspace.threatCount(in: part)
        return DataTable.Row(cells: [
          .item(LinkText(workspace.name(of: part), to: target(page, from: address))),
          part.around.first.map { .links(links(to: [$0], from: address)) }
            ?? .text("", note: "no boundary"),
          .count(
            Count(part.elements.count, at: target(page, from: address, anchor: "elements"))),
          Entry(
            mark: openMark(threats), text: threats.open > 0 ? " of \(threats.all)" : threats.words),
        ])
      })
  }

  private func openMark(_ count: ThreatCount) -> Mark? {
    count.open > 0 ? Mark(.open, "\(count.open) open", tone: .open) : nil
  }

  private func lineTable(_ content: DiagramContent, on address: Address) -> DataTable {
    DataTable(
      caption: "Flows between parts", isDense: true,
      columns: ["Flows", "From", "To", "Which", "Open threats"].map { DataTable.Column(title: $0) },
      rows: content.bundles.map { place, line in
        let flows = line.cargo.flows
        let open = flows.reduce(0) { $0 + workspace.threatCount(at: $1).open }
        return DataTable.Row(
          anchor: bundleAnchor(place),
          cells: [
            .text(
              counted(flows.count, "flow", "flows"), note: line.isTwoWay ? "both ways" : nil),
            end(content.nodes[line.from], content, on: address),
            end(content.nodes[line.to], content, on: address),
            .links(links(to: flows, from: address)),
            open > 0 ? .mark(Mark(.open, "\(open) open", tone: .open)) : .text("", note: "none"),
          ])
      })
  }

  private func end(
    _ node: DiagramContent.Node, _ content: DiagramContent, on address: Address
  ) -> Entry {
    switch node {
    case .element(let element): .links(links(to: [element], from: address))
    case .part(let number):
      .links([
        LinkText(
          workspace.name(of: content.parts[number]),
          to: target(.diagramPart(content.parts[number].diagram, number), from: address))
      ])
    }
  }

  func elementTable(
    _ elements: [EntityIndex], caption: String, on address: Address
  ) -> DataTable {
    DataTable(
      caption: caption, isDense: true,
      columns: ["Element", "Type", "In", "What it does or holds", "Threats"].map {
        DataTable.Column(title: $0)
      },
      rows: elements.map { element in
        let about = workspace[element]
        let isOut = about[Element.outOfScope] != nil
        return DataTable.Row(
          anchor: workspace.rowAnchor(of: element),
          cells: [
            .item(titleLink(to: element, from: address)),
            .text(about[Element.type]?.value.words ?? "", note: isOut ? "out of scope" : nil),
            place(of: element, on: address),
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

  /// How much room a table has.
  enum TableRoom {
    case wide
    /// Beside an id card.
    case narrow
  }

  /// Flows with their ends; at an element, with their other end. Where there is little room, a
  /// flow's name stands below its id.
  func flowTable(
    _ flows: [EntityIndex], caption: String, room: TableRoom = .wide,
    at element: EntityIndex? = nil, on address: Address, anchored: Bool = true
  ) -> DataTable {
    let columns =
      (room == .narrow ? ["Flow"] : ["Flow", "Name"])
      + (element == nil ? ["From", "To"] : ["From or to"])
      + ["Carries", "Protocol", "Crosses", "Threats"]
    return DataTable(
      caption: caption, isDense: true, columns: columns.map { DataTable.Column(title: $0) },
      rows: flows.map { flow in
        let about = workspace[flow]
        let crossed = workspace.targets(of: flow, .crosses)
        let name = about.hasTitle ? about.title : ""
        let id = idLink(to: flow, from: address)
        return DataTable.Row(
          anchor: anchored ? workspace.rowAnchor(of: flow) : nil,
          cells: (room == .narrow
            ? [.item(id, sub: name.isEmpty ? nil : name)] : [.item(id), .text(name)])
            + ends(of: flow, at: element, on: address) + [
              .links(links(to: workspace.targets(of: flow, .carries), from: address)),
              protection(of: flow),
              crossed.isEmpty ? .text("", note: "none") : .links(links(to: crossed, from: address)),
              threatCount(at: flow, on: address),
            ])
      })
  }

  /// Where a flow comes from and where it goes; seen from one of these, the other.
  private func ends(
    of flow: EntityIndex, at element: EntityIndex?, on address: Address
  ) -> [Entry] {
    let (from, to) = (workspace.targets(of: flow, .from), workspace.targets(of: flow, .to))
    guard let element else {
      return [.links(links(to: from, from: address)), .links(links(to: to, from: address))]
    }
    return from.contains(element)
      ? [Entry(text: "to", links: links(to: to, from: address))]
      : [Entry(text: "from", links: links(to: from, from: address))]
  }

  /// How a flow travels.
  func protection(of flow: EntityIndex) -> Entry {
    let about = workspace[flow]
    return .text(about[Flow.protocolName]?.value ?? "", sub: safeguards(of: about))
  }

  func safeguards(of flow: Entity) -> String? {
    let encrypted = flow[Flow.encrypted].map { $0.value ? "encrypted" : "not encrypted" }
    let authenticated = flow[Flow.authenticated].map {
      $0.value ? "authenticated" : "not authenticated"
    }
    let words = [encrypted, authenticated].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private func boundaryTable(_ content: DiagramContent, on address: Address) -> DataTable {
    DataTable(
      caption: "Boundaries", isDense: true,
      columns: ["Boundary", "Inside", "Holds", "Crossed by"].map { DataTable.Column(title: $0) },
      rows: content.boundaries.map { boundary in
        let inside = content.elements.filter {
          workspace.boundaries(around: $0).first == boundary
        }
        let crossing = content.flows.filter {
          workspace.targets(of: $0, .crosses).contains(boundary)
        }
        return DataTable.Row(
          anchor: workspace.rowAnchor(of: boundary),
          cells: [
            .item(
              idLink(to: boundary, from: address),
              workspace[boundary].hasTitle ? workspace[boundary].title : nil),
            place(of: boundary, on: address), .links(links(to: inside, from: address)),
            crossing.isEmpty
              ? .text("", note: "nothing") : .links(links(to: crossing, from: address)),
          ])
      })
  }
}
