package import Diagnostics

/// Which results of which reports a piece of evidence goes by.
package struct EvidenceBinding: Sendable {
  /// Something that a result has to be for it to count.
  struct Demand: Sendable {
    enum Aspect: Sendable {
      case suite, className, test, rule, weakness, tag
    }

    let aspect: Aspect
    let pattern: NamePattern
  }

  package let format: ReportFormat
  /// The report's path from the workspace's root; `nil` where every report that was handed over is
  /// looked through.
  package let path: String?
  let demands: [Demand]
  /// Where it is written.
  package let span: SourceSpan
}

extension Workspace {
  /// What the `junit` and `sarif` of a piece of evidence ask for.
  package func bindings(of evidence: EntityIndex) -> [EvidenceBinding] {
    let entity = self[evidence]
    let page = pages[page(declaring: evidence)].path
    let values = [
      (ReportFormat.junit, entity[Evidence.junit]), (ReportFormat.sarif, entity[Evidence.sarif]),
    ]
    return values.compactMap { format, value in
      value.flatMap { EvidenceBinding($0, as: format, onPage: page) }
    }
  }
}

extension EvidenceBinding {
  /// - Returns: `nil` for a file outside the workspace, which is never read.
  fileprivate init?(_ value: FieldValue, as format: ReportFormat, onPage page: String) {
    let fields: FieldSet
    let written: String?
    if case .record(let record, _) = value {
      fields = record
      written = record[ReportSelection.file]?.value
    } else {
      fields = FieldSet()
      written = value.text
    }
    path = written.flatMap { Destination($0, from: page).reportPath }
    if written != nil, path == nil { return nil }
    self.format = format
    span = value.span
    demands = ReportSelection.patterns.compactMap { aspect, key in
      fields[key].map { Demand(aspect: aspect, text: $0.value) }
    }
  }
}

extension Destination {
  /// The path of a file of the workspace.
  fileprivate var reportPath: String? {
    switch self {
    case .place(let path, _): path
    case .address, .schemeless, .outside: nil
    }
  }
}

extension EvidenceBinding.Demand {
  fileprivate init(aspect: Aspect, text: String) {
    self.aspect = aspect
    pattern = NamePattern(aspect == .weakness ? weaknessID(text) ?? text : text)
  }

  /// Whether a result is what is asked for.
  func isMet(by result: ReportedResult) -> Bool {
    switch aspect {
    case .suite: result.suites.contains(where: pattern.matches)
    case .className: pattern.matches(result.className)
    case .test: result.searchedNames.contains(where: pattern.matches)
    case .rule: pattern.matches(result.name)
    case .weakness, .tag: result.labels.tags.contains(where: pattern.matches)
    }
  }
}

extension ReportedResult {
  /// The names by which a test is looked for: alone, after its class, and both without what tools
  /// put in brackets behind it, such as parameters.
  fileprivate var searchedNames: [String] {
    let stem = String(name.prefix { $0 != "(" && $0 != "[" })
    let names = stem == name || stem.isEmpty ? [name] : [name, stem]
    if className.isEmpty { return names }
    return names + names.flatMap { ["\(className).\($0)", "\(className)::\($0)"] }
  }
}

/// The id of a weakness in the one form in which ids are compared: `cwe-079` and `79` as `CWE-79`.
package func weaknessID(_ text: String) -> String? {
  let folded = text.lowercased()
  let digits = folded.hasPrefix("cwe-") ? folded.dropFirst(4) : folded[...]
  guard let number = Int(digits), number > 0 else { return nil }
  return "CWE-\(number)"
}
