internal import Diagnostics
internal import Model

/// What stands behind an entry of a catalogue: from the threats by the mitigations to the evidence.
struct EntryTrace {
  /// Mapped to it, or addressed by a mitigation that is.
  let threats: [EntityIndex]
  /// Mapped to it, or addressing a threat that is.
  let mitigations: [EntityIndex]
  /// Mapped to it, or verifying one of the mitigations.
  let evidence: [EntityIndex]
  /// Anything else that is mapped to it.
  let others: [EntityIndex]
  /// For what is mapped, the entries that it names in this one's place; empty where it names it.
  let through: [EntityIndex: [FrameworkEntry]]

  /// How many things may be mapped to an entry for its page to list each with all that belongs to
  /// it. Above, it is told model by model.
  static let limit = 300
}

/// What an auditor would ask about.
struct EntryGap {
  let entity: EntityIndex
  let mark: Mark
}

extension Composer {
  /// Follows what is mapped to an entry, in the order of the models.
  func trace(of entry: FrameworkEntry) -> EntryTrace {
    let mappings = frameworkUse.mappings(to: entry)
    let mapped = Dictionary(grouping: mappings.map(\.entity)) { workspace[$0].kind }
    func all(_ kind: Kind, _ linked: [EntityIndex]) -> [EntityIndex] {
      inOrder(Array(Set((mapped[kind] ?? []) + linked)))
    }
    let mappedThreats = mapped[.threat] ?? []
    let mappedMitigations = mapped[.mitigation] ?? []
    let mitigations = all(
      .mitigation, mappedThreats.flatMap { workspace.sources(of: $0, .mitigates) })
    return EntryTrace(
      threats: all(.threat, mappedMitigations.flatMap { workspace.targets(of: $0, .mitigates) }),
      mitigations: mitigations,
      evidence: all(.evidence, mitigations.flatMap { workspace.sources(of: $0, .verifies) }),
      others: inOrder(
        mappings.map(\.entity).filter { entity in
          switch workspace[entity].kind {
          case .threat, .mitigation, .evidence: false
          case .asset, .source, .assumption, .dataflow, .objective, .question, .incident, .review,
            .attackTree, .view, .element, .flow, .boundary:
            true
          }
        }),
      through: Dictionary(
        mappings.map { ($0.entity, $0.through) }, uniquingKeysWith: { first, _ in first }))
  }

  /// By model; threats then the worst first, everything else by kind and id.
  private func inOrder(_ entities: [EntityIndex]) -> [EntityIndex] {
    byModel(entities).flatMap { _, members in
      let threats = members.filter { workspace[$0].kind == .threat }
      let others = members.filter { workspace[$0].kind != .threat }
      return worstFirst(threats)
        + others.sorted { one, other in
          let (kind, otherKind) = (workspace[one].kind, workspace[other].kind)
          if kind != otherKind { return kind.place < otherKind.place }
          return workspace[one].id.value < workspace[other].id.value
        }
    }
  }

  /// Entities by their models, in the order of the models; those outside any model last.
  func byModel(_ entities: [EntityIndex]) -> [(model: ModelIndex?, members: [EntityIndex])] {
    let groups = Dictionary(grouping: entities) { workspace.model(of: $0) }
    return groups.map { (model: $0.key, members: $0.value) }.sorted { one, other in
      guard let model = one.model else { return false }
      return other.model.map { model < $0 } ?? true
    }
  }

  /// What is missing between the threats of an entry and the evidence. Nothing is asked of a
  /// library, which describes no system.
  func gaps(in trace: EntryTrace) -> [EntryGap] {
    (trace.threats.compactMap(gap(ofThreat:)) + trace.mitigations.compactMap(gap(ofMitigation:)))
      .filter { gap in
        workspace.model(of: gap.entity).map { !libraries.contains($0) } ?? true
      }
  }

  private func gap(ofThreat threat: EntityIndex) -> EntryGap? {
    let isUnanswered =
      workspace.state(of: threat).isOpen && workspace.sources(of: threat, .mitigates).isEmpty
    return isUnanswered
      ? EntryGap(entity: threat, mark: .gap("Open, and nothing is planned")) : nil
  }

  private func gap(ofMitigation mitigation: EntityIndex) -> EntryGap? {
    let status = workspace[mitigation][Mitigation.status]?.value ?? .proposed
    switch status {
    case .wontDo, .retired: return nil
    case .proposed, .planned, .inProgress:
      guard let due = workspace[mitigation][Mitigation.due]?.value, due < edition.today else {
        return EntryGap(entity: mitigation, mark: .gap("Not in place"))
      }
      return EntryGap(entity: mitigation, mark: .gap("Not in place, due \(due.shortWords)"))
    case .implemented:
      switch workspace.verification(of: mitigation, on: edition.today) {
      case .verified: return nil
      case .failing:
        return EntryGap(entity: mitigation, mark: Mark(.failed, "Evidence failed", tone: .failed))
      case .stale, .unverified:
        let hasEvidence = !workspace.sources(of: mitigation, .verifies).isEmpty
        return EntryGap(
          entity: mitigation,
          mark: .gap(hasEvidence ? "No evidence that counts today" : "Nothing verifies it"))
      }
    }
  }
}

extension Mark {
  /// Something that is missing.
  static func gap(_ words: String) -> Mark { Mark(.gap, words, tone: .gap) }

  init(answer: EntryAnswer) {
    switch answer {
    case .covered: self.init(.verified, "Covered")
    case .considered: self.init(.notApplicable, "Considered", tone: .notApplicable)
    case .open: self = .gap("Not considered")
    }
  }
}

extension Kind {
  /// The place among the kinds.
  fileprivate var place: Int { Kind.allCases.firstIndex(of: self) ?? 0 }
}
