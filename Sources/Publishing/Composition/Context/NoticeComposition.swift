internal import Diagnostics
internal import Model
internal import Templating

extension Mark {
  init(_ standing: AssumptionStanding) {
    switch standing {
    case .holds: self.init(.verified, "Valid")
    case .runOut(let days):
      self.init(.outOfDate, "Ran out \(counted(days, "day", "days")) ago", tone: .outOfDate)
    case .unconfirmed: self.init(.gap, "Unconfirmed")
    case .broken: self.init(.failed, "Broken", tone: .failed)
    case .retired: self.init(.notApplicable, "Retired", tone: .low)
    }
  }
}

extension Composer {
  /// What a reader of an entity's page has to know before anything else: what it rests on has
  /// fallen, an acceptance has ended, a question is open.
  func notices(on entity: EntityIndex, on address: Address) -> [Notice] {
    failedEvidence(of: entity, on: address) + fallenGround(of: entity, on: address)
      + heldUp(by: entity, on: address)
      + endedAcceptance(of: entity) + openQuestions(about: entity, on: address)
      + repetition(of: entity, on: address)
  }

  /// "It rests on A-3, which is broken."
  private func fallenGround(of entity: EntityIndex, on address: Address) -> [Notice] {
    workspace.targets(of: entity, .restsOn).compactMap { assumption in
      let standing = workspace.standing(ofAssumption: assumption, on: edition.today)
      guard standing.hasFallen else { return nil }
      return Notice(
        mark: standing == .broken ? Mark(standing) : Mark(.outOfDate, "Ran out", tone: .outOfDate),
        sentence: Sentence([
          LinkText(plain: "It rests on "), link(to: assumption, from: address, notes: false),
          LinkText(plain: ", which \(words(for: assumption, standing))."),
        ]))
    }
  }

  /// What has become of an assumption, to follow "which".
  private func words(for assumption: EntityIndex, _ standing: AssumptionStanding) -> String {
    switch standing {
    case .broken: "is broken"
    case .runOut:
      "was valid until \(workspace[assumption][Assumption.validUntil]?.value.words ?? "")"
    case .holds: "is valid"
    case .unconfirmed: "is not confirmed"
    case .retired: "is retired"
    }
  }

  /// What an assumption that has fallen held up.
  func heldUp(by assumption: EntityIndex, on address: Address) -> [Notice] {
    guard workspace[assumption].kind == .assumption else { return [] }
    let standing = workspace.standing(ofAssumption: assumption, on: edition.today)
    let resting = resting(on: assumption)
    guard standing.hasFallen, !resting.isEmpty else { return [] }
    var pieces = [LinkText(plain: "What rested on it has to be judged again: ")]
    for (number, entity) in resting.enumerated() {
      if number > 0 {
        pieces.append(LinkText(plain: number == resting.count - 1 ? " and " : ", "))
      }
      pieces.append(link(to: entity, from: address, notes: false))
    }
    return [Notice(mark: Mark(standing), sentence: Sentence(pieces + [LinkText(plain: ".")]))]
  }

  /// Everything that rests on an assumption: threats, then mitigations, then the rest.
  func resting(on assumption: EntityIndex) -> [EntityIndex] {
    let resting = workspace.sources(of: assumption, .restsOn).filter { workspace[$0].kind.hasPage }
    func place(_ entity: EntityIndex) -> Int {
      switch workspace[entity].kind {
      case .threat: 0
      case .mitigation: 1
      case .asset, .source, .assumption, .dataflow, .evidence, .objective, .question, .incident,
        .review, .attackTree, .view, .element, .flow, .boundary:
        2
      }
    }
    return resting.sorted { one, other in
      if place(one) != place(other) { return place(one) < place(other) }
      return workspace[one].id.value < workspace[other].id.value
    }
  }

  private func endedAcceptance(of threat: EntityIndex) -> [Notice] {
    guard workspace[threat].kind == .threat, workspace.state(of: threat) == .accepted,
      let until = workspace[threat][Threat.accepted]?[Acceptance.until]?.value,
      until < edition.today
    else { return [] }
    let days = edition.today.daysSinceEpoch - until.daysSinceEpoch
    return [
      Notice(
        mark: Mark(.outOfDate, "Ended", tone: .outOfDate),
        sentence: Sentence(
          "The acceptance of this risk ended on \(until.words), "
            + "\(counted(days, "day", "days")) ago."))
    ]
  }

  /// The questions without an answer on which something hangs.
  private func openQuestions(about entity: EntityIndex, on address: Address) -> [Notice] {
    workspace.sources(of: entity, .affects).compactMap { question in
      let about = workspace[question]
      guard about.kind == .question, about[Question.answer] == nil else { return nil }
      let due = about[Question.due]?.value
      let isLate = due.map { $0 < edition.today } ?? false
      let when = due.map { isLate ? ", which was due on \($0.words)" : ", due on \($0.words)" }
      return Notice(
        mark: isLate
          ? Mark(.outOfDate, "Overdue", tone: .outOfDate)
          : Mark(.notApplicable, "Open", tone: .low),
        sentence: Sentence([
          LinkText(plain: "It hangs on the answer to "), idLink(to: question, from: address),
          LinkText(plain: "\(when ?? "")."),
        ]),
        note: about.hasTitle ? Sentence(about.title) : nil)
    }
  }

  /// "It repeats T-3", and from there "T-9 repeats it".
  private func repetition(of threat: EntityIndex, on address: Address) -> [Notice] {
    workspace.targets(of: threat, .duplicates).map { original in
      Notice(
        mark: Mark(.notApplicable, "Duplicate", tone: .low),
        sentence: Sentence([
          LinkText(plain: "It says the same as "), link(to: original, from: address),
          LinkText(plain: ", where it is dealt with."),
        ]))
    }
  }
}
