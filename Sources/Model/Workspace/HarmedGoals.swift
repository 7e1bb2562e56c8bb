internal import Diagnostics

extension Stride {
  /// The goal that the category is the breach of.
  package var goal: String {
    switch self {
    case .spoofing: "authenticity"
    case .tampering: "integrity"
    case .repudiation: "non-repudiation"
    case .informationDisclosure: "confidentiality"
    case .denialOfService: "availability"
    case .elevationOfPrivilege: "authorization"
    }
  }
}

extension Workspace {
  /// The goals that the statement of a threat names, in lower case.
  package func goalsNamed(by threat: EntityIndex) -> [String] {
    statement(of: threat).parts(.goals).map { $0.text.lowercased() }
  }

  /// The goals that a threat harms by its statement or by its categories; `nil` where it says
  /// neither, so that it may be any.
  package func goalsHarmed(by threat: EntityIndex) -> [String]? {
    let goals = goalsNamed(by: threat) + (self[threat][Threat.stride] ?? []).map(\.value.goal)
    return goals.isEmpty ? nil : goals
  }
}
