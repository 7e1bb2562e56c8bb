extension Catalogue {
  /// The page of an entry, where its address follows from its id; else that of the catalogue.
  package func address(of id: String) -> String {
    switch framework {
    case .cwe: "https://cwe.mitre.org/data/definitions/\(id.dropFirst("CWE-".count)).html"
    case .capec: "https://capec.mitre.org/data/definitions/\(id.dropFirst("CAPEC-".count)).html"
    case .mitreATLAS: atlasFolder(of: id).map { "https://atlas.mitre.org/\($0)/\(id)" } ?? source
    case .mitreATTACK:
      attackFolder(of: id).map { folder in
        let parts = id.split(separator: ".").joined(separator: "/")
        return "https://attack.mitre.org/\(folder)/\(parts)/"
      } ?? source
    case .stride, .linddun, .owaspLLM2025, .owaspAgentic2026, .owaspAgenticThreats,
      .owaspTop10of2021, .owaspTop10of2025, .nistCSF, .nist80053, .iso27001, .asvs,
      .awsWellArchitected, .aiScoping:
      source
    }
  }

  private func atlasFolder(of id: String) -> String? {
    switch id.dropFirst("AML.".count).prefix(while: \.isLetter) {
    case "TA": "tactics"
    case "T": "techniques"
    case "M": "mitigations"
    case "CS": "studies"
    default: nil
    }
  }

  private func attackFolder(of id: String) -> String? {
    switch id.prefix(while: \.isLetter) {
    case "TA": "tactics"
    case "T": "techniques"
    case "M": "mitigations"
    case "G": "groups"
    case "S": "software"
    case "C": "campaigns"
    case "DS": "datasources"
    case "DET": "detectionstrategies"
    default: nil
    }
  }
}
