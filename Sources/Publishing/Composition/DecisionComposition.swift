internal import Diagnostics
internal import Model
internal import Templating

/// Something that somebody has to decide by a day.
private struct PendingDecision {
  let due: Day
  let item: RankList.Item
}

extension Composer {
  /// What waits for somebody in all models, the latest first; no more than a reader takes in.
  func decisions(from address: Address) -> [RankList.Item] {
    decisions(
      of: workspace.modelIndices.filter { workspace[$0].status != .retired }, from: address)
  }

  /// What waits for somebody in some models.
  func decisions(of models: [ModelIndex], from address: Address) -> [RankList.Item] {
    let pending = models.flatMap { model in
      acceptances(in: model, from: address) + overdueReview(of: model, from: address)
        + openQuestions(in: model, from: address)
    }
    return pending.enumerated().sorted { one, other in
      (one.element.due.daysSinceEpoch, one.offset)
        < (other.element.due.daysSinceEpoch, other.offset)
    }.prefix(8).map(\.element.item)
  }

  /// Acceptances that have ended, or will within a month.
  private func acceptances(in model: ModelIndex, from address: Address) -> [PendingDecision] {
    workspace.entities(of: model, .threat).compactMap { threat in
      let about = workspace[threat]
      guard about[Threat.response]?.value == .accept,
        let until = about[Threat.accepted]?[Acceptance.until]?.value,
        until < edition.today.adding(days: 31)
      else { return nil }
      let ends = until < edition.today ? "ended" : "ends"
      return PendingDecision(
        due: until,
        item: RankList.Item(
          link: LinkText(
            "Accept again, or treat: \(about.title)", to: target(.entity(threat), from: address)),
          id: workspace.qualifiedID(of: threat),
          about: joinedFacts(
            about[Common.owner]?.value, "acceptance \(ends) on \(until.shortWords)"),
          mark: mark(due: until)))
    }
  }

  private func overdueReview(of model: ModelIndex, from address: Address) -> [PendingDecision] {
    guard let due = workspace.reviewDue(model), due < edition.today.adding(days: 31) else {
      return []
    }
    let about = workspace[model]
    let every = about[FrontMatter.reviewEvery].map { "every \($0.value)" }
    return [
      PendingDecision(
        due: due,
        item: RankList.Item(
          link: LinkText("Review “\(about.title)”", to: target(.model(model), from: address)),
          about: joinedFacts(about[FrontMatter.owner].map { inSentence($0.value) }, every),
          mark: mark(due: due)))
    ]
  }

  private func openQuestions(in model: ModelIndex, from address: Address) -> [PendingDecision] {
    workspace.entities(of: model, .question).compactMap { question in
      let about = workspace[question]
      guard about[Question.answer] == nil, let due = about[Question.due]?.value else { return nil }
      return PendingDecision(
        due: due,
        item: RankList.Item(
          link: titleLink(to: question, from: address), id: workspace.qualifiedID(of: question),
          about: joinedFacts(about[Question.to].map { "for \($0.value)" }, nil),
          mark: mark(due: due)))
    }
  }

  func joinedFacts(_ facts: String?...) -> String {
    facts.compactMap { $0 }.joined(separator: " · ")
  }

  /// How late something is, or when it is due.
  private func mark(due: Day) -> Mark {
    let days = edition.today.daysSinceEpoch - due.daysSinceEpoch
    return days > 0
      ? Mark(.outOfDate, "\(counted(days, "day", "days")) late", tone: .gap)
      : Mark(.notApplicable, "due \(due.shortWords)")
  }
}
