internal import Diagnostics
internal import Model

/// A piece of evidence with all that findings about its result say.
struct JudgedEvidence {
  let entity: Entity
  let state: EvidenceState
  let reading: EvidenceReading?
  /// The last day on which it counts, where it has an end.
  let dueDay: Day?
  /// What it verifies and what is said to hold today: only for that does a bad result matter.
  let subjects: [Entity]
  /// Where its report is named; its id where none is.
  let reportSpan: SourceSpan

  var id: EntityID { entity.id.value }

  /// The subjects as a sentence names them.
  var subjectWords: String { listed(subjects.prefix(5).map(\.id.value.text), of: subjects.count) }
}

extension Inspection {
  /// The evidence of all models but libraries, with what it is worth today.
  var judgedEvidence: [(index: EntityIndex, evidence: JudgedEvidence)] {
    workspace.entitiesOfSystems(.evidence).map { index in
      let entity = workspace[index]
      return (
        index,
        JudgedEvidence(
          entity: entity, state: workspace.state(ofEvidence: index, on: today),
          reading: workspace.reading(ofEvidence: index),
          dueDay: workspace.dueDay(ofEvidence: index),
          subjects: workspace.targets(of: index, .verifies).map { workspace[$0] }
            .filter(\.isSaidToHold),
          reportSpan: entity.place(workspace.bindings(of: index).first?.span))
      )
    }
  }
}

extension Entity {
  /// Whether the model says that this is so today.
  fileprivate var isSaidToHold: Bool {
    switch kind {
    case .mitigation: self[Mitigation.status]?.value == .implemented
    case .assumption:
      switch self[Assumption.status]?.value {
      case .valid, .unconfirmed, nil: true
      case .broken, .retired: false
      }
    case .objective: true
    case .asset, .source, .dataflow, .threat, .evidence, .question, .incident, .review,
      .attackTree, .view, .element, .flow, .boundary:
      false
    }
  }
}

extension EvidenceReading.Witness {
  /// What a report says of one test, as a note at its place there.
  func note(_ verb: String) -> Diagnostic.Note {
    Diagnostic.Note("'\(name)' \(verb)\(message.isEmpty ? "" : ": \(message)")", at: place)
  }
}
