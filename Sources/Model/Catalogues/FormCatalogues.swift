// Catalogues that are too large to bundle, or whose names are not ours to repeat.

extension Catalogue {
  static let mitreATTACK = Catalogue(
    .mitreATTACK, edition: "any", source: "https://attack.mitre.org/",
    licence: "© The MITRE Corporation, by the ATT&CK terms of use; ids only",
    forms: [
      "T####", "T####.###", "TA####", "M####", "G####", "S####", "C####", "DS####", "DET####",
    ], coverage: .form)

  static let cwe = Catalogue(
    .cwe, edition: "any", source: "https://cwe.mitre.org/",
    licence: "© The MITRE Corporation, by the CWE terms of use; ids only", forms: ["CWE-*"],
    coverage: .form)

  static let capec = Catalogue(
    .capec, edition: "any", source: "https://capec.mitre.org/",
    licence: "© The MITRE Corporation, by the CAPEC terms of use; ids only", forms: ["CAPEC-*"],
    coverage: .form)

  /// Titles of the controls are copyrighted; their numbers are facts.
  static let iso27001 = Catalogue(
    .iso27001, edition: "2022", source: "https://www.iso.org/standard/27001",
    licence: "© ISO and IEC; the numbers only, because the titles are theirs",
    forms: ["A.*.*"],
    entries: [(5, 37), (6, 8), (7, 14), (8, 34)].flatMap { clause, count in
      (1...count).map { Entry("A.\(clause).\($0)", nil) }
    })

  static let awsWellArchitected = Catalogue(
    .awsWellArchitected, edition: "any",
    source: "https://docs.aws.amazon.com/wellarchitected/latest/framework/welcome.html",
    licence: "© Amazon Web Services; ids and the names of the pillars only",
    forms: ["@@@##-BP##", "@@@@##-BP##"], coverage: .families,
    entries: entries(
      """
      OPS Operational Excellence
      SEC Security
      REL Reliability
      PERF Performance Efficiency
      COST Cost Optimization
      SUS Sustainability
      """))
}
