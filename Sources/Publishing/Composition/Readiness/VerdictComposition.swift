internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// Judges a model by the workspace's bar.
  func judge(_ model: ModelIndex) -> Readiness {
    let errors = findings(in: model).count { $0.reason == nil && $0.finding.severity == .error }
    let readiness = workspace.readiness(of: model, by: bar, errors: errors, on: edition.today)
    switch edition.audience {
    case .internal: return readiness
    case .public: return readiness.redacted
    }
  }

  /// Whether a model is held to the bar, so that there is something to say about each condition.
  func isJudged(_ model: ModelIndex) -> Bool {
    switch readiness(of: model).verdict {
    case .noThreats, .library, .retired, .untold: false
    case .ready, .notReady, .outOfDate: true
    }
  }

  /// Where the model stands, each number leading to what it counts; nothing for a model that
  /// cannot be judged.
  func verdict(of model: ModelIndex, on address: Address) -> ModelPage.Verdict? {
    let readiness = readiness(of: model)
    let lead: String
    switch readiness.verdict {
    case .noThreats, .library, .retired, .untold: return nil
    case .ready: lead = "Ready:"
    case .notReady: lead = "Not ready:"
    case .outOfDate: lead = "Out of date:"
    }
    return ModelPage.Verdict(
      lead: lead, isUrgent: readiness.isUrgent,
      sentence: sentence(about: readiness, of: model, from: address),
      basis: basis(of: readiness, model, from: address))
  }

  private func sentence(
    about readiness: Readiness, of model: ModelIndex, from address: Address
  ) -> Sentence {
    guard !readiness.failed.isEmpty else {
      let number = readiness.results.count
      return Sentence(
        number == 1
          ? "the one condition of the bar holds." : "all \(number) conditions of the bar hold.")
    }
    return Sentence(complaints(readiness, of: model, from: address) + [LinkText(plain: ".")])
  }

  /// What fails, each number leading to what it counts.
  private func complaints(
    _ readiness: Readiness, of model: ModelIndex, from address: Address
  ) -> [LinkText] {
    enumerated(
      readiness.failed.map { result in
        let (counted, rest) = result.complaint
        let anchor = result.requirement.condition.anchor
        let way = target(.verdict(model), from: address, anchor: anchor)
        let isCount = result.requirement.condition != .overdueReview
        return [
          isCount
            ? LinkText(counting: counted, to: way)
            : LinkText(counted, to: target(.verdict(model), from: address)),
          LinkText(plain: rest),
        ]
      })
  }

  /// What the verdict was judged against.
  private func basis(
    of readiness: Readiness, _ model: ModelIndex, from address: Address
  ) -> Sentence {
    let (failed, all) = (readiness.failed.count, readiness.results.count)
    let score =
      failed == 0 ? ", every condition of which holds" : ", \(failed) of \(all) conditions failing"
    return Sentence([
      LinkText(plain: "Judged against the "),
      LinkText(
        bar.isDeclared ? "workspace’s bar" : "standard bar",
        to: target(.verdict(model), from: address)),
      LinkText(plain: "\(score), as of \(edition.today.words)."),
    ])
  }

  /// The pieces of a sentence with commas and "and" between its parts.
  func enumerated(_ parts: [[LinkText]]) -> [LinkText] {
    parts.enumerated().flatMap { number, part in
      number == 0
        ? part : [LinkText(plain: number == parts.count - 1 ? ", and " : ", ")] + part
    }
  }

  /// The same for a line of a table.
  func reason(for readiness: Readiness, of model: ModelIndex, from address: Address) -> Sentence {
    switch readiness.verdict {
    case .noThreats: return Sentence("A draft: the threats are not written yet.")
    case .library:
      let threats = count(ofAll: .threat, in: model, from: address)
      return Sentence([
        LinkText(counting: counted(threats.number, "threat", "threats"), to: threats.target),
        LinkText(plain: " for other models to build on."),
      ])
    case .retired: return Sentence("Kept for the record.")
    case .untold: return Sentence("What it is judged by may be internal.")
    case .ready: return Sentence("Every condition of the bar holds.")
    case .notReady, .outOfDate:
      let complaints = complaints(readiness, of: model, from: address)
      return Sentence(complaints + [LinkText(plain: ".")])
    }
  }
}
