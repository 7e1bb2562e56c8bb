internal import Diagnostics

extension ResolvedPath {
  /// The path of a text such as `mitigations.status`, asked of entities of a kind.
  package static func resolve(
    _ text: String, for kind: Kind, _ settings: LoweringSettings
  ) -> (path: ResolvedPath?, problems: [ResolutionProblem]) {
    let parsed = Expression.parse(text)
    guard case .condition(let condition)? = parsed.expression?.kind, condition.test == .holds,
      condition.quantifier == nil, parsed.problems.isEmpty
    else {
      return (nil, [notAPath(text)])
    }
    switch resolve(condition.path, for: kind, settings) {
    case .success(let path): return (path, [])
    case .failure(let problem): return (nil, [problem])
    }
  }

  /// A path whose names are looked up one after the other.
  static func resolve(
    _ path: ExpressionPath, for kind: Kind, _ settings: LoweringSettings
  ) -> Result<ResolvedPath, ResolutionProblem> {
    var walk = PathWalk(at: [kind], settings)
    for (number, name) in path.names.enumerated() {
      let isLast = number == path.names.count - 1
      if let problem = walk.take(name, isLast: isLast) { return .failure(problem) }
    }
    let text = path.names.map(\.text).joined(separator: ".")
    return .success(
      ResolvedPath(text: text, way: walk.way, end: walk.end, types: walk.types))
  }
}

/// Where a path has come to while its names are looked up.
private struct PathWalk {
  let settings: LoweringSettings
  /// The kinds of the entities that the path has reached.
  var kinds: Set<Kind>
  /// The meanings of the names within a value, once the path has entered one.
  var value: [Kind: PathMeaning]?
  var previous = ""
  var way: [[Kind: PathStep]] = []
  var end: [Kind: PathEnd] = [:]
  var types: [ExpressionType] = []

  init(at kinds: Set<Kind>, _ settings: LoweringSettings) {
    self.kinds = kinds
    self.settings = settings
  }

  mutating func take(_ name: ExpressionPath.Name, isLast: Bool) -> ResolutionProblem? {
    defer { previous = name.text }
    var meanings: [Kind: PathMeaning] = [:]
    for kind in kinds {
      meanings[kind] =
        value == nil
        ? kind.meaning(of: name.text, settings) : value?[kind]?.meaning(of: name.text)
    }
    guard !meanings.isEmpty else { return unknown(name) }
    if isLast {
      finish(meanings)
    } else if value == nil, meanings.values.contains(where: { $0.step != nil }) {
      way.append(meanings.compactMapValues(\.step))
      kinds = meanings.values.reduce(into: []) { $0.formUnion($1.kinds) }
    } else {
      value = meanings
      kinds = Set(meanings.keys)
    }
    return nil
  }

  private mutating func finish(_ meanings: [Kind: PathMeaning]) {
    end = meanings.mapValues(\.end)
    for kind in meanings.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      guard let type = meanings[kind]?.type, !types.contains(type) else { continue }
      types.append(type)
    }
  }

  private func unknown(_ name: ExpressionPath.Name) -> ResolutionProblem {
    let names = value == nil ? kinds.flatMap { $0.pathNames(settings) } : innerNames
    return unknownName(name, of: subject, among: Set(names).sorted())
  }

  private var innerNames: [String] {
    (value?.values).map { $0.flatMap(\.innerNames) } ?? []
  }

  private var subject: String {
    if value != nil { return "'\(previous)'" }
    let nouns = kinds.map(\.oneOf).sorted()
    return nouns.count > 3 ? "what '\(previous)' names" : nouns.joined(separator: " or ")
  }
}

extension ResolutionProblem: Error {}

private func unknownName(
  _ name: ExpressionPath.Name, of subject: String, among names: [String]
) -> ResolutionProblem {
  let candidate = nearMiss(for: name.text, among: names)
  return ResolutionProblem(
    kind: .unknownName,
    message: "\(subject) has no '\(name.text)'"
      + (candidate.map { "; did you mean '\($0)'?" } ?? ""),
    range: name.range, nearest: candidate,
    help: candidate == nil && !names.isEmpty
      ? "known names: " + names.joined(separator: ", ") : nil
  )
}

private func notAPath(_ text: String) -> ResolutionProblem {
  ResolutionProblem(
    kind: .unknownName, message: "'\(text)' is no path", range: 0..<text.utf8.count, nearest: nil,
    help: "a path is a name, or names with dots between them, such as 'risk.current'"
  )
}
