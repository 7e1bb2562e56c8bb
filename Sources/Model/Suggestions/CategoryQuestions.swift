extension ThreatCategory {
  /// What the category asks of a part of a diagram, in our own words.
  func question(of shape: DiagramShape) -> String {
    if let category = Stride(rawValue: word) { return category.question(of: shape) }
    return Linddun(rawValue: word)?.question ?? summary
  }
}

extension Stride {
  fileprivate func question(of shape: DiagramShape) -> String {
    switch self {
    case .spoofing:
      shape == .process
        ? "Can something else pass for it, towards those who rely on it?"
        : "Can somebody else pass for it?"
    case .tampering:
      switch shape {
      case .dataFlow: "Can somebody between the two ends change what is sent?"
      case .dataStore: "Can what is kept be changed past the process that owns it?"
      case .process, .externalEntity: "Can its code, its settings or its memory be changed?"
      }
    case .repudiation:
      switch shape {
      case .externalEntity: "Can it deny what it did, with nobody able to show otherwise?"
      case .dataStore: "Can entries be changed or removed so that nobody can tell what happened?"
      case .process, .dataFlow: "Can something be done here that is traced to nobody?"
      }
    case .informationDisclosure:
      switch shape {
      case .dataFlow: "Can somebody between the two ends read what is sent?"
      case .dataStore: "Can it be read past the process that owns it: copies, backups, old disks?"
      case .process, .externalEntity:
        "Can answers, errors, logs or timing tell more than the caller may know?"
      }
    case .denialOfService:
      switch shape {
      case .dataFlow: "Can the connection be cut, flooded or held up?"
      case .dataStore: "Can it be filled, locked or lost?"
      case .process, .externalEntity:
        "Can load, bad input or the loss of what it needs stop it or slow it down?"
      }
    case .elevationOfPrivilege: "Can a caller make it do what the caller may not do?"
    }
  }
}

extension Linddun {
  fileprivate var question: String {
    switch self {
    case .linking: "Can data about a person be put together here that was apart?"
    case .identifying: "Can a person be told from what is here, though nobody should be?"
    case .nonRepudiation: "Can a person be held to something that they should be able to deny?"
    case .detecting: "Does it show that a person takes part, even without what they said?"
    case .dataDisclosure: "Is more collected, kept or passed on than the purpose needs?"
    case .unawareness: "Do people not know, or cannot change, what happens with their data?"
    case .nonCompliance: "Is a law, a policy or a consent not kept here?"
    }
  }
}
