// Catalogues that are too large to bundle, or whose names are not ours to repeat.

extension Catalogue {
  static let mitreATTACK = Catalogue(
    .mitreATTACK, edition: "any", source: "https://attack.mitre.org/",
    forms: [
      "T####", "T####.###", "TA####", "M####", "G####", "S####", "C####", "DS####", "DET####",
    ], coverage: .form)

  static let cwe = Catalogue(
    .cwe, edition: "any", source: "https://cwe.mitre.org/", forms: ["CWE-*"], coverage: .form)

  static let capec = Catalogue(
    .capec, edition: "any", source: "https://capec.mitre.org/", forms: ["CAPEC-*"],
    coverage: .form)

  /// Titles of the controls are copyrighted; their numbers are facts.
  static let iso27001 = Catalogue(
    .iso27001, edition: "2022", source: "https://www.iso.org/standard/27001",
    forms: ["A.*.*"],
    entries: [(5, 37), (6, 8), (7, 14), (8, 34)].flatMap { clause, count in
      (1...count).map { Entry("A.\(clause).\($0)", nil) }
    })

  static let awsWellArchitected = Catalogue(
    .awsWellArchitected, edition: "any",
    source: "https://docs.aws.amazon.com/wellarchitected/latest/framework/welcome.html",
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
