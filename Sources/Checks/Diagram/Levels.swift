internal import Diagnostics
internal import Model

/// Which elements lie inside which others, through diagrams that refine them.
struct Levels {
  private let workspace: Workspace
  /// For each element that a lower level declares, the element that it is a part of.
  private let outer: [EntityIndex: EntityIndex]

  init(of workspace: Workspace) {
    self.workspace = workspace
    var outer: [EntityIndex: EntityIndex] = [:]
    for diagram in workspace.diagrams {
      guard let refined = diagram.refines else { continue }
      let home = workspace[diagram.entity].id.value
      for element in diagram.elements
      where workspace[element].diagram == home && workspace.base(of: element) != .externalEntity {
        outer[element] = refined
      }
    }
    self.outer = outer
  }

  /// An element and everything that it is a part of, the nearest first.
  func chain(from element: EntityIndex) -> [EntityIndex] {
    var chain = [element]
    while let next = outer[chain[chain.count - 1]], !chain.contains(next),
      chain.count < Self.deepest
    {
      chain.append(next)
    }
    return chain
  }

  /// How many levels are told apart; nobody draws more.
  private static let deepest = 32

  /// Whether an element is a part of another, at whatever depth.
  func lies(_ element: EntityIndex, in other: EntityIndex) -> Bool {
    element != other && chain(from: element).contains(other)
  }
}

/// A flow of a lower level that leads into the element that the level opens, or out of it.
struct EdgeFlow {
  let flow: EntityIndex
  /// The end outside the element, and all that this end is a part of.
  let others: [EntityIndex]
  let isInward: Bool
}

extension Levels {
  /// The flows at the edge of a diagram that opens an element.
  func edge(of diagram: Diagram, opening element: EntityIndex) -> [EdgeFlow] {
    diagram.flows.compactMap { flow in
      guard let ends = workspace.ends(of: flow), ends.from != element, ends.to != element else {
        return nil
      }
      switch (lies(ends.from, in: element), lies(ends.to, in: element)) {
      case (true, false):
        return EdgeFlow(flow: flow, others: chain(from: ends.to), isInward: false)
      case (false, true):
        return EdgeFlow(flow: flow, others: chain(from: ends.from), isInward: true)
      case (true, true), (false, false): return nil
      }
    }
  }

  /// Whether a flow of the level above leads the same way between the same elements.
  func agrees(_ edge: EdgeFlow, with flow: EntityIndex, at element: EntityIndex) -> Bool {
    guard let ends = workspace.ends(of: flow) else { return false }
    let (own, other) = edge.isInward ? (ends.to, ends.from) : (ends.from, ends.to)
    return own == element && edge.others.contains(other)
  }

  /// The flows of an element in the diagram that declares it, or in one that shows it.
  func flows(at element: EntityIndex) -> [EntityIndex] {
    workspace.links.to(element).filter { $0.relation == .from || $0.relation == .to }.map(\.source)
  }
}
