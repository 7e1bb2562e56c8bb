internal import Templating

/// Everything that an entity is linked with, in both directions; the relations are verbs.
struct LinkedItems: Sendable, Hashable {
  /// The ways from here, such as "From this threat".
  let from: Direction
  let to: Direction

  /// The links that go one way.
  struct Direction: Sendable, Hashable {
    let title: String
    let groups: [RelationGroup]
  }

  /// Nothing, where there are no links at all: a heading never stands over an empty section.
  init?(from: Direction, to: Direction) {
    if from.groups.isEmpty, to.groups.isEmpty { return nil }
    self.from = from
    self.to = to
  }
}

/// The items that stand in one relation to an entity.
struct RelationGroup: Sendable, Hashable {
  /// What a link to these items ends in.
  let anchor: String
  let verb: String
  let links: [LinkText]
}

extension LinkedItems {
  static let view = View<LinkedItems>([
    .list("directions", of: Direction.view, "From it, and to it; one without links is left out.") {
      [$0.from, $0.to].filter { !$0.groups.isEmpty }
    }
  ])
}

extension LinkedItems.Direction {
  static let view = View<LinkedItems.Direction>([
    .text("directionTitle", "Which way the links go.", \.title),
    .list("groups", of: RelationGroup.view, "Its relations.", \.groups),
  ])
}

extension RelationGroup {
  static let view = View<RelationGroup>([
    .text("anchor", "What a link to these items ends in.", \.anchor),
    .text("verb", "What the entity does to the items, or has done to it.", \.verb),
    .list("links", of: LinkText.view, "The items.", \.links),
  ])
}
