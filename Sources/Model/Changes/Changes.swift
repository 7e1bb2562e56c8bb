/// What changed between two states of a workspace, by what they say and not by how it is written.
///
/// What was only put in another order, broken into other lines or written at the other end of a
/// link is no change.
package struct Changes: Sendable {
  package let old: Workspace
  package let new: Workspace
  package let models: [ModelDifference]
  /// Pages that belong to no model.
  package let pages: [PageDifference]
  /// What `threatpress.yml` says otherwise.
  package let configuration: [KeyDifference]
  /// The names of today by those of the old state, where they differ: `model/ID`, or `model`.
  let names: [String: String]
  let counterparts: Counterparts
}

/// What changed in one model.
package struct ModelDifference: Sendable {
  /// `nil` for one that was added.
  package let old: ModelIndex?
  /// `nil` for one that was removed.
  package let new: ModelIndex?
  /// What its front matter says otherwise.
  package internal(set) var keys: [KeyDifference] = []
  /// In the order of their kinds and ids.
  package internal(set) var entities: [EntityDifference] = []
  package internal(set) var links: [LinkDifference] = []
  package internal(set) var pages: [PageDifference] = []
  package internal(set) var risks: [RiskMovement] = []
  package internal(set) var states: [Movement<ThreatState>] = []
  /// Of mitigations, assumptions and objectives.
  package internal(set) var verifications: [Movement<Verification>] = []
  package internal(set) var evidence: [Movement<EvidenceStanding>] = []
  package internal(set) var decisions: [Decision] = []
}

extension ModelDifference {
  package var isEmpty: Bool {
    old != nil && new != nil && keys.isEmpty && entities.isEmpty && links.isEmpty && pages.isEmpty
      && risks.isEmpty && states.isEmpty && verifications.isEmpty && evidence.isEmpty
      && decisions.isEmpty
  }
}

extension Changes {
  package var isEmpty: Bool { models.isEmpty && pages.isEmpty && configuration.isEmpty }

  /// A state.
  package subscript(side: Side) -> Workspace {
    switch side {
    case .old: old
    case .new: new
    }
  }

  /// The name that something of the old state has now: `model/ID`, `model/ID#key` or `model`.
  package func currentName(of subject: String) -> String {
    let parts = subject.split(separator: "#", maxSplits: 1)
    guard let name = parts.first, let now = names[String(name)] else { return subject }
    return parts.count == 2 ? "\(now)#\(parts[1])" : now
  }

  /// What an entity of the old state is now, where it still is.
  package func counterpart(ofOld entity: EntityIndex) -> EntityIndex? {
    counterparts.newEntity[entity]
  }

  /// What a model of the old state is now, where it still is.
  package func counterpart(ofOld model: ModelIndex) -> ModelIndex? { counterparts.newModel[model] }

  /// What a model was in the old state, where it was.
  package func counterpart(ofNew model: ModelIndex) -> ModelIndex? { counterparts.oldModel[model] }

  /// What changed in one model alone, which is there in one of the states at least.
  package func narrowed(toOld old: ModelIndex?, new: ModelIndex?) -> Changes {
    Changes(
      old: self.old, new: self.new,
      models: models.filter { model in
        (old != nil && model.old == old) || (new != nil && model.new == new)
      },
      pages: [], configuration: configuration, names: names, counterparts: counterparts)
  }

  package var decisions: [Decision] { models.flatMap(\.decisions) }
}
