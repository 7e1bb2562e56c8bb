internal import Diagnostics
internal import Model

extension Workspace {
  /// Whether a threat rests on its mitigations: it applies, and nobody has answered for it in
  /// another way.
  func needsMitigations(_ threat: EntityIndex) -> Bool {
    switch state(of: threat) {
    case .notApplicable, .duplicate, .accepted: return false
    case .open, .inTreatment, .resolved: break
    }
    switch self[threat][Threat.response]?.value {
    case .accept, .transfer: return false
    // What was taken away needs nothing to hold it off.
    case .avoid: return self[threat][Threat.because] == nil
    case .mitigate, nil: return true
    }
  }
}
