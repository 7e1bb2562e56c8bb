package import Diagnostics

/// A link between two entities, stored once and read from both ends.
package struct EntityLink: Sendable, Hashable {
  package let source: EntityIndex
  package let target: EntityIndex
  package let relation: Relation
  /// Where it was written; the diagram's flow for one that was worked out.
  package let span: SourceSpan
}

/// Every link of a workspace, by either end.
package struct LinkGraph: Sendable {
  private let bySource: [EntityLink]
  private let byTarget: [EntityLink]
  private let sourceStarts: [Int]
  private let targetStarts: [Int]

  /// Links that say the same are kept once: the first that was written.
  init(_ links: [EntityLink], entityCount: Int) {
    let unique = Self.unique(links)
    bySource = Self.sorted(unique, by: \.source, entityCount: entityCount)
    byTarget = Self.sorted(unique, by: \.target, entityCount: entityCount)
    sourceStarts = Self.starts(of: bySource, by: \.source, entityCount: entityCount)
    targetStarts = Self.starts(of: byTarget, by: \.target, entityCount: entityCount)
  }

  private struct Meaning: Hashable {
    let source: EntityIndex
    let target: EntityIndex
    let relation: Relation
  }

  private static func unique(_ links: [EntityLink]) -> [EntityLink] {
    var seen = Set<Meaning>(minimumCapacity: links.count)
    return links.filter { link in
      seen.insert(Meaning(source: link.source, target: link.target, relation: link.relation))
        .inserted
    }
  }

  /// Sorts by counting, which keeps the order of the sources.
  private static func sorted(
    _ links: [EntityLink], by end: (EntityLink) -> EntityIndex, entityCount: Int
  ) -> [EntityLink] {
    var next = Array(repeating: 0, count: entityCount + 1)
    for link in links { next[end(link).rawValue + 1] += 1 }
    for index in next.indices.dropFirst() { next[index] += next[index - 1] }
    var order = Array(repeating: 0, count: links.count)
    for (position, link) in links.enumerated() {
      order[next[end(link).rawValue]] = position
      next[end(link).rawValue] += 1
    }
    return order.map { links[$0] }
  }

  private static func starts(
    of links: [EntityLink], by end: (EntityLink) -> EntityIndex, entityCount: Int
  ) -> [Int] {
    var starts = Array(repeating: 0, count: entityCount + 1)
    for link in links { starts[end(link).rawValue + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    return starts
  }
}

extension LinkGraph {
  /// Every link, ordered by where it starts.
  package var all: [EntityLink] { bySource }

  /// The links that start at an entity.
  package func from(_ entity: EntityIndex) -> ArraySlice<EntityLink> {
    bySource[sourceStarts[entity.rawValue]..<sourceStarts[entity.rawValue + 1]]
  }

  /// The links that end at an entity.
  package func to(_ entity: EntityIndex) -> ArraySlice<EntityLink> {
    byTarget[targetStarts[entity.rawValue]..<targetStarts[entity.rawValue + 1]]
  }
}
