package import Model

/// A diagram as plain facts: what stands in it, what flows between, and which boundaries surround
/// what. Nothing here knows where anything will be drawn.
package struct DiagramSpec: Sendable, Hashable {
  package let title: String
  /// One or two sentences that say what the picture holds, for readers who cannot see it.
  package let summary: String
  package let direction: DiagramDirection
  package let boundaries: [DiagramBoundary]
  package let nodes: [DiagramNode]
  package let flows: [DiagramFlow]

  /// Flows whose ends do not exist and parents that form a cycle are left out, so that every
  /// index that remains is safe to follow.
  package init(
    title: String,
    summary: String,
    direction: DiagramDirection,
    boundaries: [DiagramBoundary],
    nodes: [DiagramNode],
    flows: [DiagramFlow]
  ) {
    self.title = title
    self.summary = summary
    self.direction = direction
    self.boundaries = boundaries.enumerated().map { index, boundary in
      boundary.nested(in: Self.parent(of: index, in: boundaries))
    }
    self.nodes = nodes.map { $0.standing(in: $0.boundary.flatMap(boundaries.indices.existing)) }
    self.flows = flows.filter {
      nodes.indices.contains($0.from) && nodes.indices.contains($0.to)
    }
  }

  private static func parent(of index: Int, in boundaries: [DiagramBoundary]) -> Int? {
    guard let parent = boundaries[index].parent, boundaries.indices.contains(parent) else {
      return nil
    }
    var seen = Set([index])
    var next: Int? = parent
    while let current = next, boundaries.indices.contains(current) {
      guard seen.insert(current).inserted else { return nil }
      next = boundaries[current].parent
    }
    return parent
  }
}

extension Range<Int> {
  fileprivate func existing(_ index: Int) -> Int? {
    contains(index) ? index : nil
  }
}

/// The way in which most flows run.
package enum DiagramDirection: Sendable, Hashable {
  case right
  case down
}

/// A trust boundary: a dashed box round nodes and other boundaries.
package struct DiagramBoundary: Sendable, Hashable {
  package let id: String
  package let name: String
  package let href: String?
  /// What a link to it ends in; unique on its page.
  package let anchor: String?
  /// The boundary around this one, as an index into the diagram's boundaries.
  package let parent: Int?
  /// What became of it, in a picture of a difference.
  package let fate: Fate?

  package init(
    id: String, name: String, href: String? = nil, anchor: String? = nil, parent: Int? = nil,
    fate: Fate? = nil
  ) {
    self.id = id
    self.name = name
    self.href = href
    self.anchor = anchor
    self.parent = parent
    self.fate = fate
  }

  fileprivate func nested(in parent: Int?) -> DiagramBoundary {
    DiagramBoundary(id: id, name: name, href: href, anchor: anchor, parent: parent, fate: fate)
  }
}

/// How a node is drawn: the shapes of a data-flow diagram, then those of an attack tree.
package enum NodeShape: Sendable, Hashable, CaseIterable {
  case externalEntity
  case process
  case dataStore
  /// Everything within a boundary, in one box.
  case group
  case attackGoal
  case anyOf
  case allOf
  case attackStep
}

/// Something that stands in a diagram.
package struct DiagramNode: Sendable, Hashable {
  package let shape: NodeShape
  package let name: String
  /// The second, quieter line, such as "9 threats, 2 open".
  package let detail: String
  package let href: String?
  /// What a link to it ends in; unique on its page.
  package let anchor: String?
  package let accessibleName: String
  /// Whether the red disc stands on the node's corner.
  package let isOpen: Bool
  /// Whether the node is here for context only.
  package let isDimmed: Bool
  /// The innermost boundary around the node, as an index into the diagram's boundaries.
  package let boundary: Int?
  /// What became of it, in a picture of a difference.
  package let fate: Fate?

  package init(
    shape: NodeShape,
    name: String,
    detail: String = "",
    href: String? = nil,
    anchor: String? = nil,
    accessibleName: String,
    isOpen: Bool = false,
    isDimmed: Bool = false,
    boundary: Int? = nil,
    fate: Fate? = nil
  ) {
    self.shape = shape
    self.name = name
    self.detail = detail
    self.href = href
    self.anchor = anchor
    self.accessibleName = accessibleName
    self.isOpen = isOpen
    self.isDimmed = isDimmed
    self.boundary = boundary
    self.fate = fate
  }

  fileprivate func standing(in boundary: Int?) -> DiagramNode {
    DiagramNode(
      shape: shape, name: name, detail: detail, href: href, anchor: anchor,
      accessibleName: accessibleName, isOpen: isOpen, isDimmed: isDimmed, boundary: boundary,
      fate: fate)
  }
}

/// Something that moves from one node to another.
package struct DiagramFlow: Sendable, Hashable {
  package let from: Int
  package let to: Int
  /// The id that stands on the line; an edge of an attack tree has none.
  package let idLabel: String
  package let name: String
  package let href: String?
  /// What a link to it ends in; unique on its page.
  package let anchor: String?
  package let accessibleName: String
  /// Whether the id is set in a filled chip.
  package let isOpen: Bool
  /// Whether it stands for flows in both directions.
  package let isTwoWay: Bool
  /// The boundaries that the flow crosses, as indices into the diagram's boundaries.
  package let crosses: [Int]
  /// What became of it, in a picture of a difference.
  package let fate: Fate?

  package init(
    from: Int,
    to: Int,
    idLabel: String = "",
    name: String = "",
    href: String? = nil,
    anchor: String? = nil,
    accessibleName: String = "",
    isOpen: Bool = false,
    isTwoWay: Bool = false,
    crosses: [Int] = [],
    fate: Fate? = nil
  ) {
    self.from = from
    self.to = to
    self.idLabel = idLabel
    self.name = name
    self.href = href
    self.anchor = anchor
    self.accessibleName = accessibleName
    self.isOpen = isOpen
    self.isTwoWay = isTwoWay
    self.crosses = crosses
    self.fate = fate
  }
}
