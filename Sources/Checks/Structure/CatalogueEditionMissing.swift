package import Diagnostics
internal import Model

extension Check {
  /// References such as `A01`, whose meaning changed from one edition to the next.
  static let catalogueEditionMissing = Check(.catalogueEditionMissing) { inspection in
    inspection.workspace.catalogueReferences.compactMap { reference in
      guard case .editionMissing(let candidates) = reference.match else { return nil }
      return noEdition(reference.id, candidates)
    }
  }
}

extension Rule {
  package static let catalogueEditionMissing = Rule("catalogue-edition-missing", .warning)
}

private func noEdition(_ reference: Located<String>, _ candidates: [String]) -> Diagnostic {
  Diagnostic(
    .catalogueEditionMissing, "'\(reference.value)' does not say of which edition it is",
    at: reference.span,
    help: "write " + candidates.map { "'\($0)'" }.joined(separator: " or "),
    fixIts: candidates.map {
      FixIt("write '\($0)'", replace: reference.span, with: $0, isSafe: candidates.count == 1)
    }
  )
}
