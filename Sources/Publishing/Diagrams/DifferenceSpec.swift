internal import Diagnostics
package import Model

extension DiagramSpec {
  /// What a diagram shows and what it showed, in one picture.
  ///
  /// `isWhole`: whether everything is in it; else what differs alone, with what that hangs on.
  package init(
    of difference: DiagramDifference, in changes: Changes, isWhole: Bool, links: DiagramLinks
  ) {
    let drawing = DifferenceDrawing(difference, in: changes, isWhole: isWhole, links: links)
    self.init(
      title: drawing.title, summary: drawing.summary, direction: drawing.direction,
      boundaries: drawing.boundaries.map(drawing.boundary),
      nodes: drawing.elements.map(drawing.node),
      flows: drawing.flows.compactMap(drawing.flow))
  }
}

/// What the parts of a picture of a difference need to know to draw themselves.
private struct DifferenceDrawing {
  let changes: Changes
  let difference: DiagramDifference
  let links: DiagramLinks
  let isWhole: Bool
  let boundaries: [PartDifference]
  let elements: [PartDifference]
  let flows: [PartDifference]
  /// Where something of either state stands in the picture.
  private let boundaryPlaces: [SidedEntity: Int]
  private let elementPlaces: [SidedEntity: Int]

  init(
    _ difference: DiagramDifference, in changes: Changes, isWhole: Bool, links: DiagramLinks
  ) {
    self.changes = changes
    self.difference = difference
    self.links = links
    self.isWhole = isWhole
    let shown = isWhole ? difference : difference.focused(in: changes)
    boundaries = shown.boundaries
    elements = shown.elements
    flows = shown.flows
    boundaryPlaces = shown.boundaries.places
    elementPlaces = shown.elements.places
  }

  /// The diagram as it is, or as it was last.
  private var diagram: SidedEntity? {
    difference.new.map { SidedEntity(side: .new, entity: $0) }
      ?? difference.old.map { SidedEntity(side: .old, entity: $0) }
  }

  var title: String {
    "\(changes.title(of: difference)): what changed"
  }

  var summary: String {
    let words = changes.words(for: difference).map { "\($0)." }.joined(separator: " ")
    return isWhole ? words : "What differs, and what that hangs on. \(words)"
  }

  var direction: DiagramDirection {
    guard let diagram, let shown = changes[diagram.side].diagram(of: diagram.entity) else {
      return .right
    }
    return changes[diagram.side].direction(of: shown)
  }

  func boundary(_ part: PartDifference) -> DiagramBoundary {
    guard let subject = part.subject else { return DiagramBoundary(id: "", name: "") }
    let workspace = changes[subject.side]
    let entity = workspace[subject.entity]
    return DiagramBoundary(
      id: workspace.label(ofBoundary: subject.entity), name: entity.hasTitle ? entity.title : "",
      href: href(of: part), parent: innermost(around: subject), fate: part.fate)
  }

  func node(_ part: PartDifference) -> DiagramNode {
    guard let subject = part.subject else {
      return DiagramNode(shape: .process, name: "", accessibleName: "")
    }
    let workspace = changes[subject.side]
    let base = workspace[subject.entity][Element.type]?.value.base ?? .process
    let detail = changes.shortWords(for: part)
    let name = "\(base.rawValue) \(workspace[subject.entity].title)"
    return DiagramNode(
      shape: shape(of: base), name: workspace[subject.entity].title, detail: detail,
      href: href(of: part), accessibleName: detail.isEmpty ? name : "\(name), \(detail)",
      boundary: innermost(around: subject), fate: part.fate)
  }

  func flow(_ part: PartDifference) -> DiagramFlow? {
    guard let subject = part.subject else { return nil }
    let workspace = changes[subject.side]
    guard let ends = workspace.ends(of: subject.entity),
      let from = elementPlaces[SidedEntity(side: subject.side, entity: ends.from)],
      let to = elementPlaces[SidedEntity(side: subject.side, entity: ends.to)]
    else { return nil }
    let entity = workspace[subject.entity]
    let id = entity.id.value.text
    let name = entity.hasTitle ? entity.title : ""
    let words =
      ["flow \(id)", name].filter { !$0.isEmpty }.joined(separator: " ")
      + ", \(workspace[ends.from].title) to \(workspace[ends.to].title)"
    let detail = changes.shortWords(for: part)
    return DiagramFlow(
      from: from, to: to, idLabel: part.fate.isDifferent ? "\(part.fate.sign) \(id)" : id,
      name: name, href: href(of: part),
      accessibleName: detail.isEmpty ? words : "\(words), \(detail)",
      crosses: boundaries.indices.filter { surrounds($0, from) != surrounds($0, to) },
      fate: part.fate)
  }

  /// Whether a boundary of the picture lies round a node of it.
  private func surrounds(_ boundary: Int, _ node: Int) -> Bool {
    guard let subject = elements[node].subject else { return false }
    var next = innermost(around: subject)
    var seen: Set<Int> = []
    while let place = next, seen.insert(place).inserted {
      if place == boundary { return true }
      next = boundaries[place].subject.flatMap(innermost)
    }
    return false
  }

  private func innermost(around subject: SidedEntity) -> Int? {
    changes[subject.side].boundaries(around: subject.entity).lazy.compactMap {
      boundaryPlaces[SidedEntity(side: subject.side, entity: $0)]
    }.first
  }

  private func href(of part: PartDifference) -> String? {
    guard let address = links.address, part.fate != .removed, let now = part.new else {
      return nil
    }
    return address.link(to: changes.new.address(of: .entity(now)))
  }
}

extension [PartDifference] {
  /// The place of each by its entity in either state.
  fileprivate var places: [SidedEntity: Int] {
    var places: [SidedEntity: Int] = [:]
    for (place, part) in enumerated() {
      if let old = part.old { places[SidedEntity(side: .old, entity: old)] = place }
      if let new = part.new { places[SidedEntity(side: .new, entity: new)] = place }
    }
    return places
  }
}

extension DiagramDifference {
  /// What differs, with the ends of flows that differ and whatever elements that differ exchange
  /// flows with.
  fileprivate func focused(in changes: Changes) -> DiagramDifference {
    let places = elements.places
    func ends(_ part: PartDifference) -> [Int] {
      guard let subject = part.subject,
        let ends = changes[subject.side].ends(of: subject.entity)
      else { return [] }
      return [ends.from, ends.to].compactMap {
        places[SidedEntity(side: subject.side, entity: $0)]
      }
    }
    let different = Set(elements.indices.filter { elements[$0].fate.isDifferent })
    let drawn = flows.filter { flow in
      flow.fate.isDifferent || ends(flow).contains(where: different.contains)
    }
    let kept = different.union(drawn.flatMap(ends))
    let shown = elements.indices.filter(kept.contains).map { elements[$0] }
    var around: Set<SidedEntity> = []
    for subject in shown.compactMap(\.subject) {
      around.formUnion(
        changes[subject.side].boundaries(around: subject.entity).map {
          SidedEntity(side: subject.side, entity: $0)
        })
    }
    let outlined = boundaries.filter { boundary in
      let sides = [
        boundary.old.map { SidedEntity(side: .old, entity: $0) },
        boundary.new.map { SidedEntity(side: .new, entity: $0) },
      ]
      return boundary.fate.isDifferent
        || sides.compactMap { $0 }.contains(where: around.contains)
    }
    return DiagramDifference(
      old: old, new: new, boundaries: outlined, elements: shown, flows: drawn)
  }
}
