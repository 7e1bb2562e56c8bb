/// The findings that there were when a workspace took up the checks: those do not fail it.
package struct Baseline: Sendable {
  private let fingerprints: Set<String>

  /// Reads a SARIF log that `check --format sarif` has written.
  ///
  /// - Throws: `JSONProblem` where it is no JSON, or has no findings of this program's.
  package init(_ utf8: [UInt8]) throws(JSONProblem) {
    let log = try JSONValue.parse(utf8).get()
    guard log["version"]?.string == "2.1.0", let runs = log["runs"]?.elements else {
      throw JSONProblem("it is not a SARIF 2.1.0 log, as 'check --format sarif' prints", at: 0)
    }
    let results = runs.flatMap { $0["results"]?.elements ?? [] }
    let known = results.compactMap { $0["partialFingerprints"]?[fingerprintName]?.string }
    if known.isEmpty, !results.isEmpty {
      throw JSONProblem("none of its results has a '\(fingerprintName)' fingerprint", at: 0)
    }
    fingerprints = Set(known)
  }

  /// What was found in an earlier state.
  package init(of findings: Findings) {
    fingerprints = Set(findings.fingerprints())
  }

  func contains(_ fingerprint: String) -> Bool { fingerprints.contains(fingerprint) }
}

/// The name under which SARIF logs have the fingerprints.
let fingerprintName = "threatpress/v1"

extension Findings {
  /// These findings, those of a baseline set apart.
  package func compared(with baseline: Baseline) -> Findings {
    let states = zip(diagnostics, fingerprints()).map { ($0, baseline.contains($1)) }
    return Findings(
      states.filter { !$0.1 }.map(\.0), in: sources, fileCount: fileCount, rules: rules,
      folder: folder, known: states.filter(\.1).map(\.0))
  }
}
