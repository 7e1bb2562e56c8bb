package import Diagnostics
internal import Model

extension Check {
  /// References that have the form of no known catalogue's ids.
  static let malformedCatalogueId = Check(.malformedCatalogueId) { inspection in
    inspection.workspace.catalogueReferences.compactMap { reference in
      guard case .malformed(let nearest) = reference.match else { return nil }
      return malformed(reference.id, nearest)
    }
  }
}

extension Rule {
  package static let malformedCatalogueId = Rule("malformed-catalogue-id", .error)
}

private func malformed(_ reference: Located<String>, _ nearest: String?) -> Diagnostic {
  let isOnlyCase = nearest?.lowercased() == reference.value.lowercased()
  return Diagnostic(
    .malformedCatalogueId,
    "'\(reference.value)' is an id of no known catalogue"
      + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
    at: reference.span,
    help: nearest == nil
      ? "ids look like CWE-77, CAPEC-66, T1566.001, AML.T0051, LLM01:2025, A01:2025, AC-6, A.8.2"
      : nil,
    fixIts: nearest.map {
      [FixIt("write '\($0)'", replace: reference.span, with: $0, isSafe: isOnlyCase)]
    } ?? []
  )
}
