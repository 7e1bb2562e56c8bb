internal import Diagnostics

/// A result with the report in which it was found.
struct FoundResult: Sendable {
  let result: ReportedResult
  let report: Report

  /// Where the report says so; its beginning, where that is not known.
  var place: SourceSpan {
    SourceSpan(file: report.file, range: result.offset.map { $0..<$0 + 1 } ?? 0..<0)
  }
}

extension Workspace {
  /// The files of the workspace that evidence names as reports, each once.
  package var namedReports: [(path: String, format: ReportFormat)] {
    var seen: Set<String> = []
    return entities(.evidence).flatMap(bindings).compactMap { binding in
      guard let path = binding.path, seen.insert("\(binding.format.rawValue) \(path)").inserted
      else { return nil }
      return (path, binding.format)
    }
  }

  /// What reports say of each piece of evidence.
  ///
  /// `today`: the day of results that were handed over without one.
  package func readings(from reports: [Report], on today: Day) -> EvidenceReadings {
    let library = ReportLibrary(reports)
    var readings: [SourceSpan: EvidenceReading] = [:]
    for evidence in entities(.evidence) {
      if let reading = reading(of: evidence, in: library, on: today) {
        readings[self[evidence].id.span] = reading
      }
    }
    return EvidenceReadings(readings)
  }

  /// The paths that blocks name and for which other reports were handed over.
  package func pathsReplaced(by reports: [Report]) -> Set<String> {
    guard reports.contains(where: \.isHandedOver) else { return [] }
    let library = ReportLibrary(reports)
    let replaced = entities(.evidence).flatMap(bindings).filter { binding in
      library.scope(of: binding).contains { reports[$0].isHandedOver }
    }
    return Set(replaced.compactMap(\.path))
  }

  /// What reports say of one piece of evidence; `nil` where it goes by none.
  private func reading(
    of evidence: EntityIndex, in library: ReportLibrary, on today: Day
  ) -> EvidenceReading? {
    let bindings = bindings(of: evidence)
    if bindings.isEmpty {
      let named = library.results(naming: names(of: [evidence], inAnyModel: false), in: library.all)
      if named.isEmpty { return nil }
      return EvidenceReading(of: named, in: library.reports(of: named), handedOverOn: today)
    }
    var found: [FoundResult] = []
    var reports: [Report] = []
    for binding in bindings {
      let scope = library.scope(of: binding)
      if scope.isEmpty {
        if binding.path == nil { return nil }
        return EvidenceReading(.noReport, reports: [])
      }
      let broken = library.firstUnreadable(in: scope)
      if binding.path != nil, let broken { return broken }
      let results = results(for: evidence, binding, among: scope, in: library)
      let sources = library.reports(of: results)
      reports += sources.isEmpty ? scope.map { library.reports[$0] } : sources
      // What is missing may be in the report that broke off.
      if results.isEmpty { return broken ?? EvidenceReading(.missing, reports: reports) }
      found += results
    }
    return EvidenceReading(of: found, in: reports, handedOverOn: today)
  }

  /// The results that a binding asks for: those that meet what it demands; without demands those
  /// that name the evidence or what it verifies, and without such all of the file that it names.
  private func results(
    for evidence: EntityIndex, _ binding: EvidenceBinding, among scope: [Int],
    in library: ReportLibrary
  ) -> [FoundResult] {
    if !binding.demands.isEmpty {
      return library.results(in: scope) { result in
        !result.isWholeRun && binding.demands.allSatisfy { $0.isMet(by: result) }
      }
    }
    let subjects = [evidence] + targets(of: evidence, .verifies)
    let named = library.results(
      naming: names(of: subjects, inAnyModel: binding.path != nil), in: scope)
    if !named.isEmpty || binding.path == nil { return named }
    return library.results(in: scope) { _ in true }
  }

  /// By what tests may name entities.
  ///
  /// In a report that no block of the model names, an id alone tells nothing where several models
  /// have it.
  private func names(of subjects: [EntityIndex], inAnyModel: Bool) -> Set<ResultName> {
    var names: Set<ResultName> = []
    for subject in subjects {
      guard let id = NamedID(self[subject].id.value), let model = model(of: subject) else {
        continue
      }
      names.insert(ResultName(id: id, model: self[model].id.value))
      if inAnyModel || isOnlyOne(called: self[subject].id.value) {
        names.insert(ResultName(id: id, model: nil))
      }
    }
    return names
  }

