internal import Diagnostics
internal import Model

/// Understands a report of static analysis in SARIF 2.1.0.
///
/// Each result is one, as its kind says; each rule that found nothing that counts is one that
/// passed; and each run as a whole is one, for evidence that asks for no rule.
func readSARIF(_ bytes: [UInt8]) -> Result<[ReportedResult], ReportProblem> {
  let json: JSONValue
  switch JSONValue.parse(bytes) {
  case .success(let value): json = value
  case .failure(let problem):
    return .failure(
      ReportProblem(.malformed, "is not JSON: \(problem.message)", at: problem.offset))
  }
  guard case .array(let runs)? = json["runs"] else {
    return .failure(ReportProblem(.otherFormat, "is no SARIF report: it has no 'runs'"))
  }
  guard let version = json["version"]?.string, version.hasPrefix("2.1.") else {
    let written = json["version"]?.string.map { "'\($0)'" } ?? "none"
    return .failure(
      ReportProblem(.otherFormat, "is no SARIF 2.1.0 report: its version is \(written)"))
  }
  let results = runs.flatMap { SARIFRun($0).results }
  guard results.count <= resultLimit else {
    return .failure(ReportProblem(.malformed, "has more than \(resultLimit) results"))
  }
  return .success(results)
}

/// One run of a tool.
private struct SARIFRun {
  private let rules: [SARIFRule]
  private let rulesByID: [String: SARIFRule]
  private let found: [JSONValue]
  private let tool: String
  private let day: Day?
  private let hasFinished: Bool

  init(_ run: JSONValue) {
    let driver = run["tool"]?["driver"]
    let parts = [driver].compactMap { $0 } + (run["tool"]?["extensions"]?.elements ?? [])
    rules = parts.flatMap { $0["rules"]?.elements ?? [] }.compactMap(SARIFRule.init)
    rulesByID = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    found = run["results"]?.elements ?? []
    tool = driver?["name"]?.string ?? ""
    let invocations = run["invocations"]?.elements ?? []
    hasFinished = !invocations.contains { $0["executionSuccessful"]?.boolean == false }
    let times = invocations.compactMap {
      ($0["endTimeUtc"] ?? $0["startTimeUtc"])?.string.flatMap { Day(String($0.prefix(10))) }
    }
    day = times.min()
  }

  var results: [ReportedResult] {
    let own = found.compactMap(result)
    let answered = Set(own.filter { $0.outcome != .passed }.map(\.name))
    // A run that broke off shows nothing of rules in which it found nothing.
    let others = rules.filter { !answered.contains($0.id) }.map { rule in
      self.result(rule, outcome: hasFinished ? .passed : .skipped)
    }
    let whole = ReportedResult(
      tool, suites: [tool], outcome: hasFinished ? .passed : .skipped, day: day,
      message: hasFinished ? "" : "the tool did not finish", isWholeRun: true)
    return own + others + [whole]
  }

  private func result(
    _ rule: SARIFRule, outcome: ReportedResult.Outcome, message: String = ""
  ) -> ReportedResult {
    ReportedResult(
      rule.id, suites: [tool], outcome: outcome, day: day,
      labels: ReportedResult.Labels(tags: rule.tags), message: message)
  }

  /// What one result says; `nil` for one that says nothing for or against.
  private func result(_ json: JSONValue) -> ReportedResult? {
    let rule = rule(of: json)
    guard let outcome = outcome(of: json, rule) else { return nil }
    let message = firstLine(of: json["message"]?["text"]?.string ?? "")
    let parts = [place(of: json), message].compactMap { $0 }.filter { !$0.isEmpty }
    return result(rule, outcome: outcome, message: parts.joined(separator: ": "))
  }

  /// Where in the code a result is, as "client/sources.ts:58"; `nil` where it does not say so.
  private func place(of json: JSONValue) -> String? {
    let place = json["locations"]?[0]?["physicalLocation"]
    guard let path = place?["artifactLocation"]?["uri"]?.string, !path.isEmpty else { return nil }
    return place?["region"]?["startLine"]?.integer.map { "\(path):\($0)" } ?? path
  }

  private func outcome(of json: JSONValue, _ rule: SARIFRule) -> ReportedResult.Outcome? {
    if isSuppressed(json) || json["baselineState"]?.string == "absent" { return nil }
    switch json["kind"]?.string ?? "fail" {
    case "pass": return .passed
    case "open", "review": return .skipped
    case "fail":
      switch json["level"]?.string ?? rule.level {
      case "note", "none": return nil
      default: return .failed
      }
    default: return nil
    }
  }

  /// Whether somebody has answered a result, and nobody has turned the answer down.
  private func isSuppressed(_ json: JSONValue) -> Bool {
    let answers = json["suppressions"]?.elements ?? []
    return !answers.isEmpty
      && answers.allSatisfy { ($0["status"]?.string ?? "accepted") == "accepted" }
  }

  /// The rule of a result, by its id or by its place among the tool's rules.
  private func rule(of json: JSONValue) -> SARIFRule {
    let id = json["ruleId"]?.string ?? json["rule"]?["id"]?.string
    let index = json["ruleIndex"]?.integer ?? json["rule"]?["index"]?.integer
    if let id { return rulesByID[id] ?? SARIFRule(id: id) }
    if let index, rules.indices.contains(index) { return rules[index] }
    return SARIFRule(id: "")
  }
}

/// A rule of a tool, with what it is about.
private struct SARIFRule {
  let id: String
  let tags: [String]
  /// How much its results matter where they do not say so themselves.
  let level: String

  init(id: String) {
    self.id = id
    tags = []
    level = "warning"
  }

  init?(_ json: JSONValue) {
    guard let id = json["id"]?.string else { return nil }
    self.id = id
    level = json["defaultConfiguration"]?["level"]?.string ?? "warning"
    let written = (json["properties"]?["tags"]?.elements ?? []).compactMap(\.string)
    let properties = ["cwe", "cwes"].flatMap { key -> [String] in
      let value = json["properties"]?[key]
      return [value?.string].compactMap { $0 } + (value?.elements ?? []).compactMap(\.string)
    }
    let related = (json["relationships"]?.elements ?? []).compactMap { relation -> String? in
      guard let target = relation["target"],
        target["toolComponent"]?["name"]?.string?.uppercased() == "CWE"
      else { return nil }
      return target["id"]?.string
    }
    // CodeQL writes `external/cwe/cwe-079`, Semgrep `CWE-79: Improper Neutralization …`.
    let weaknesses =
      (written + properties).compactMap(weakness) + related.compactMap(weaknessID)
    tags = written + weaknesses
  }
}

/// The weakness that a tag names, wherever in it.
private func weakness(namedIn tag: String) -> String? {
  let folded = tag.lowercased()
  guard let start = folded.firstRange(of: "cwe-")?.upperBound else { return nil }
  return weaknessID(String(folded[start...].prefix(while: \.isNumber)))
}
