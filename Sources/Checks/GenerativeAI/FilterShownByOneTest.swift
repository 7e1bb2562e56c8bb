package import Diagnostics
internal import Model

extension Check {
  /// Filters that are right most of the time, of which a single test says that they work.
  static let filterShownByOneTest = Check(.filterShownByOneTest) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.mitigation).compactMap { index in
      let filter = workspace[index]
      let readings = workspace.sources(of: index, .verifies).compactMap { piece in
        workspace.reading(ofEvidence: piece).map { (workspace[piece], $0) }
      }
      guard filter.isFilter, filter[Mitigation.status]?.value == .implemented,
        let (evidence, reading) = readings.first, readings.count == 1,
        // An analysis of what is written gives the same answer each time.
        evidence[Evidence.junit] != nil, reading.passed == 1, reading.failed == 0
      else { return nil }
      return shownOnce(filter, by: evidence)
    }
  }
}

extension Rule {
  package static let filterShownByOneTest = Rule("filter-shown-by-one-test", .note)
}

private func shownOnce(_ filter: Entity, by evidence: Entity) -> Diagnostic {
  Diagnostic(
    .filterShownByOneTest,
    "one test alone shows that '\(filter.id.value)' works, and it works most of the time at best",
    at: evidence.place(evidence[Evidence.junit]?.span),
    notes: [Diagnostic.Note("the filter", at: filter.id.span)],
    help: "try it with many prompts, and let the report have a test for each, or for each run"
  )
}
