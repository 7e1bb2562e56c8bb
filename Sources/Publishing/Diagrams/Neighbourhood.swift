internal import Diagnostics
internal import Model

/// A few things of a model with what they exchange flows with, for a small picture on their page.
struct Neighbourhood {
  /// With more neighbours or lines than this the picture would no longer be small.
  static let mostNeighbours = 12
  private static let mostFlows = 24

  private(set) var content: DiagramContent
  /// What stands in the middle, as places among the nodes.
  private(set) var middle: [Int]
  /// How many flows are left to the table.
  private(set) var hiddenFlows: Int

  /// Puts elements in the middle of the flows that have an end among them.
  private init(
    _ title: String, of subject: EntityIndex, middle elements: [EntityIndex],
    flows: [EntityIndex], in workspace: Workspace
  ) {
    let inside = Set(elements)
    var nodes = elements
    var shown = inside
    var lines: [EntityIndex] = []
    for flow in flows where lines.count < Self.mostFlows {
      guard let (from, to) = workspace.ends(of: flow) else { continue }
      let outside = Set([from, to]).subtracting(shown)
      guard nodes.count + outside.count - elements.count <= Self.mostNeighbours else { continue }
      nodes += [from, to].filter { shown.insert($0).inserted }
      lines.append(flow)
    }
    let places = workspace.places(of: nodes.map(DiagramContent.Node.element))
    content = DiagramContent(
      title: title, nodes: nodes.map(DiagramContent.Node.element),
      lines: lines.compactMap { flow in
        guard let (source, target) = workspace.ends(of: flow),
          let from = places[.element(source)], let to = places[.element(target)]
        else { return nil }
        return DiagramContent.Line(from: from, to: to, cargo: .flow(flow))
      },
      boundaries: workspace.boundaries([], around: nodes), subject: subject)
    middle = Array(elements.indices)
    hiddenFlows = flows.count - lines.count
  }

  /// Leaves out boundaries round everything in the picture, but for so many of the innermost: they
  /// tell nothing apart.
  private func withoutCommonBoundaries(keeping count: Int, in workspace: Workspace) -> Self {
    let chains = content.elements.map { workspace.boundaries(around: $0) }
    let common = (chains.first ?? []).filter { boundary in
      chains.allSatisfy { $0.contains(boundary) }
    }
    let dropped = Set(common.dropFirst(count))
    var neighbourhood = self
    neighbourhood.content.boundaries = content.boundaries.filter { !dropped.contains($0) }
    return neighbourhood
  }
}

extension Neighbourhood {
  /// An element with those that it exchanges flows with; nothing if there are none.
  static func element(_ element: EntityIndex, in workspace: Workspace) -> Neighbourhood? {
    let flows = workspace.flows(at: element)
    guard !flows.isEmpty else { return nil }
    return Neighbourhood(
      "\(workspace[element].title) and its neighbours", of: element, middle: [element],
      flows: flows, in: workspace
    ).withoutCommonBoundaries(keeping: 1, in: workspace)
  }

  /// A flow with its two ends and the boundaries that it crosses.
  static func flow(_ flow: EntityIndex, in workspace: Workspace) -> Neighbourhood? {
    guard let (from, _) = workspace.ends(of: flow) else { return nil }
    return Neighbourhood(
      "\(workspace[flow].id.value) from end to end", of: flow, middle: [from], flows: [flow],
      in: workspace
    ).withoutCommonBoundaries(keeping: 0, in: workspace)
  }

  /// A boundary with what is inside, and the flows that cross it.
  static func boundary(_ boundary: EntityIndex, in workspace: Workspace) -> Neighbourhood? {
    let inside = workspace.elements(inside: boundary)
    let crossing = workspace.sources(of: boundary, .crosses)
    guard !inside.isEmpty else { return nil }
    let isBusy = inside.filter { element in
      crossing.contains { flow in
        workspace.ends(of: flow).map { $0.from == element || $0.to == element } ?? false
      }
    }
    let quiet = inside.filter { !isBusy.contains($0) }
    let shown = Set((isBusy + quiet).prefix(mostNeighbours))
    return Neighbourhood(
      "\(workspace[boundary].title) and what crosses it", of: boundary,
      middle: inside.filter(shown.contains),
      flows: crossing.filter { flow in
        workspace.ends(of: flow).map { shown.contains($0.from) != shown.contains($0.to) } ?? false
      }, in: workspace)
  }
}

extension Workspace {
  /// The flows that start or end at an element, each once.
  func flows(at element: EntityIndex) -> [EntityIndex] {
    var seen: Set<EntityIndex> = []
    return links.to(element).filter { $0.relation == .from || $0.relation == .to }
      .map(\.source).filter { self[$0].kind == .flow && seen.insert($0).inserted }.sorted()
  }

  /// The elements inside a boundary, however deep.
  func elements(inside boundary: EntityIndex) -> [EntityIndex] {
    guard let model = model(of: boundary) else { return [] }
    return entities(of: model, .element).filter { boundaries(around: $0).contains(boundary) }
  }
}
