internal import Diagnostics
internal import Model

/// Whether a mitigation was decided against, or is no longer in place.
func isDropped(_ mitigation: Entity) -> Bool {
  switch mitigation[Mitigation.status]?.value {
  case .wontDo, .retired: true
  case .proposed, .planned, .inProgress, .implemented, nil: false
  }
}
