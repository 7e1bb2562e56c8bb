package import Diagnostics
internal import Model

extension Check {
  /// Evidence of which something else is written than its report says.
  static let contradictedEvidence = Check(.contradictedEvidence) { inspection in
    inspection.judgedEvidence.compactMap { _, evidence in
      guard evidence.state == .contradicted, let result = evidence.entity[Evidence.result],
        let reading = evidence.reading
      else { return nil }
      return contradicted(evidence, result, reading)
    }
  }
}

extension Rule {
  package static let contradictedEvidence = Rule("contradicted-evidence", .error)
}

private func contradicted(
  _ evidence: JudgedEvidence, _ result: Located<EvidenceResult>, _ reading: EvidenceReading
) -> Diagnostic {
  let said = reading.failed > 0 ? "\(reading.failed) failed" : "\(reading.passed) passed"
  let reports = listed(reading.reports.map(\.value), of: reading.reports.count)
  return Diagnostic(
    .contradictedEvidence,
    "'\(evidence.id)' is written down as '\(result.value.rawValue)', but in \(reports) \(said)",
    at: evidence.entity.place(result.span),
    notes: reading.witnesses.map { $0.note("failed") },
    help: "leave out 'result' and 'date': the report says both"
  )
}
