internal import Diagnostics
package import Model

extension DiagramSpec {
  /// A data-flow diagram of a model as a picture for one of the site's pages, or for a file of its
  /// own, where the links lead nowhere.
  package init(_ diagram: Diagram, in workspace: Workspace, on page: Address?) {
    let drawing = ModelDrawing(diagram: diagram, workspace: workspace, page: page)
    let entity = workspace[diagram.entity]
    self.init(
      title: "\(entity.title): data-flow diagram",
      summary: drawing.summary,
      direction: entity[Dataflow.direction]?.value == .down ? .down : .right,
      boundaries: drawing.boundaries.map(drawing.boundary),
      nodes: diagram.elements.map(drawing.node),
      flows: diagram.flows.compactMap(drawing.flow))
  }
}

/// What the parts of one diagram need to know to draw themselves.
private struct ModelDrawing {
  let workspace: Workspace
  let page: Address?
  /// The boundaries that are shown, and those round them or round an element that is shown.
  let boundaries: [EntityIndex]
  private let places: [EntityIndex: Int]
  private let elements: [EntityIndex: Int]
  private let counts: (elements: Int, flows: Int)

  init(diagram: Diagram, workspace: Workspace, page: Address?) {
    self.workspace = workspace
    self.page = page
    var boundaries = diagram.boundaries
    for element in diagram.elements {
      for boundary in workspace.boundaries(around: element) where !boundaries.contains(boundary) {
        boundaries.append(boundary)
      }
    }
    self.boundaries = boundaries
    places = Dictionary(
      boundaries.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    elements = Dictionary(
      diagram.elements.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    counts = (diagram.elements.count, diagram.flows.count)
  }

  var summary: String {
    let parts = [
      counted(counts.elements, "element", "elements"),
      counted(counts.flows, "numbered flow", "numbered flows"),
      counted(boundaries.count, "trust boundary", "trust boundaries"),
    ]
    return "\(parts[0]), \(parts[1]) and \(parts[2]). The same facts stand in the tables below."
  }

  func boundary(_ boundary: EntityIndex) -> DiagramBoundary {
    DiagramBoundary(
      id: label(of: boundary),
      name: workspace[boundary].hasTitle ? workspace[boundary].title : "",
      href: href(of: boundary),
      parent: workspace.boundaries(around: boundary).lazy.compactMap { places[$0] }.first)
  }

  /// A numbered id such as `B-1`, which readers look up; one that only repeats the name is left out.
  private func label(of boundary: EntityIndex) -> String {
    let id = workspace[boundary].id.value.text
    let isNumbered = id.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isNumbered || !workspace[boundary].hasTitle ? id : ""
  }

  func node(_ element: EntityIndex) -> DiagramNode {
    let entity = workspace[element]
    let base = entity[Element.type]?.value.base ?? .process
    let threats = workspace.threatCount(at: element)
    return DiagramNode(
      shape: shape(of: base),
      name: entity.title,
      detail: threats.words,
      href: href(of: element),
      accessibleName: "\(base.rawValue) \(entity.title), \(threats.words)",
      isOpen: threats.open > 0,
      isDimmed: entity[Element.outOfScope] != nil,
      boundary: workspace.boundaries(around: element).lazy.compactMap { places[$0] }.first)
  }

  private func shape(of base: ElementType.Base) -> NodeShape {
    switch base {
    case .externalEntity: .externalEntity
    case .process: .process
    case .dataStore: .dataStore
    }
  }

  func flow(_ flow: EntityIndex) -> DiagramFlow? {
    guard let source = workspace.targets(of: flow, .from).first,
      let target = workspace.targets(of: flow, .to).first,
      let from = elements[source], let to = elements[target]
    else { return nil }
    let entity = workspace[flow]
    let id = entity.id.value.text
    let crossed = workspace.targets(of: flow, .crosses)
    let threats = workspace.threatCount(at: flow)
    var words = "flow \(id)"
    if entity.hasTitle { words += " \(entity.title)" }
    words += ", \(workspace[source].title) to \(workspace[target].title)"
    if !crossed.isEmpty {
      words += ", crosses " + crossed.map { workspace[$0].id.value.text }.joined(separator: " and ")
    }
    return DiagramFlow(
      from: from, to: to, idLabel: id, name: entity.hasTitle ? entity.title : "",
      href: href(of: flow), accessibleName: "\(words), \(threats.words)", isOpen: threats.open > 0,
      crosses: crossed.compactMap { places[$0] })
  }

  private func href(of entity: EntityIndex) -> String? {
    page?.link(to: workspace.address(of: .entity(entity)))
  }
}

/// "1 element", "2 elements".
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}
