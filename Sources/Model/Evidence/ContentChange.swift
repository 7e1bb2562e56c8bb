internal import Diagnostics

/// The last commit that changed what a mitigation says is done.
package struct ContentChange: Sendable, Hashable {
  package let day: Day
  /// The commit's name as people use it.
  package let commit: String

  package init(day: Day, commit: String) {
    self.day = day
    self.commit = commit
  }
}

extension Workspace {
  /// The mitigations in place that evidence of today shows to work, each with the latest such
  /// evidence and its day.
  package var shownMitigations: [(mitigation: EntityIndex, evidence: EntityIndex, day: Day)] {
    var latest: [EntityIndex: (evidence: EntityIndex, day: Day)] = [:]
    for evidence in entitiesOfSystems(.evidence) {
      guard state(ofEvidence: evidence, on: day) == .passed, let shown = day(ofEvidence: evidence)
      else { continue }
      for subject in targets(of: evidence, .verifies)
      where self[subject].kind == .mitigation
        && self[subject][Mitigation.status]?.value == .implemented
      {
        if let known = latest[subject], known.day >= shown { continue }
        latest[subject] = (evidence, shown)
      }
    }
    return latest.sorted { $0.key < $1.key }.map { ($0.key, $0.value.evidence, $0.value.day) }
  }

  /// What the block of a mitigation says is done, by its keys: not who does it, how far it is, when
  /// it is due, what it is linked with, or what else is kept with it.
  package func content(ofMitigation mitigation: EntityIndex) -> PlainFields {
    let reader = PlainReader(
      workspace: self, name: { qualifiedID(of: $0) }, title: { self[$0].title })
    return reader.fields(of: mitigation).filter { contentKeys.contains($0.key) }
  }
}

private let contentKeys: Set<String> = [
  Common.title.spec.name, Common.description.spec.name, Common.basedOn.spec.name,
  Mitigation.type.spec.name, PlainReader.bodyKey,
]
