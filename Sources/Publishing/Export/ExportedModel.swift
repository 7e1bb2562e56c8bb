package import Diagnostics
package import Model

/// A model that `export` wrote, read back: what it was compiled from, and what reports said of its
/// evidence.
package struct ExportedModel: Sendable {
  package let id: EntityID
  package let title: String
  /// The path of the page that starts it.
  package let start: String
  package let origin: ModelOrigin
  /// By the ids of the evidence, those alone of which a report said something.
  private let results: [EntityID: Results]

  fileprivate struct Results: Sendable {
    let outcome: EvidenceReading.Outcome
    let day: Day?
    let reports: [String]
    let passed: Int
    let failed: Int
    let skipped: Int
  }

  /// The most pages that a file may hold; more come from no model.
  private static let pageLimit = 20_000
}

/// Why a file is no model that can be compared.
package enum ExportProblem: Error, Sendable, Hashable {
  case notJSON(JSONProblem)
  /// JSON of something else.
  case notAnExport
  case otherVersion(Int)
  /// The site's file, or one of a version that did not keep the sources.
  case noOrigin
  /// A part of an export is not what it ought to be.
  case broken(String)
}

extension ExportedModel {
  /// Reads the file of an export.
  package init(reading bytes: [UInt8]) throws(ExportProblem) {
    let json: JSONValue
    switch JSONValue.parse(bytes) {
    case .success(let value): json = value
    case .failure(let problem): throw .notJSON(problem)
    }
    guard json["format"]?.string == ModelJSONFormat.name, let version = json["version"]?.integer
    else { throw .notAnExport }
    guard version == ModelJSONFormat.version else { throw .otherVersion(version) }
    guard let written = json["origin"] else { throw .noOrigin }
    guard let id = json["model"]?["id"]?.string.flatMap({ EntityID($0) }),
      let start = json["model"]?["source"]?["path"]?.string
    else { throw .broken("model") }
    self.id = id
    self.start = start
    title = json["model"]?["title"]?.string ?? id.text
    origin = try Self.origin(written)
    guard origin.pages.contains(where: { $0.path == start }) else { throw .broken("model.source") }
    results = Self.results(json["entities"]?.elements ?? [])
  }

  private static func origin(_ json: JSONValue) throws(ExportProblem) -> ModelOrigin {
    guard let day = json["day"]?.string.flatMap({ Day($0) }) else { throw .broken("origin.day") }
    let configuration = json["configuration"]
    guard configuration == nil || configuration == .null || configuration?.string != nil else {
      throw .broken("origin.configuration")
    }
    let elements = json["pages"]?.elements ?? []
    guard !elements.isEmpty, elements.count <= pageLimit else { throw .broken("origin.pages") }
    var pages: [ModelOrigin.Page] = []
    var paths: Set<String> = []
    for (number, element) in elements.enumerated() {
      guard let path = element["path"]?.string, isSourcePath(path), paths.insert(path).inserted,
        let text = element["text"]?.string
      else { throw .broken("origin.pages[\(number)]") }
      pages.append(ModelOrigin.Page(path: path, text: text))
    }
    return ModelOrigin(day: day, configuration: configuration?.string, pages: pages)
  }

  /// Whether a path is one that a page of a workspace can have.
  private static func isSourcePath(_ path: String) -> Bool {
    path.hasSuffix(".md") && path.utf8.count <= 4096
      && path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && !$0.hasPrefix(".")
      }
  }

  private static func results(_ entities: [JSONValue]) -> [EntityID: Results] {
    var all: [EntityID: Results] = [:]
    for entity in entities {
      guard entity["kind"]?.string == Kind.evidence.rawValue, let results = entity["results"],
        let id = entity["id"]?.string.flatMap({ EntityID($0) })
      else { continue }
      func count(_ name: String) -> Int { max(0, results[name]?.integer ?? 0) }
      all[id] = Results(
        outcome: EvidenceReading.Outcome(named: results["outcome"]?.string ?? ""),
        day: entity["day"]?.string.flatMap { Day($0) },
        reports: (results["reports"]?.elements ?? []).compactMap(\.string),
        passed: count("passed"), failed: count("failed"), skipped: count("skipped"))
    }
    return all
  }
}

extension ExportedModel {
  /// What was said of the evidence of the model when it was exported, instead of what reports say
  /// that are there now.
  package func readings(
    insteadOf readings: EvidenceReadings, in workspace: Workspace
  ) -> EvidenceReadings {
    guard let model = workspace.model(named: id) else { return readings }
    return readings.replacing(
      workspace.entities(of: model, .evidence).map { evidence in
        let entity = workspace[evidence]
        return (entity, results[entity.id.value].map { $0.reading(at: entity.id.span) })
      })
  }
}

extension ExportedModel.Results {
  fileprivate func reading(at place: SourceSpan) -> EvidenceReading {
    EvidenceReading(
      recorded: outcome, day: day, reports: reports, passed: passed, failed: failed,
      skipped: skipped, at: place)
  }
}

extension EvidenceReading.Outcome {
  /// The outcome of an export. What was wrong with a report is not in it.
  fileprivate init(named name: String) {
    self = [.passed, .failed, .mixed, .skipped, .missing].first { $0.name == name } ?? .noReport
  }
}
