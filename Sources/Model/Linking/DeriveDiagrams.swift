package import Diagnostics

extension Linker {
  /// Works out what each diagram shows, its level, and the boundaries that its flows cross.
  mutating func deriveDiagrams() {
    let shown = parts()
    let refined = refinements()
    diagrams = entities.indices.compactMap { position in
      guard entities[position].kind == .dataflow, let model = modelOfEntity[position] else {
        return nil
      }
      let index = EntityIndex(position)
      let parts = shown[index] ?? []
      return Diagram(
        entity: index, model: model, elements: parts.filter { kind(of: $0) == .element },
        flows: parts.filter { kind(of: $0) == .flow },
        boundaries: parts.filter { kind(of: $0) == .boundary }, refines: refined[index],
        level: level(of: index, refined))
    }
    deriveCrossings(refined)
  }

  private func kind(of index: EntityIndex) -> Kind { entities[index.rawValue].kind }

  private func parts() -> [EntityIndex: [EntityIndex]] {
    var parts: [EntityIndex: [EntityIndex]] = [:]
    for link in links where link.relation == .shows {
      parts[link.source, default: []].append(link.target)
    }
    return parts
  }

  /// The element that each diagram refines.
  private func refinements() -> [EntityIndex: EntityIndex] {
    var refined: [EntityIndex: EntityIndex] = [:]
    for link in links where link.relation == .refines && kind(of: link.source) == .dataflow {
      if refined[link.source] == nil { refined[link.source] = link.target }
    }
    return refined
  }

  /// The number of diagrams above; a cycle is cut where it closes, and reported.
  private mutating func level(
    of diagram: EntityIndex, _ refined: [EntityIndex: EntityIndex]
  ) -> Int {
    var level = 0
    var seen: Set<EntityIndex> = [diagram]
    var current = diagram
    while let element = refined[current], let home = home(of: element) {
      if home == diagram { diagnostics.append(refinesCycle(entities[diagram.rawValue])) }
      guard seen.insert(home).inserted else { break }
      level += 1
      current = home
    }
    return level
  }

  /// The diagram in which an element is declared.
  private func home(of element: EntityIndex) -> EntityIndex? {
    guard let diagram = entities[element.rawValue].diagram,
      let model = modelOfEntity[element.rawValue]
    else { return nil }
    return symbols.entities[model.rawValue][diagram]
  }

  private mutating func deriveCrossings(_ refined: [EntityIndex: EntityIndex]) {
    reportNestingCycles()
    var inside: [EntityIndex: EntityIndex] = [:]
    for (position, entity) in entities.enumerated() where entity.kind == .element {
      let index = EntityIndex(position)
      guard let home = home(of: index), let outer = refined[home], outer != index,
        entity[Element.type]?.value.base != .externalEntity
      else { continue }
      inside[index] = outer
    }
    nesting = BoundaryNesting(links: links, refinements: inside)
    var ends: [EntityIndex: (from: EntityIndex?, to: EntityIndex?)] = [:]
    for link in links {
      if link.relation == .from { ends[link.source, default: (nil, nil)].from = link.target }
      if link.relation == .to { ends[link.source, default: (nil, nil)].to = link.target }
    }
    for (position, entity) in entities.enumerated() where entity.kind == .flow {
      let flow = EntityIndex(position)
      guard let from = ends[flow]?.from, let to = ends[flow]?.to else { continue }
      for boundary in nesting.crossed(from: from, to: to) {
        links.append(
          EntityLink(source: flow, target: boundary, relation: .crosses, span: entity.id.span))
      }
    }
  }

  /// Reports boundaries that lie in the end in themselves, each ring once.
  private mutating func reportNestingCycles() {
    var enclosing: [EntityIndex: EntityLink] = [:]
    for link in links where link.relation == .within && kind(of: link.source) == .boundary {
      if enclosing[link.source] == nil { enclosing[link.source] = link }
    }
    var reported: Set<EntityIndex> = []
    for start in enclosing.keys.sorted() where !reported.contains(start) {
      var ring: [EntityIndex] = [start]
      var next = enclosing[start]?.target
      while let boundary = next, boundary != start, !ring.contains(boundary) {
        ring.append(boundary)
        next = enclosing[boundary]?.target
      }
      guard next == start, let link = enclosing[start] else { continue }
      reported.formUnion(ring)
      diagnostics.append(boundaryCycle(entities[start.rawValue], at: link.span))
    }
  }
}

extension Rule {
  package static let refinesCycle = Rule("refines-cycle", .error)
  package static let boundaryCycle = Rule("boundary-cycle", .error)
}

private func refinesCycle(_ diagram: Entity) -> Diagnostic {
  Diagnostic(
    .refinesCycle, "'\(diagram.id.value)' is in the end a level of itself",
    at: diagram[Dataflow.refines]?.span ?? diagram.id.span
  )
}

private func boundaryCycle(_ boundary: Entity, at place: SourceSpan) -> Diagnostic {
  Diagnostic(.boundaryCycle, "'\(boundary.id.value)' lies in the end in itself", at: place)
}
