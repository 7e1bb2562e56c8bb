internal import Model

/// How a group is named: for people, and in links.
///
/// The anchors never are a shape's id of the sprite, such as `open`.
extension RowGroup {
  /// What a link to the group ends in, where the name of an entity is not a part of it.
  func anchor(naming entity: (EntityIndex) -> String) -> String {
    switch self {
    case .severity(let level, let progress):
      joined(level?.rawValue ?? "not-rated", progress?.rawValue)
    case .progress(let progress, let detail): joined("is-\(progress.rawValue)", detail?.rawValue)
    case .owner(_, let owner): owner.map { "of-\($0.text)" } ?? "unowned"
    case .target(let target): target.map { "e-\(entity($0))" } ?? "nowhere"
    case .stride(let category, let progress):
      joined(category?.rawValue ?? "no-category", progress?.rawValue)
    case .linddun(let category, let progress):
      joined(category?.rawValue ?? "no-category", progress?.rawValue)
    case .response(let response): response?.rawValue ?? "undecided"
    case .statement(let isComplete): isComplete ? "complete" : "incomplete"
    case .mitigation(let status, let isVerified):
      joined("is-\(status.rawValue)", isVerified.map { $0 ? "verified" : "not-verified" })
    case .evidence(let standing): "is-\(standing.rawValue)"
    case .assumption(let status): status.map { "is-\($0.rawValue)" } ?? "no-status"
    case .within(let boundary): boundary.map { "e-\(entity($0))" } ?? "outside"
    case .threatened(_, let isThreatened): isThreatened ? "with-threats" : "without-threats"
    case .crossing(let crosses, let isThreatened):
      joined(
        crosses ? "crossing" : "inside",
        isThreatened.map { $0 ? "with-threats" : "without-threats" })
    case .across(let boundary): boundary.map { "e-\(entity($0))" } ?? "inside"
    case .classification(let word): word.map { "class-\(anchorWord($0))" } ?? "unclassified"
    case .question(let isOpen): isOpen ? "is-open" : "is-answered"
    }
  }

  private func joined(_ group: String, _ part: String?) -> String {
    part.map { "\(group)-\($0)" } ?? group
  }
}

extension RowGroup {
  /// The group as a state with its shape, for those that have one.
  var mark: Mark? {
    switch self {
    case .severity(let level, nil): level.map { Mark($0) } ?? .unrated
    case .severity(_, let progress?), .stride(_, let progress?), .linddun(_, let progress?),
      .progress(let progress, nil):
      progress.mark
    case .mitigation(let status, nil): Mark(status)
    case .mitigation(_, true?): Mark(.verified, "With evidence in date")
    case .mitigation(_, false?): Mark(.gap, "Without evidence in date", tone: .gap)
    case .evidence(let standing): standing.mark
    case .assumption(let status?): Mark(status)
    case .statement(false), .question(true): Mark(.gap, title, tone: .gap)
    case .progress, .owner, .target, .stride, .linddun, .response, .statement, .assumption,
      .within, .threatened, .crossing, .across, .classification, .question:
      nil
    }
  }

  /// The group in words, where neither a mark nor the name of an entity or an owner says it.
  var title: String {
    switch self {
    case .severity, .mitigation, .evidence: mark?.words ?? ""
    case .progress(_, let detail?): detail.words
    case .progress(let progress, nil): progress.mark.words
    case .owner(_, let owner): owner?.text ?? "Nobody"
    case .target: "Nothing in particular"
    case .stride(_, let progress?), .linddun(_, let progress?): progress.mark.words
    case .stride(let category, nil): category?.title ?? "No category"
    case .linddun(let category, nil): category.map { humanised($0.rawValue) } ?? "No category"
    case .response(let response): response.map { humanised($0.rawValue) } ?? "Not decided"
    case .statement(let isComplete): isComplete ? "All six parts" : "A part is missing"
    case .assumption(let status): status.map { Mark($0).words } ?? "No status"
    case .within: "Outside every boundary"
    case .threatened(.asset, let isThreatened):
      isThreatened ? "Harmed by a threat" : "Harmed by no threat"
    case .threatened(_, let isThreatened), .crossing(_, let isThreatened?):
      isThreatened ? "With a threat" : "Without a threat"
    case .crossing(let crosses, nil): crosses ? "Across a boundary" : "Across no boundary"
    case .across: "No boundary"
    case .classification(let word): word.map(humanised) ?? "Not classified"
    case .question(let isOpen): isOpen ? "Open" : "Answered"
    }
  }

