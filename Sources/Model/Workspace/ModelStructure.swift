internal import Diagnostics

/// What a model is made of, as far as a review of its design looks at it: its assets, and the
/// elements, flows and boundaries of its diagrams.
package struct ModelStructure: Sendable, Hashable {
  /// Where a part lies, or what it leads from and to.
  package enum Position: Sendable, Hashable {
    /// In a boundary, or in none.
    case within(EntityID?)
    case between(EntityID?, EntityID?)
  }

  /// One part of it.
  package struct Part: Sendable, Hashable {
    package let kind: Kind
    package let id: EntityID
    package let position: Position
  }

  /// In the order of the sources.
  package private(set) var parts: [Part] = []
  private var places: [EntityID: Int] = [:]

  package init() {}

  package subscript(id: EntityID) -> Part? { places[id].map { parts[$0] } }
}

extension ModelStructure {
  /// Adds what a page declares. Of two with one id the first counts, as it does for references.
  package mutating func append(_ page: Fragment) {
    for entity in page.entities {
      guard let part = Part(entity), places[part.id] == nil else { continue }
      places[part.id] = parts.count
      parts.append(part)
    }
  }

  /// The structure of each model that pages make up.
  package static func all(of pages: [Fragment]) -> [EntityID: ModelStructure] {
    let membership = Membership(pages)
    var structures: [EntityID: ModelStructure] = [:]
    for (number, start) in membership.starts.enumerated() {
      guard let id = pages[start].frontMatter[FrontMatter.model].flatMap({ EntityID($0.value) })
      else { continue }
      var structure = ModelStructure()
      for page in membership.pagesOfModel[number] { structure.append(pages[page]) }
      structures[id] = structures[id] ?? structure
    }
    return structures
  }
}

extension ModelStructure.Part {
  /// Nothing for what is no part of a design.
  package init?(_ entity: Entity) {
    switch entity.kind {
    case .asset: position = .within(nil)
    case .element: position = .within(entity[Element.within]?.value.id)
    case .boundary: position = .within(entity[Boundary.within]?.value.id)
    case .flow: position = .between(entity[Flow.from]?.value.id, entity[Flow.to]?.value.id)
    case .source, .assumption, .dataflow, .threat, .mitigation, .evidence, .objective, .question,
      .incident, .review, .attackTree, .view:
      return nil
    }
    kind = entity.kind
    id = entity.id.value
  }
}

extension ModelStructure.Position {
  /// The same, with the names that things have got since.
  package func renamed(_ names: [EntityID: EntityID]) -> Self {
    func now(_ id: EntityID?) -> EntityID? { id.map { names[$0] ?? $0 } }
    return switch self {
    case .within(let boundary): .within(now(boundary))
    case .between(let start, let end): .between(now(start), now(end))
    }
  }
}
