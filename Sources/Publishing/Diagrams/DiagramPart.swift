internal import Diagnostics
package import Model

/// A piece of a diagram that is too large to be read at once: what lies within a boundary, or
/// outside all of them.
package struct DiagramPart: Sendable, Hashable {
  let diagram: EntityIndex
  /// The boundary round all of it; none for what lies outside every boundary.
  let boundary: EntityIndex?
  let elements: [EntityIndex]
  /// Which of how many pieces of its boundary it is, where that alone is too large.
  let run: (number: Int, of: Int)?
  /// Whether inner boundaries have parts of their own.
  let isRest: Bool
  /// The boundaries round the part as a whole, in the picture of all parts.
  let around: [EntityIndex]

  package static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.diagram == rhs.diagram && lhs.boundary == rhs.boundary && lhs.elements == rhs.elements
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(diagram)
    hasher.combine(elements)
  }
}

extension DiagramPart {
  /// The most elements that a reader takes in at once, and that stay legible on a page of paper.
  package static let mostElements = 40
}

extension Workspace {
  /// The parts of a diagram, by its boundaries; none of one that can be read as a whole.
  package func parts(of diagram: Diagram) -> [DiagramPart] {
    guard diagram.elements.count > DiagramPart.mostElements else { return [] }
    return DiagramSplitting(workspace: self, diagram: diagram).parts
  }

  /// What a part is called.
  func name(of part: DiagramPart) -> String {
    var name = part.boundary.map { self[$0].title } ?? "Outside every boundary"
    if part.boundary == nil, self.boundaries(of: part).isEmpty { name = "Elements" }
    if part.isRest { name += ", directly inside" }
    if let run = part.run { name += ", \(run.number) of \(run.of)" }
    return name
  }

  private func boundaries(of part: DiagramPart) -> [EntityIndex] {
    diagram(of: part.diagram).map(boundaries(of:)) ?? []
  }

  /// The file's name of a part's page. No id begins with a digit, so none can be mistaken for it.
  func slug(of part: DiagramPart) -> String {
    let name = part.boundary.map { self[$0].id.value.folded } ?? "outside"
    if let run = part.run { return "\(run.number)-\(name)" }
    return part.boundary == nil || part.isRest ? "0-\(name)" : name
  }

  /// The threats that strike at the elements of a part, each once.
  func threatCount(in part: DiagramPart) -> ThreatCount {
    var all: Set<EntityIndex> = []
    var open: Set<EntityIndex> = []
    for element in part.elements {
      for threat in sources(of: element, .targets) {
        all.insert(threat)
        if state(of: threat, at: element).state.isOpen { open.insert(threat) }
      }
    }
    return ThreatCount(all: all.count, open: open.count)
  }
}

/// A diagram on its way to parts: from the outside in, until each boundary is small enough.
private struct DiagramSplitting {
  let workspace: Workspace
  let diagram: Diagram
  private let chains: [[EntityIndex]]
  private let children: [EntityIndex?: [EntityIndex]]

  init(workspace: Workspace, diagram: Diagram) {
    self.workspace = workspace
    self.diagram = diagram
    let boundaries = workspace.boundaries(of: diagram)
    let shown = Set(boundaries)
    chains = diagram.elements.map { workspace.boundaries(around: $0) }
    children = Dictionary(grouping: boundaries) { boundary in
      workspace.boundaries(around: boundary).first(where: shown.contains)
    }
  }

  var parts: [DiagramPart] {
    var parts: [DiagramPart] = []
    var open = (children[nil] ?? []).reversed() as [EntityIndex]
    while let boundary = open.popLast() {
      let inside = elements { $0.contains(boundary) }
      if inside.isEmpty { continue }
      let inner = children[boundary] ?? []
      let isSplit = inside.count > DiagramPart.mostElements && !inner.isEmpty
      guard isSplit else {
        parts += runs(of: inside, in: boundary, isRest: false)
        continue
      }
      parts += runs(of: elements { $0.first == boundary }, in: boundary, isRest: true)
      open += inner.reversed()
    }
    return parts + runs(of: elements(where: \.isEmpty), in: nil, isRest: false)
  }

  private func elements(where isWanted: ([EntityIndex]) -> Bool) -> [EntityIndex] {
    zip(diagram.elements, chains).filter { isWanted($0.1) }.map(\.0)
  }

  /// As many pieces as it takes, about equally large.
  private func runs(
    of elements: [EntityIndex], in boundary: EntityIndex?, isRest: Bool
  ) -> [DiagramPart] {
    let most = DiagramPart.mostElements
    let count = (elements.count + most - 1) / most
    let around =
      boundary.map { (isRest || count > 1 ? [$0] : []) + workspace.boundaries(around: $0) } ?? []
    return (0..<count).map { number in
      let start = elements.count * number / count
      let end = elements.count * (number + 1) / count
      return DiagramPart(
        diagram: diagram.entity, boundary: boundary, elements: Array(elements[start..<end]),
        run: count > 1 ? (number + 1, count) : nil, isRest: isRest, around: around)
    }
  }
}
