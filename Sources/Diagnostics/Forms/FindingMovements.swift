/// How the findings of two checks differ.
package struct FindingMovements: Sendable {
  /// The most severe first.
  package let new: [Diagnostic]
  /// Those of the earlier check that are not there any more.
  package let gone: [Diagnostic]
  /// How many there are in both.
  package let keptCount: Int
}

extension Findings {
  /// What became of the findings of an earlier check.
  ///
  /// `naming`: gives the name that a subject of the earlier check has now.
  package func movements(
    since earlier: Findings, naming: (String) -> String
  ) -> FindingMovements {
    let before = Findings(
      earlier.diagnostics.map { finding in
        var finding = finding
        finding.subject = finding.subject.map(naming)
        return finding
      }, in: earlier.sources, fileCount: earlier.fileCount, rules: earlier.rules,
      folder: earlier.folder)
    let (known, now) = (Set(before.fingerprints()), Set(fingerprints()))
    let new = zip(diagnostics, fingerprints()).filter { !known.contains($0.1) }.map(\.0)
    let gone = zip(before.diagnostics, before.fingerprints()).filter { !now.contains($0.1) }
      .map(\.0)
    return FindingMovements(
      new: new.bySeverity, gone: gone.bySeverity, keptCount: diagnostics.count - new.count)
  }
}

extension [Diagnostic] {
  /// The most severe first, else in their order.
  fileprivate var bySeverity: [Diagnostic] {
    Severity.allCases.reversed().flatMap { severity in filter { $0.severity == severity } }
  }
}
