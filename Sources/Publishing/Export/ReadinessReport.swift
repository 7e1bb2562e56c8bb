package import Diagnostics
package import Model

/// How the models of a workspace stand against its bar, for a terminal and for other programs.
package struct ReadinessReport: Sendable {
  /// How one model stands.
  struct Judgement: Sendable {
    let model: ModelIndex
    let readiness: Readiness
  }

  private let composer: Composer

  /// Nothing is judged before it is asked for.
  package init(_ composer: Composer) {
    self.composer = composer
  }

  private var workspace: Workspace { composer.workspace }

  /// The models that are held to the bar, in their order.
  private var judged: [Judgement] {
    workspace.modelIndices.filter(composer.isJudged).map {
      Judgement(model: $0, readiness: composer.readiness(of: $0))
    }
  }

  /// Whether each model that is held to the bar meets it.
  package var isReady: Bool { judged.allSatisfy { !$0.readiness.isUrgent } }

  /// A line for each model, where the workspace declares a bar: what stands in the way.
  package var lines: [String] {
    guard composer.bar.isDeclared else { return [] }
    return judged.map { judgement in
      let complaints = judgement.readiness.failed.map { result in
        let (counted, rest) = result.complaint
        return counted + rest
      }
      let verdict = judgement.readiness.verdict.mark.words
      let reasons = complaints.isEmpty ? "" : ": \(complaints.joined(separator: "; "))"
      return "\(workspace[judgement.model].id.value): \(verdict.lowercased())\(reasons)"
    }
  }
}

extension ReadinessReport {
  /// The report as JSON; `explain report` documents it.
  package func json(_ findings: Findings, on today: Day, toolVersion: String) -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { report in
      report.object("tool") {
        $0.member("name", "threatpress")
        $0.member("version", toolVersion)
      }
      report.member("asOf", today.description)
      report.member("ready", isReady)
      report.object("findings") { counts in
        for severity in Severity.allCases.reversed() {
          counts.member(severity.rawValue, findings.diagnostics.count { $0.severity == severity })
        }
        counts.member("baseline", findings.known.count)
      }
      report.array("models") { models in
        for judgement in judged { models.object { write(judgement, to: &$0) } }
      }
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ judgement: Judgement, to json: inout JSONWriter) {
    let model = workspace[judgement.model]
    json.member("model", model.id.value.text)
    json.member("title", model.title)
    json.member("status", model.status.rawValue)
    json.member("verdict", judgement.readiness.verdict.name)
    json.key("approval")
    if let standing = workspace.approvalStanding(of: judgement.model, on: workspace.day) {
      json.object { json in
        json.member("review", standing.approval.review.id.value.text)
        json.member("date", standing.approval.day.value.description)
        json.member("content", standing.content.word)
      }
    } else {
      json.null()
    }
    json.array("conditions") { conditions in
      for result in judgement.readiness.results {
        conditions.object { condition in
          condition.member("name", result.requirement.condition.anchor)
          condition.member("requirement", result.requirement.words)
          condition.member("atMost", result.requirement.atMost)
          condition.member("number", result.number)
          condition.member("met", result.isMet)
          condition.array("rows") { rows in
            for entity in result.entities { rows.string(workspace[entity].id.value.text) }
          }
        }
      }
    }
  }
}

extension Readiness.Verdict {
  fileprivate var name: String {
    switch self {
    case .ready: "ready"
    case .notReady: "not-ready"
    case .outOfDate: "out-of-date"
    case .noThreats: "no-threats"
    case .library: "library"
    case .retired: "retired"
    case .untold: "untold"
    }
  }
}

extension ReadinessReport {
  /// Everything that a program reading the report relies on.
  package static let documentation = """
    One object; every key is always there.

      tool        object   name and version of this program
      asOf        string   the day that counted as today
      ready       boolean  whether each model that is held to the bar meets it
      findings    object   error, warning and note: how many of each; baseline: how many were
                           known before and count for nothing
      models      array    the models that are held to the bar, each with
        model, title, status
        verdict   string   "ready", "not-ready" or "out-of-date"
        approval  object   the last approval, where its review has a digest, else null:
          review, date  string  the review's id and its day
          content       string  "same" if the model says what it said then, else "changed"; or
                                "incomparable", for a digest of another kind
        conditions  array  each condition of the bar:
          name         string   what it is about, as in "open-high"
          requirement  string   the condition in words
          atMost       number   how many are allowed
          number       number   how many there are
          met          boolean  whether that is no more than allowed
          rows         array    the ids of what was counted
    """
}
