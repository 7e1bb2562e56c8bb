/// An entity that is not what it was.
package struct EntityDifference: Sendable {
  /// `nil` for one that was added.
  package let old: EntityIndex?
  /// `nil` for one that was removed.
  package let new: EntityIndex?
  /// What happened to its name: the earlier id.
  package let formerID: String?
  /// The file, or the model, from which it came.
  package let movedFrom: String?
  /// The keys that differ; none for what was added or removed.
  package let keys: [KeyDifference]
}

/// A link that there is on one side alone.
package struct LinkDifference: Sendable, Hashable {
  /// The link as that side has it.
  package let link: EntityLink
  package let side: Side
}

/// One of the two states that are compared.
package enum Side: Sendable, Hashable {
  case old, new
}

/// An entity of one of the two states.
package struct SidedEntity: Sendable, Hashable {
  package let side: Side
  package let entity: EntityIndex

  package init(side: Side, entity: EntityIndex) {
    self.side = side
    self.entity = entity
  }
}

/// Something worked out about an entity that there is on both sides, and that is another thing now.
package struct Movement<Value: Sendable & Hashable>: Sendable, Hashable {
  package let old: EntityIndex
  package let new: EntityIndex
  /// `nil` where nothing was, or is, known.
  package let before: Value?
  package let after: Value?
}

/// A risk of a threat that moved.
package struct RiskMovement: Sendable, Hashable {
  package let moment: RiskMoment
  package let movement: Movement<RiskLevel>
}

/// The text of a page, outside its blocks, or its front matter.
package struct PageDifference: Sendable {
  /// The page as an index into the workspace's pages.
  package let old: Int?
  package let new: Int?
  package let movedFrom: String?
  package let keys: [KeyDifference]
}