  /// The place of the group among those of its order, and of a part in its group.
  var rank: (group: Int, part: Int) {
    switch self {
    case .severity(let level, let progress): (levels.firstIndex(of: level) ?? 0, place(progress))
    case .progress(let progress, let detail): (place(progress), place(detail))
    case .owner(_, let owner): (owner == nil ? 1 : 0, 0)
    case .target(let entity), .within(let entity), .across(let entity):
      (entity == nil ? 1 : 0, 0)
    case .stride(let category, let progress): (place(category), place(progress))
    case .linddun(let category, let progress): (place(category), place(progress))
    case .response(let response): (place(response), 0)
    case .statement(let isComplete): (isComplete ? 1 : 0, 0)
    case .mitigation(let status, let isVerified):
      (statuses.firstIndex(of: status) ?? 0, isVerified == true ? 1 : 0)
    case .evidence(let standing): (place(standing), 0)
    case .assumption(let status): (assumptions.firstIndex(of: status) ?? 0, 0)
    case .threatened(_, let isThreatened): (isThreatened ? 1 : 0, 0)
    case .crossing(let crosses, let isThreatened): (crosses ? 0 : 1, isThreatened == true ? 1 : 0)
    case .classification(let word): (word == nil ? 1 : 0, 0)
    case .question(let isOpen): (isOpen ? 0 : 1, 0)
    }
  }

  /// The place in the order of the cases; what is none of them comes last.
  private func place<Word: CaseIterable & Equatable>(_ word: Word?) -> Int {
    Word.allCases.enumerated().first { $0.element == word }?.offset ?? Word.allCases.count
  }
}

/// The worst first; what nobody rated comes last.
private let levels: [RiskLevel?] = [.critical, .high, .medium, .low, nil]

/// What stands first, then what is to come.
private let statuses: [MitigationStatus] = [
  .implemented, .inProgress, .planned, .proposed, .retired, .wontDo,
]

/// What asks for something first.
private let assumptions: [AssumptionStatus?] = [.broken, .unconfirmed, nil, .valid, .retired]

extension Progress {
  var mark: Mark {
    switch self {
    case .open: Mark(.open)
    case .inTreatment: Mark(.inTreatment)
    case .accepted: Mark(.accepted)
    case .settled: Mark(.resolved, "Resolved or not applicable", tone: .resolved)
    }
  }
}

extension ProgressDetail {
  fileprivate var words: String {
    switch self {
    case .high: "At High or above"
    case .lower: "Below High"
    case .ended: "Past the end of the acceptance"
    case .inDate: "Acceptance in date"
    case .resolved: ThreatState.resolved.words
    case .notApplicable: ThreatState.notApplicable.words
    case .duplicate: ThreatState.duplicate.words
    }
  }
}

extension EvidenceStanding {
  fileprivate var mark: Mark {
    switch self {
    case .failed: Mark(.failed)
    case .contradicted: Mark(.contradicted)
    case .missing: Mark(.missing)
    case .skipped: Mark(.skipped)
    case .outOfDate: Mark(.outOfDate, "Out of date", tone: .outOfDate)
    case .partial: Mark(.partial)
    case .noResult: Mark(.noResult)
    case .passed: Mark(.passed)
    }
  }
}
