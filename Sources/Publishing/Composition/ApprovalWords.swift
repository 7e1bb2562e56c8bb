internal import Diagnostics
internal import Model

/// Whether a model still is what its last approval saw, where that says what it was.
struct ApprovalStanding {
  let approval: Approval
  let content: ReviewedContent
}

extension Workspace {
  func approvalStanding(of model: ModelIndex, on today: Day) -> ApprovalStanding? {
    guard let approval = latestApproval(of: model, asOf: today),
      let content = content(sinceReview: approval.review, of: model)
    else { return nil }
    return ApprovalStanding(approval: approval, content: content)
  }
}

extension ApprovalStanding {
  /// "As approved on 30 Oct 2026".
  var words: String {
    let day = approval.day.value.shortWords
    return switch content {
    case .same: "As approved on \(day)"
    case .changed: "Changed since it was approved on \(day)"
    case .incomparable: "Approved on \(day); whether it changed cannot be told"
    }
  }
}

extension Composer {
  /// What became of the last approval, for the lead of a page.
  func approvalSentence(_ model: ModelIndex) -> String? {
    workspace.approvalStanding(of: model, on: edition.today).map { "\($0.words)." }
  }

  /// The same as a fact about the model.
  func approvalFact(_ model: ModelIndex) -> Fact? {
    workspace.approvalStanding(of: model, on: edition.today).map {
      Fact("Approval", .text($0.words))
    }
  }

  /// Whether the model is what a review saw.
  func contentMark(ofReview review: EntityIndex) -> Mark? {
    guard let model = workspace.model(of: review) else { return nil }
    return workspace.content(sinceReview: workspace[review], of: model).map { Mark($0) }
  }
}

extension Mark {
  init(_ content: ReviewedContent) {
    switch content {
    case .same: self.init(.verified, "As reviewed")
    case .changed: self.init(.outOfDate, "Changed since", tone: .gap)
    case .incomparable: self.init(.gap, "Cannot be told", tone: .gap)
    }
  }
}

extension ReviewedContent {
  /// The word for other programs.
  var word: String {
    switch self {
    case .same: "same"
    case .changed: "changed"
    case .incomparable: "incomparable"
    }
  }
}
