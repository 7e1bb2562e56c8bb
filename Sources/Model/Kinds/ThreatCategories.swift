/// The categories of STRIDE.
package enum Stride: String, Vocabulary {
  case spoofing, tampering, repudiation
  case informationDisclosure = "information-disclosure"
  case denialOfService = "denial-of-service"
  case elevationOfPrivilege = "elevation-of-privilege"

  package var summary: String {
    switch self {
    case .spoofing: "somebody passes for somebody else; harms authenticity"
    case .tampering: "something is changed that should not be; harms integrity"
    case .repudiation: "somebody can deny what they did; harms non-repudiation"
    case .informationDisclosure: "somebody learns what they should not; harms confidentiality"
    case .denialOfService: "something is not there when needed; harms availability"
    case .elevationOfPrivilege: "somebody can do more than allowed; harms authorization"
    }
  }

  /// The category as a title.
  package var title: String {
    switch self {
    case .spoofing: "Spoofing"
    case .tampering: "Tampering"
    case .repudiation: "Repudiation"
    case .informationDisclosure: "Information disclosure"
    case .denialOfService: "Denial of service"
    case .elevationOfPrivilege: "Elevation of privilege"
    }
  }

  package var letter: String { String(title.prefix(1)) }
}

/// The categories of LINDDUN, with the names of 2023.
package enum Linddun: String, Vocabulary {
  case linking, identifying
  case nonRepudiation = "non-repudiation"
  case detecting
  case dataDisclosure = "data-disclosure"
  case unawareness
  case nonCompliance = "non-compliance"

  package var summary: String {
    switch self {
    case .linking: "data about a person can be put together"
    case .identifying: "a person can be told from the data"
    case .nonRepudiation: "a person cannot deny what they would want to deny"
    case .detecting: "that something exists is already telling"
    case .dataDisclosure: "more personal data than needed is collected, kept or shared"
    case .unawareness: "people do not know, or cannot say anything about it"
    case .nonCompliance: "law, norms or good practice are not met"
    }
  }

  /// The category as a title.
  package var title: String {
    switch self {
    case .linking: "Linking"
    case .identifying: "Identifying"
    case .nonRepudiation: "Non-repudiation"
    case .detecting: "Detecting"
    case .dataDisclosure: "Data disclosure"
    case .unawareness: "Unawareness"
    case .nonCompliance: "Non-compliance"
    }
  }
}

/// The stages that threats and mitigations can belong to.
package enum LifeCycle {
  package static let stages: [Word] = [
    Word("set-objectives", "resilience: what has to hold is set down"),
    Word("design", "resilience and AI: the system is designed"),
    Word("test", "resilience: the design is tried out"),
    Word("operate", "resilience: the system runs"),
    Word("respond", "resilience: incidents are dealt with and learnt from"),
    Word("deployment", "AI: the model is brought into service"),
    Word("operation", "AI: the model answers"),
  ]
}
