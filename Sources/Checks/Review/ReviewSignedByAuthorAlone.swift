package import Diagnostics
internal import Model

extension Check {
  /// Models whose latest approval was given by nobody but those who answer for the model.
  static let reviewSignedByAuthorAlone = Check(.reviewSignedByAuthorAlone) { inspection in
    let workspace = inspection.workspace
    return workspace.modelIndices.compactMap { model in
      guard let owner = workspace[model][FrontMatter.owner]?.value,
        let review = workspace.latestApproval(of: model),
        let signers = review[Review.by], !signers.isEmpty,
        signers.allSatisfy({ isOfOwner($0.value, owner) })
      else { return nil }
      return signedAlone(review, owner)
    }
  }
}

extension Workspace {
  /// The approval of the latest day; of those on one day, the last that is written.
  fileprivate func latestApproval(of model: ModelIndex) -> Entity? {
    var latest: Entity?
    for review in entities(of: model, .review).map({ self[$0] }) where review.approves {
      guard let day = review[Review.date]?.value else { continue }
      if let best = latest?[Review.date]?.value, best > day { continue }
      latest = review
    }
    return latest
  }
}

extension Entity {
  fileprivate var approves: Bool {
    switch self[Review.decision]?.value {
    case .approved, .approvedWithConditions: true
    case .changesRequested, .rejected, nil: false
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
