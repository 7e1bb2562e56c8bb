internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// What was decided about a threat, by whom and until when; nothing where nothing was.
  func decisionFacts(of threat: EntityIndex, on address: Address) -> [Fact] {
    let about = workspace[threat]
    var facts: [Fact] = []
    if let response = about[Threat.response]?.value {
      facts.append(
        Fact(
          "Response",
          .text(humanised(response.rawValue), note: inSentence(response.summary))))
    }
    if let because = about[Threat.because] {
      facts.append(Fact("Because", .prose(html(because, of: threat, on: address))))
    }
    if let party = about[Threat.transferredTo] {
      facts.append(Fact("Carried by", .text(party.value)))
    }
    facts += acceptance(of: threat, on: address)
    facts += repetitions(of: threat, on: address)
    facts += answers(about: threat, on: address)
    // That something is done about it is told by the mitigations; alone it is no decision to show.
    return about[Threat.response]?.value == .mitigate && facts.count == 1 ? [] : facts
  }

  private func acceptance(of threat: EntityIndex, on address: Address) -> [Fact] {
    guard let terms = workspace[threat][Threat.accepted] else { return [] }
    var facts: [Fact] = []
    let by = terms[Acceptance.by]?.value
    let on = terms[Acceptance.on].map { "on \($0.value.words)" }
    facts.append(
      Fact("Accepted by", .text(by ?? "", note: by == nil ? "nobody named" : on)))
    facts.append(Fact("Until", acceptanceEnd(terms[Acceptance.until]?.value)))
    if let reason = terms[Acceptance.reason] {
      facts.append(Fact("Reason", .prose(html(reason, of: threat, on: address))))
    }
    return facts
  }

  /// The day on which an acceptance ends, with how far away that is.
  private func acceptanceEnd(_ until: Day?) -> Entry {
    guard let until else { return .mark(Mark(.gap, "No end", tone: .gap)) }
    let days = until.daysSinceEpoch - edition.today.daysSinceEpoch
    if days < 0 {
      return .mark(
        Mark(.outOfDate, "Ended", tone: .outOfDate),
        note: "on \(until.words), \(counted(-days, "day", "days")) ago")
    }
    return .text(until.words, note: days == 0 ? "today" : "in \(counted(days, "day", "days"))")
  }

  private func repetitions(of threat: EntityIndex, on address: Address) -> [Fact] {
    let originals = workspace.targets(of: threat, .duplicates)
    let copies = workspace.sources(of: threat, .duplicates)
    func links(_ entities: [EntityIndex]) -> Entry {
      .links(entities.map { link(to: $0, from: address) })
    }
    return (originals.isEmpty ? [] : [Fact("Repeats", links(originals))])
      + (copies.isEmpty ? [] : [Fact("Repeated by", links(copies))])
  }

  /// Answers to questions on which the threat hung.
  private func answers(about threat: EntityIndex, on address: Address) -> [Fact] {
    let questions = workspace.sources(of: threat, .affects).filter {
      workspace[$0][Question.answer] != nil
    }
    guard !questions.isEmpty else { return [] }
    return [
      Fact(
        "Answered",
        .links(
          questions.map { question in
            let about = workspace[question]
            let day = about[Question.on].map { ", \($0.value.shortWords)" } ?? ""
            return LinkText(
              about.id.value.text, to: target(.entity(question), from: address), isID: true,
              note: about.title + day)
          }))
    ]
  }
}
