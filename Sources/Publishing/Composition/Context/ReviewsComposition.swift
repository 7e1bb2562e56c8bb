internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// Who judged a model and what they said, what was decided, and which findings were answered.
  func reviewsPage(_ model: ModelIndex) -> ReportPage {
    let page = Page.index(model, .review)
    let address = standpoint(of: page)
    let reviews = latestFirst(siblings(of: .review, in: model), by: Review.date)
    let decisions = decisions(of: model)
    let sections =
      section("reviews", "Reviews", reviewTable(reviews, on: address))
      + section("answers", "What they found", answerTable(reviews, on: address))
      + section("decisions", "Decisions", decisionTable(decisions, on: address))
      + section(
        "answered", "Answered findings",
        lead: Sentence("What a check asks for and its authors decided against, with their reason."),
        answeredTable(model, on: address))
    return report(
      ReportTitle(
        page: page, model: model, title: "Reviews and decisions", question: Kind.review.question,
        lead: reviewLead(model, on: address),
        tools: tools(to: sections) + fileTools(of: .review, in: model, from: address)),
      sections)
  }

  /// "Last reviewed on 30 October 2026; due again on 30 April 2027. As approved on 30 Oct 2026. What
  /// changed since has a page of its own."
  private func reviewLead(_ model: ModelIndex, on address: Address) -> Sentence? {
    var pieces: [LinkText] = []
    if let reviewed = workspace[model][FrontMatter.reviewed]?.value {
      let next = workspace[model][FrontMatter.reviewEvery]?.value.end(from: reviewed)
      let again = next.map { day in
        day < edition.today
          ? "; it was due again on \(day.words)" : "; due again on \(day.words)"
      }
      pieces.append(LinkText(plain: "Last reviewed on \(reviewed.words)\(again ?? "")."))
    }
    if let approval = approvalSentence(model) {
      if !pieces.isEmpty { pieces.append(LinkText(plain: " ")) }
      pieces.append(LinkText(plain: approval))
    }
    if changes[model] != nil {
      if !pieces.isEmpty { pieces.append(LinkText(plain: " ")) }
      pieces += [
        LinkText("What changed since", to: target(.changes(model), from: address)),
        LinkText(plain: " has a page of its own."),
      ]
    }
    return pieces.isEmpty ? nil : Sentence(pieces)
  }

  private func reviewTable(_ reviews: [EntityIndex], on address: Address) -> DataTable {
    let hasDigests = reviews.contains { contentMark(ofReview: $0) != nil }
    return DataTable(
      caption: "Reviews, the latest first",
      columns: [
        DataTable.Column(title: "Review"), DataTable.Column(title: "Date", style: .day),
        DataTable.Column(title: "Version"), DataTable.Column(title: "Decision"),
        DataTable.Column(title: "By"),
      ] + (hasDigests ? [DataTable.Column(title: "Model today")] : []),
      rows: reviews.map { review in
        let about = workspace[review]
        return DataTable.Row(
          anchor: "e-\(about.id.value.folded)",
          cells: [
            nameCell(review, on: address), .text(about[Review.date]?.value.shortWords ?? ""),
            .text(about[Review.version]?.value ?? ""),
            about[Review.decision].map { .mark(Mark($0.value)) } ?? .text("", note: "none"),
            .links(reviewers(of: review)),
          ] + (hasDigests ? [contentMark(ofReview: review).map { .mark($0) } ?? .none] : []))
      })
  }

  /// Who took part, with the role that stands in brackets behind the name.
  func reviewers(of review: EntityIndex) -> [LinkText] {
    (workspace[review][Review.by] ?? []).map { person in
      guard person.value.hasSuffix(")"), let bracket = person.value.lastIndex(of: "(") else {
        return LinkText(plain: person.value)
      }
      let name = person.value[..<bracket].split(separator: " ").joined(separator: " ")
      let role = person.value[person.value.index(after: bracket)...].dropLast()
      return LinkText(name, to: nil, note: String(role))
    }
  }

  /// The three questions of a review, with what the reviewers answered, and then their conditions.
  func answers(of review: EntityIndex) -> [(question: String, answer: Phrase)] {
    let about = workspace[review]
    let answers: [(String, Phrase?)] = [
      ("Accuracy", about[Review.accuracy]), ("Completeness", about[Review.completeness]),
      ("Clarity", about[Review.clarity]),
    ]
    return answers.compactMap { question, answer in answer.map { (question, $0) } }
      + (about[Review.conditions] ?? []).map { ("Condition", $0) }
  }

  private func answerTable(_ reviews: [EntityIndex], on address: Address) -> DataTable {
    func cell(_ phrase: Phrase?, _ review: EntityIndex) -> Entry {
      phrase.map { .prose(html($0, of: review, on: address)) } ?? .none
    }
    let hasConditions = reviews.contains { workspace[$0][Review.conditions] != nil }
    return DataTable(
      caption: "What each review found",
      columns: [
        DataTable.Column(title: "Review"), DataTable.Column(title: "Accuracy", style: .title),
        DataTable.Column(title: "Completeness", style: .title),
        DataTable.Column(title: "Clarity", style: .title),
      ] + (hasConditions ? [DataTable.Column(title: "Conditions", style: .title)] : []),
      rows: reviews.filter { !answers(of: $0).isEmpty }.map { review in
        let about = workspace[review]
        return DataTable.Row(
          cells: [
            .item(
              idLink(to: review, from: address), sub: about[Review.date]?.value.shortWords),
            cell(about[Review.accuracy], review), cell(about[Review.completeness], review),
            cell(about[Review.clarity], review),
          ] + (hasConditions ? [conditions(of: review, on: address)] : []))
      })
  }

  private func conditions(of review: EntityIndex, on address: Address) -> Entry {
    let conditions = workspace[review][Review.conditions] ?? []
    guard !conditions.isEmpty else { return .none }
    var html = HTML()
    for (number, condition) in conditions.enumerated() {
      if number > 0 { html.append(markup: "<br>") }
      html.append(self.html(condition, of: review, on: address))
    }
    return .prose(html)
  }

  private func decisionTable(_ decisions: [Decision], on address: Address) -> DataTable {
    DataTable(
      caption: "Decisions, the latest first",
      columns: [
        DataTable.Column(title: "About"), DataTable.Column(title: "Decided"),
        DataTable.Column(title: "Answer or reason", style: .title),
        DataTable.Column(title: "By"), DataTable.Column(title: "On", style: .day),
        DataTable.Column(title: "Until", visibility: .medium, style: .day),
      ],
      rows: decisions.map { decision in
        DataTable.Row(cells: [
          nameCell(decision.about, on: address), .text(decision.words),
          .prose(decision.reason.map { html($0, of: decision.about, on: address) } ?? HTML()),
          .text(decision.by ?? "", note: decision.by == nil ? "unsigned" : nil),
          .text(decision.on?.shortWords ?? "", note: decision.on == nil ? "no date" : nil),
          decision.until == nil ? .none : dueDay(decision.until),
        ])
      })
  }

  /// The findings that somebody answered, put together by rule and reason.
  private func answeredTable(_ model: ModelIndex, on address: Address) -> DataTable {
    struct Answer: Hashable {
      let rule: String
      let reason: String
    }
    var places: [Answer: [Entry]] = [:]
    func note(_ shown: ShownFinding, _ place: Entry) {
      guard let reason = shown.reason else { return }
      let answer = Answer(rule: shown.finding.rule.name, reason: reason.text)
      if places[answer]?.contains(place) != true { places[answer, default: []].append(place) }
    }
    for page in workspace[model].pages {
      let place = Entry.links([
        LinkText(
          workspace.pages[page].title,
          to: target(workspace.page(showing: page), from: address))
      ])
      for finding in findings(onPage: page) { note(finding, place) }
    }
    for entity in workspace.entities(of: model) where workspace[entity].kind.hasPage {
      let place = Entry.links(links(to: [entity], from: address))
      for finding in findings(on: entity) { note(finding, place) }
    }
    let ordered = places.sorted { ($0.key.rule, $0.key.reason) < ($1.key.rule, $1.key.reason) }
    return DataTable(
      caption: "Findings that were answered with a reason",
      columns: [
        DataTable.Column(title: "Check"), DataTable.Column(title: "Reason", style: .title),
        DataTable.Column(title: "About"),
      ],
      rows: ordered.map { answer, entries in
        let links = entries.flatMap(\.links)
        return DataTable.Row(cells: [
          .item(ruleLink(named: answer.rule, from: address)), .text(answer.reason),
          .links(
            Array(links.prefix(8)), note: links.count > 8 ? "and \(links.count - 8) more" : nil),
        ])
      })
  }
}

extension Mark {
  init(_ decision: ReviewDecision) {
    switch decision {
    case .approved: self.init(.verified, "Approved")
    case .approvedWithConditions: self.init(.verified, "Approved with conditions")
    case .changesRequested: self.init(.gap, "Changes requested", tone: .gap)
    case .rejected: self.init(.failed, "Rejected", tone: .failed)
    }
  }
}