  /// Whether just one model has something of this id.
  private func isOnlyOne(called id: EntityID) -> Bool {
    modelIndices.count { symbols.entities[$0.rawValue][id] != nil } == 1
  }
}

/// How a test names an entity: by its id, with the model where it says which.
struct ResultName: Sendable, Hashable {
  let id: NamedID
  let model: EntityID?

  init(id: NamedID, model: EntityID?) {
    self.id = id
    self.model = model
  }

  /// The name in a property's value, such as `M-7` or `shop/M-7`.
  fileprivate init?(_ written: String) {
    let parts = written.split(separator: "/")
    guard let last = parts.last, parts.count <= 2, let id = EntityID(String(last)),
      let named = NamedID(id)
    else { return nil }
    let model = parts.count == 2 ? EntityID(String(parts[0])) : nil
    self.init(id: named, model: model)
  }
}

/// All reports of a run, and where each id is named.
private struct ReportLibrary {
  let reports: [Report]
  private let results: [[ReportedResult]]
  private let places: [ResultName: [Place]]

  private struct Place {
    let report: Int
    let result: Int
  }

  init(_ reports: [Report]) {
    self.reports = reports
    results = reports.map { (try? $0.results.get()) ?? [] }
    var places: [ResultName: [Place]] = [:]
    for (report, list) in results.enumerated() {
      for (result, about) in list.enumerated() {
        let written = Set(about.labels.ids.compactMap(ResultName.init))
        let inName = NamedID.all(in: about.name).map { ResultName(id: $0, model: nil) }
        for name in written.union(inName) {
          places[name, default: []].append(Place(report: report, result: result))
        }
      }
    }
    self.places = places
  }

  var all: [Int] { Array(reports.indices) }

  /// The reports that a binding may go by.
  ///
  /// What was handed over is newer than what lies in the workspace: where its path ends as the one
  /// that a block names, it stands for that file.
  func scope(of binding: EvidenceBinding) -> [Int] {
    let ofFormat = all.filter { reports[$0].format == binding.format }
    let handedOver = ofFormat.filter { reports[$0].isHandedOver }
    guard let path = binding.path else { return handedOver }
    let alike = handedOver.map { (report: $0, names: commonNames(reports[$0].name, path)) }
    if let most = alike.map(\.names).max(), most > 0 {
      return alike.filter { $0.names == most }.map(\.report)
    }
    return ofFormat.filter { reports[$0].origin == .named(path: path) }
  }

  /// The reading of the first of some reports that is broken; in a folder, files of another format
  /// are none.
  func firstUnreadable(in scope: [Int]) -> EvidenceReading? {
    for report in scope.map({ reports[$0] }) {
      guard case .failure(let problem) = report.results,
        problem.kind != .otherFormat || scope.count == 1
      else { continue }
      return EvidenceReading(.unreadable(problem), reports: [report])
    }
    return nil
  }

  func results(
    in scope: [Int], where counts: (ReportedResult) -> Bool
  ) -> [FoundResult] {
    scope.flatMap { report in
      results[report].filter(counts).map { FoundResult(result: $0, report: reports[report]) }
    }
  }

  func results(naming names: Set<ResultName>, in scope: [Int]) -> [FoundResult] {
    let scope = Set(scope)
    let found = names.flatMap { places[$0] ?? [] }.filter { scope.contains($0.report) }
    let ordered = Dictionary(grouping: found, by: \.report).sorted { $0.key < $1.key }
    return ordered.flatMap { report, places in
      Set(places.map(\.result)).sorted().map {
        FoundResult(result: results[report][$0], report: reports[report])
      }
    }
  }

  /// The reports in which results were found, each once.
  func reports(of found: [FoundResult]) -> [Report] {
    let files = Set(found.map(\.report.file))
    return reports.filter { files.contains($0.file) }
  }
}

/// How many names two paths have in common, counted from their ends.
private func commonNames(_ path: String, _ other: String) -> Int {
  let names = zip(path.split(separator: "/").reversed(), other.split(separator: "/").reversed())
  return names.prefix { $0 == $1 }.count
}
