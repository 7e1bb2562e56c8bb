internal import Diagnostics
internal import Model

extension DiagramSpec {
  /// Some content of a model as a picture with links.
  init(_ content: DiagramContent, in workspace: Workspace, links: DiagramLinks) {
    let drawing = ModelDrawing(content: content, workspace: workspace, links: links)
    self.init(
      title: content.title,
      summary: drawing.summary,
      direction: content.direction,
      boundaries: content.boundaries.map(drawing.boundary),
      nodes: content.nodes.map(drawing.node),
      flows: content.lines.enumerated().map { drawing.flow($0.element, number: $0.offset) })
  }
}

/// What the parts of one diagram need to know to draw themselves.
private struct ModelDrawing {
  let content: DiagramContent
  let workspace: Workspace
  let links: DiagramLinks
  private let places: [EntityIndex: Int]

  init(content: DiagramContent, workspace: Workspace, links: DiagramLinks) {
    self.content = content
    self.workspace = workspace
    self.links = links
    places = Dictionary(
      content.boundaries.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  var summary: String {
    let boxes = content.nodes.count - content.elements.count
    let parts = [
      content.elements.isEmpty ? nil : counted(content.elements.count, "element", "elements"),
      boxes == 0 ? nil : counted(boxes, "part", "parts"),
      counted(content.lines.count, "flow", "flows"),
      counted(content.boundaries.count, "trust boundary", "trust boundaries"),
    ]
    return "\(joined(parts.compactMap { $0 })). The same facts stand in the tables of this page."
  }

  func boundary(_ boundary: EntityIndex) -> DiagramBoundary {
    DiagramBoundary(
      id: workspace.label(ofBoundary: boundary),
      name: workspace[boundary].hasTitle ? workspace[boundary].title : "",
      href: href(of: boundary), anchor: anchor(of: boundary),
      parent: workspace.boundaries(around: boundary).lazy.compactMap { places[$0] }.first)
  }

  func node(_ node: DiagramContent.Node) -> DiagramNode {
    switch node {
    case .element(let element): self.element(element, isContext: content.context.contains(node))
    case .part(let part): self.part(part)
    }
  }

  private func element(_ element: EntityIndex, isContext: Bool) -> DiagramNode {
    let entity = workspace[element]
    let base = entity[Element.type]?.value.base ?? .process
    let threats = workspace.threatCount(at: element)
    return DiagramNode(
      shape: shape(of: base),
      name: entity.title,
      detail: threats.words,
      href: href(of: element), anchor: anchor(of: element),
      accessibleName: "\(base.rawValue) \(entity.title), \(threats.words)",
      isOpen: threats.open > 0,
      isDimmed: isContext || entity[Element.outOfScope] != nil,
      boundary: workspace.boundaries(around: element).lazy.compactMap { places[$0] }.first)
  }

  private func part(_ number: Int) -> DiagramNode {
    let part = content.parts[number]
    let count = workspace.threatCount(in: part)
    let elements = counted(part.elements.count, "element", "elements")
    let name = workspace.name(of: part)
    return DiagramNode(
      shape: .group, name: name, detail: "\(elements), \(count.words)",
      href: links.address?.link(to: workspace.address(of: .diagramPart(part.diagram, number))),
      accessibleName: "part \(name), \(elements), \(count.words)", isOpen: count.open > 0,
      boundary: part.around.lazy.compactMap { places[$0] }.first)
  }

  func flow(_ line: DiagramContent.Line, number: Int) -> DiagramFlow {
    switch line.cargo {
    case .flow(let flow): single(flow, line)
    case .several(let flows): several(flows, line, number: number)
    }
  }

  private func single(_ flow: EntityIndex, _ line: DiagramContent.Line) -> DiagramFlow {
    let entity = workspace[flow]
    let id = entity.id.value.text
    let crossed = workspace.targets(of: flow, .crosses)
    let threats = workspace.threatCount(at: flow)
    var words = "flow \(id)"
    if entity.hasTitle { words += " \(entity.title)" }
    words += ", \(name(of: line.from)) to \(name(of: line.to))"
    if !crossed.isEmpty {
      words += ", crosses " + crossed.map { workspace[$0].id.value.text }.joined(separator: " and ")
    }
    return DiagramFlow(
      from: line.from, to: line.to, idLabel: id, name: entity.hasTitle ? entity.title : "",
      href: href(of: flow), anchor: anchor(of: flow),
      accessibleName: "\(words), \(threats.words)", isOpen: threats.open > 0,
      crosses: crossed.compactMap { places[$0] })
  }

  private func several(
    _ flows: [EntityIndex], _ line: DiagramContent.Line, number: Int
  ) -> DiagramFlow {
    let counts = flows.map { workspace.threatCount(at: $0) }
    let threats = ThreatCount(
      all: counts.reduce(0) { $0 + $1.all }, open: counts.reduce(0) { $0 + $1.open })
    let label = counted(flows.count, "flow", "flows")
    let ends = [line.from, line.to].map(name).joined(separator: line.isTwoWay ? " and " : " to ")
    let crossed = Set(flows.flatMap { workspace.targets(of: $0, .crosses) }).compactMap {
      places[$0]
    }
    return DiagramFlow(
      from: line.from, to: line.to, idLabel: label, href: bundleHref(number),
      accessibleName: "\(label), \(ends), \(threats.words)", isOpen: threats.open > 0,
      isTwoWay: line.isTwoWay, crosses: crossed.sorted().filter { isBetween($0, line) })
  }

  private func bundleHref(_ number: Int) -> String? {
    switch links {
    case .none, .pages: nil
    case .panels, .rows: "#\(bundleAnchor(number))"
    }
  }

  /// Whether a boundary surrounds one end of a line alone, as far as the picture shows it.
  private func isBetween(_ boundary: Int, _ line: DiagramContent.Line) -> Bool {
    surrounds(boundary, line.from) != surrounds(boundary, line.to)
  }

  private func surrounds(_ boundary: Int, _ node: Int) -> Bool {
    let around =
      switch content.nodes[node] {
      case .element(let element): workspace.boundaries(around: element)
      case .part(let part): content.parts[part].around
      }
    return around.contains(content.boundaries[boundary])
  }

  private func name(of node: Int) -> String {
    switch content.nodes[node] {
    case .element(let element): workspace[element].title
    case .part(let part): workspace.name(of: content.parts[part])
    }
  }

  private func href(of entity: EntityIndex) -> String? {
    guard entity != content.subject else { return nil }
    switch links {
    case .none: return nil
    case .pages(let address): return address.link(to: workspace.address(of: .entity(entity)))
    case .panels: return "#\(workspace.panelAnchor(of: entity))"
    case .rows: return "#\(workspace.rowAnchor(of: entity))"
    }
  }

  /// What a panel leads back to.
  private func anchor(of entity: EntityIndex) -> String? {
    switch links {
    case .none, .pages, .rows: nil
    case .panels: workspace.pictureAnchor(of: entity)
    }
  }
}

/// How an element is drawn.
func shape(of base: ElementType.Base) -> NodeShape {
  switch base {
  case .externalEntity: .externalEntity
  case .process: .process
  case .dataStore: .dataStore
  }
}

/// The anchor of the row that lists the flows of a counted line.
func bundleAnchor(_ number: Int) -> String { "line-\(number + 1)" }

extension Workspace {
  /// The anchor of the row of an entity in the tables of a diagram's page.
  func rowAnchor(of entity: EntityIndex) -> String { "e-\(self[entity].id.value.folded)" }

  /// The anchor of an entity's panel on a diagram's page.
  func panelAnchor(of entity: EntityIndex) -> String { "p-\(self[entity].id.value.folded)" }

  /// The anchor of an entity in the picture of a diagram's page.
  func pictureAnchor(of entity: EntityIndex) -> String { "n-\(self[entity].id.value.folded)" }

  /// A numbered id such as `B-1`, which readers look up; one that only repeats the name is left out.
  func label(ofBoundary boundary: EntityIndex) -> String {
    let id = self[boundary].id.value.text
    let isNumbered = id.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isNumbered || !self[boundary].hasTitle ? id : ""
  }
}

/// "1 element", "2 elements".
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}
