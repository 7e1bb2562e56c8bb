internal import Diagnostics
internal import Model

/// What one picture shows of a model: which elements, parts, flows and boundaries.
///
/// The picture and the tables below it are made from the same content, so that neither can hold what
/// the other does not.
struct DiagramContent: Sendable {
  /// Something that stands in the picture.
  enum Node: Hashable {
    case element(EntityIndex)
    /// All of a part in one box, as an index into the diagram's parts.
    case part(Int)
  }

  /// What a line stands for.
  enum Cargo: Hashable {
    case flow(EntityIndex)
    /// Several flows between two nodes, of which at least one is a part.
    case several([EntityIndex])

    var flows: [EntityIndex] {
      switch self {
      case .flow(let flow): [flow]
      case .several(let flows): flows
      }
    }
  }

  struct Line: Hashable {
    let from: Int
    let to: Int
    let cargo: Cargo
    /// Whether some of several flows run the other way.
    var isTwoWay = false
  }

  var title: String
  var direction = DiagramDirection.right
  /// The parts that nodes may stand for.
  var parts: [DiagramPart] = []
  var nodes: [Node]
  /// What is there for the flows' other ends only.
  var context: Set<Node> = []
  var lines: [Line]
  /// The boundaries round what is shown.
  var boundaries: [EntityIndex]
  /// What has no link, because the picture stands on its page.
  var subject: EntityIndex?
}

extension DiagramContent {
  /// The elements that are shown by themselves.
  var elements: [EntityIndex] {
    nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The flows that are shown by themselves.
  var flows: [EntityIndex] {
    lines.compactMap { if case .flow(let flow) = $0.cargo { flow } else { nil } }
  }

  /// The lines that stand for several flows, by their places among all lines.
  var bundles: [(place: Int, line: Line)] {
    lines.enumerated().compactMap { place, line in
      switch line.cargo {
      case .flow: nil
      case .several: (place, line)
      }
    }
  }
}

extension Workspace {
  /// Everything that a diagram shows in one picture.
  func content(of diagram: Diagram) -> DiagramContent {
    let places = places(of: diagram.elements.map(DiagramContent.Node.element))
    return DiagramContent(
      title: "\(self[diagram.entity].title): data-flow diagram", direction: direction(of: diagram),
      nodes: diagram.elements.map(DiagramContent.Node.element),
      lines: diagram.flows.compactMap { flow in
        guard let (source, target) = ends(of: flow), let from = places[.element(source)],
          let to = places[.element(target)]
        else { return nil }
        return DiagramContent.Line(from: from, to: to, cargo: .flow(flow))
      },
      boundaries: boundaries(of: diagram))
  }

  /// Which way a diagram runs.
  func direction(of diagram: Diagram) -> DiagramDirection {
    self[diagram.entity][Dataflow.direction]?.value == .down ? .down : .right
  }

  /// The two ends of a flow, if both are known.
  func ends(of flow: EntityIndex) -> (from: EntityIndex, to: EntityIndex)? {
    guard let from = targets(of: flow, .from).first, let to = targets(of: flow, .to).first else {
      return nil
    }
    return (from, to)
  }

  func places(of nodes: [DiagramContent.Node]) -> [DiagramContent.Node: Int] {
    Dictionary(
      nodes.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The flows of a diagram that have an end which it does not show, and so no line.
  func undrawnFlows(of diagram: Diagram) -> [EntityIndex] {
    let shown = Set(diagram.elements)
    return diagram.flows.filter { flow in
      guard let (from, to) = ends(of: flow) else { return true }
      return !shown.contains(from) || !shown.contains(to)
    }
  }
}
