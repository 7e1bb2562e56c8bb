package import Diagnostics
internal import Model

extension Check {
  /// References that a catalogue could have, and has not.
  static let unknownCatalogueEntry = Check(.unknownCatalogueEntry) { inspection in
    inspection.workspace.catalogueReferences.compactMap { reference in
      guard case .unknownEntry(let catalogue, let nearest) = reference.match else { return nil }
      return unknown(reference.id, in: catalogue, nearest)
    }
  }
}

extension Rule {
  package static let unknownCatalogueEntry = Rule("unknown-catalogue-entry", .warning)
}

private func unknown(
  _ reference: Located<String>, in catalogue: Catalogue, _ nearest: String?
) -> Diagnostic {
  Diagnostic(
    .unknownCatalogueEntry,
    "\(catalogue.title) has no '\(reference.value)'"
      + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
    at: reference.span,
    help: "the edition that is known here is \(catalogue.edition), from \(catalogue.source)",
    fixIts: nearest.map {
      [FixIt("write '\($0)'", replace: reference.span, with: $0, isSafe: false)]
    } ?? []
  )
}
