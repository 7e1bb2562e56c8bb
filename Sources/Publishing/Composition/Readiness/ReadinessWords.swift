internal import Model

extension ReadinessBar.Requirement {
  /// The requirement as a sentence without its full stop.
  var words: String {
    atMost == 0 ? strictWords : "\(capitalised(condition.subject)): at most \(atMost)"
  }

  private var strictWords: String {
    switch condition {
    case .errors: "The model has no errors"
    case .openThreats(.critical): "No critical threat is open"
    case .openThreats(let level): "No threat at \(level.title) or above is open"
    case .endedAcceptances: "Every accepted risk is in date"
    case .aboveAppetite: "What remains above the risk appetite is accepted"
    case .unplannedThreats: "Every open threat has a mitigation"
    case .uncoveredCrossings:
      "Every flow across a boundary has a threat, or the reason why none"
    case .unverifiedMitigations:
      "Every implemented mitigation has evidence that passed and is in date"
    case .overdueReview: "The last review is younger than the model’s own interval"
    case .counter(let counter): "No \(counter.words)"
    }
  }
}

extension ReadinessCondition {
  /// What is counted, for many.
  var subject: String {
    switch self {
    case .errors: "errors"
    case .openThreats(.critical): "open critical threats"
    case .openThreats(let level): "open threats at \(level.title) or above"
    case .endedAcceptances: "acceptances past their end"
    case .aboveAppetite: "threats that remain above the risk appetite"
    case .unplannedThreats: "open threats without a mitigation"
    case .uncoveredCrossings: "flows across a boundary without a threat"
    case .unverifiedMitigations: "implemented mitigations without evidence in date"
    case .overdueReview: "overdue reviews"
    case .counter(let counter): counter.words
    }
  }

  /// The name of its part of the verdict's page.
  var anchor: String {
    switch self {
    case .errors: "errors"
    case .openThreats(let level): "open-\(level.rawValue)"
    case .endedAcceptances: "ended-acceptances"
    case .aboveAppetite: "above-appetite"
    case .unplannedThreats: "unplanned-threats"
    case .uncoveredCrossings: "uncovered-crossings"
    case .unverifiedMitigations: "unverified-mitigations"
    case .overdueReview: "review"
    case .counter(let counter): "counter-\(slug(counter.words))"
    }
  }
}

/// Letters and digits of ASCII in lower case, everything else as hyphens.
private func slug(_ words: String) -> String {
  String(
    words.lowercased().map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    })
}

extension Readiness.Result {
  /// A number with what there are so many of, and what is wrong with that: "3 threats", " at High
  /// or above are open".
  var complaint: (counted: String, rest: String) {
    func words(_ one: String, _ many: String) -> String { counted(number, one, many) }
    let (is_, has) = number == 1 ? ("is", "has") : ("are", "have")
    let remains = number == 1 ? "remains" : "remain"
    let excess = requirement.atMost > 0 ? " (at most \(requirement.atMost))" : ""
    let (subject, rest): (String, String) =
      switch requirement.condition {
      case .errors:
        (words("error", "errors"), number == 1 ? " stands in the model" : " stand in the model")
      case .openThreats(.critical):
        (words("critical threat", "critical threats"), " \(is_) open")
      case .openThreats(let level):
        (words("threat", "threats"), " at \(level.title) or above \(is_) open")
      case .endedAcceptances: (words("acceptance", "acceptances"), " \(has) ended")
      case .aboveAppetite:
        (words("threat", "threats"), " \(remains) above the risk appetite")
      case .unplannedThreats:
        (words("open threat", "open threats"), " \(has) no mitigation")
      case .uncoveredCrossings:
        (words("flow", "flows"), " across a boundary \(has) no threat")
      case .unverifiedMitigations:
        (
          words("implemented mitigation", "implemented mitigations"),
          " \(has) no evidence in date"
        )
      case .overdueReview: ("the review", " is overdue")
      // The author's words are for many.
      case .counter(let counter):
        number == 1 ? ("1", " of the “\(counter.words)”") : ("\(number) \(counter.words)", "")
      }
    return (subject, rest + excess)
  }
}

extension Readiness.Verdict {
  var mark: Mark {
    switch self {
    case .ready: Mark(.verified, "Ready")
    case .notReady: Mark(.failed, "Not ready", tone: .gap)
    case .outOfDate: Mark(.outOfDate, "Out of date", tone: .outOfDate)
    case .noThreats: Mark(.notApplicable, "No verdict", tone: .low)
    case .library: Mark(.notApplicable, "A library", tone: .low)
    case .retired: Mark(.notApplicable, "Retired", tone: .low)
    case .untold: Mark(.notApplicable, "Not told", tone: .low)
    }
  }
}
