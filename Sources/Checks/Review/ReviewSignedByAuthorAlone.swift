package import Diagnostics
internal import Model

extension Check {
  /// Models whose latest approval was given by nobody but those who answer for the model.
  static let reviewSignedByAuthorAlone = Check(.reviewSignedByAuthorAlone) { inspection in
    let workspace = inspection.workspace
    return workspace.modelIndices.compactMap { model in
      guard let owner = workspace[model][FrontMatter.owner]?.value,
        let review = workspace.latestApproval(of: model, asOf: inspection.today)?.review,
        let signers = review[Review.by], !signers.isEmpty,
        signers.allSatisfy({ isOfOwner($0.value, owner) })
      else { return nil }
      return signedAlone(review, owner)
    }
  }
}

/// Whether somebody is the owner, or of the owner's team: "M. Duarte (clinical platform)".
private func isOfOwner(_ signer: String, _ owner: String) -> Bool {
  let parts = signer.split(separator: "(", maxSplits: 1)
  return parts.contains { plain($0) == plain(owner[...]) }
}

/// A name without what it may be written with or without.
private func plain(_ name: Substring) -> String {
  String(name.lowercased().filter { $0.isLetter || $0.isNumber })
}

extension Rule {
  package static let reviewSignedByAuthorAlone = Rule("review-signed-by-author-alone", .warning)
}

private func signedAlone(_ review: Entity, _ owner: String) -> Diagnostic {
  Diagnostic(
    .reviewSignedByAuthorAlone,
    "'\(review.id.value)' was signed by nobody but the model's owner, '\(owner)'",
    at: review.place(of: Review.by),
    help: "have somebody look at it who did not make it, and name them under 'by'"
  )
}
