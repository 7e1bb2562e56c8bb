internal import Diagnostics
internal import Model

/// A target of a threat for which more is written than its id.
struct TargetRecord {
  /// The target as its author names it.
  let name: EntityReference
  let status: Located<ThreatStatus>?
  let mitigations: [EntityReference]
  let hasReason: Bool
}

extension Entity {
  /// The targets of a threat that have more than an id, where the threat writes them itself.
  var targetRecords: [TargetRecord] {
    guard writes(Threat.targets) else { return [] }
    return (self[Threat.targets]?.items ?? []).compactMap { item in
      guard case .record(let fields, _) = item, case .reference(let id)? = fields["id"] else {
        return nil
      }
      return TargetRecord(
        name: id.value, status: fields[Threat.status],
        mitigations: fields[Threat.mitigations]?.map(\.value) ?? [],
        hasReason: fields[Threat.because] != nil)
    }
  }
}
