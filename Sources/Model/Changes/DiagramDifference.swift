/// What became of something between two states.
package enum Fate: String, Sendable, Hashable, CaseIterable {
  case kept, added, removed, changed
}

/// A data-flow diagram that shows something else than before, with all that it shows or showed.
package struct DiagramDifference: Sendable, Hashable {
  /// The diagram as it was; `nil` for one that was added.
  package let old: EntityIndex?
  /// The diagram as it is; `nil` for one that was removed.
  package let new: EntityIndex?
  /// What is there comes first, in its order, then what is gone.
  package let boundaries: [PartDifference]
  package let elements: [PartDifference]
  package let flows: [PartDifference]

  package init(
    old: EntityIndex?, new: EntityIndex?, boundaries: [PartDifference],
    elements: [PartDifference], flows: [PartDifference]
  ) {
    self.old = old
    self.new = new
    self.boundaries = boundaries
    self.elements = elements
    self.flows = flows
  }
}

/// Something that a diagram shows, or showed, with what became of it there.
package struct PartDifference: Sendable, Hashable {
  /// What it was; also for something added that was elsewhere in the model.
  package let old: EntityIndex?
  /// What it is; also for something removed that is still elsewhere in the model.
  package let new: EntityIndex?
  package let fate: Fate
  /// What is different about something that changed.
  package let details: [PartDetail]
}

/// What is different about a part of a diagram.
package enum PartDetail: Sendable, Hashable {
  /// It had another id.
  case id(was: String)
  case key(KeyDifference)
  /// What it carries, holds or crosses, or no longer does.
  case link(LinkDifference)
}

extension DiagramDifference {
  package var parts: [PartDifference] { elements + flows + boundaries }

  /// Whether the diagram was there before and is there now, so that two pictures can be laid over
  /// each other.
  package var isOfOneDiagram: Bool { old != nil && new != nil }
}

extension PartDifference {
  /// The entity of the state that a picture shows: as it is, or for what is gone as it was.
  package var subject: SidedEntity? {
    switch fate {
    case .kept, .added, .changed: new.map { SidedEntity(side: .new, entity: $0) }
    case .removed: old.map { SidedEntity(side: .old, entity: $0) }
    }
  }
}
