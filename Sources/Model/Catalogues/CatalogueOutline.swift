extension Catalogue {
  /// The entries that a model held to the catalogue answers one by one: mapped, or with a reason.
  ///
  /// Of long catalogues these are their parts, such as tactics and families; none where the parts
  /// are too many as well.
  package var checklist: [Entry] {
    switch framework {
    case .stride, .linddun, .owaspLLM2025, .owaspAgentic2026, .owaspAgenticThreats,
      .owaspTop10of2021, .owaspTop10of2025, .nist80053, .awsWellArchitected:
      entries
    case .mitreATLAS: ATLASMatrix.tactics.compactMap(entry)
    case .nistCSF: entries.filter { $0.id.contains(".") }
    case .aiScoping: AIDiscipline.allCases.compactMap { entry($0.rawValue) }
    case .mitreATTACK, .cwe, .capec, .iso27001, .asvs: []
    }
  }

  package func entry(_ id: String) -> Entry? { entries.first { $0.id == id } }

  /// The entries of this catalogue that an id is a part of, the nearest first: the technique of a
  /// sub-technique and its tactics, the category of a subcategory, the control of an enhancement.
  package func wholes(of id: String) -> [String] {
    switch framework {
    case .mitreATLAS: technique(of: id) + ATLASMatrix.tactics(of: id)
    case .mitreATTACK: technique(of: id)
    case .nistCSF: [family(of: id)?.id, id.split(separator: ".").first.map(String.init)].wholes(id)
    case .nist80053:
      [id.firstIndex(of: "(").map { String(id[..<$0]) }, family(of: id)?.id].wholes(id)
    case .awsWellArchitected: [family(of: id)?.id].wholes(id)
    case .stride, .linddun, .owaspLLM2025, .owaspAgentic2026, .owaspAgenticThreats,
      .owaspTop10of2021, .owaspTop10of2025, .cwe, .capec, .iso27001, .asvs, .aiScoping:
      []
    }
  }

  /// The technique of `AML.T0051.000` or `T1566.001`.
  private func technique(of id: String) -> [String] {
    let parts = id.split(separator: ".")
    guard parts.count == (framework == .mitreATLAS ? 3 : 2) else { return [] }
    return [parts.dropLast().joined(separator: ".")]
  }

  /// The name of an entry as one reads it alone: "LLM Prompt Injection: Direct", "Govern: Policy".
  package func fullName(of id: String) -> String? {
    guard let name = entry(id)?.name else { return nil }
    let context: String? =
      switch framework {
      case .mitreATLAS: technique(of: id).first
      case .nistCSF: wholes(of: id).first
      case .stride, .linddun, .owaspLLM2025, .owaspAgentic2026, .owaspAgenticThreats,
        .owaspTop10of2021, .owaspTop10of2025, .mitreATTACK, .cwe, .capec, .nist80053, .iso27001,
        .asvs, .awsWellArchitected, .aiScoping:
        nil
      }
    return context.flatMap(entry)?.name.map { "\($0): \(name)" } ?? name
  }
}

extension [String?] {
  /// Those that are there, each once, without the id itself.
  fileprivate func wholes(_ id: String) -> [String] {
    var wholes: [String] = []
    for case let whole? in self where whole != id && !wholes.contains(whole) {
      wholes.append(whole)
    }
    return wholes
  }
}
