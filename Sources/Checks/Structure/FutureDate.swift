package import Diagnostics
internal import Model

extension Check {
  /// Records of what has not happened yet.
  static let futureDate = Check(.futureDate) { inspection in
    inspection.workspace.pages.flatMap { page in
      let reviewed = [page.frontMatter[FrontMatter.reviewed]].compactMap { $0 }
      return (reviewed + page.entities.flatMap(recordedDays))
        .filter { $0.value > inspection.today }
        .map { tooEarly($0, today: inspection.today) }
    }
  }
}

/// The days on which something is said to have happened.
private func recordedDays(of entity: Entity) -> [Located<Day>] {
  switch entity.kind {
  case .review: [entity[Review.date]].compactMap { $0 }
  case .evidence: [entity[Evidence.date]].compactMap { $0 }
  case .incident: [entity[Incident.date]].compactMap { $0 }
  case .question: [entity[Question.on]].compactMap { $0 }
  case .threat: [entity[Threat.accepted]?[Acceptance.on]].compactMap { $0 }
  case .asset, .source, .assumption, .dataflow, .mitigation, .objective, .attackTree, .view,
    .element, .flow, .boundary:
    []
  }
}

extension Rule {
  package static let futureDate = Rule("future-date", .warning)
}

private func tooEarly(_ day: Located<Day>, today: Day) -> Diagnostic {
  Diagnostic(
    .futureDate, "\(day.value) is still to come; today is \(today)", at: day.span,
    help: "record what has happened, on the day on which it did"
  )
}
