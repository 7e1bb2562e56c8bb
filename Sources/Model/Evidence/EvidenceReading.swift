package import Diagnostics

/// What reports say of a piece of evidence.
package struct EvidenceReading: Sendable, Hashable {
  package enum Outcome: Sendable, Hashable {
    /// Every result that ran has passed.
    case passed
    case failed
    /// Some have passed and some have failed.
    case mixed
    /// None ran.
    case skipped
    /// The report has no such result.
    case missing
    /// The report is not there; why is the finding of whoever looks for files.
    case noReport
    case unreadable(ReportProblem)
  }

  /// A result by which people can see why.
  package struct Witness: Sendable, Hashable {
    package let name: String
    package let message: String
    /// Where the report says so; its beginning, where that is not known.
    package let place: SourceSpan
  }

  package let outcome: Outcome
  /// The day of the oldest result that counts; the whole is no fresher.
  package let day: Day?
  /// The reports that were gone by, as pages call them, and as places.
  package let reports: [Located<String>]
  /// Whether some of them were handed over on the command line.
  package let isHandedOver: Bool
  package let passed: Int
  package let failed: Int
  package let skipped: Int
  /// The first of those that failed or, where none did, that were skipped.
  package let witnesses: [Witness]
}

extension EvidenceReading {
  /// Whether results were found, whatever they are.
  package var hasResults: Bool { passed + failed + skipped > 0 }

  /// A reading without results.
  init(_ outcome: Outcome, reports: [Report]) {
    self.init(outcome, of: [], in: reports)
  }

  /// The reading of some results.
  init(of results: [FoundResult], in reports: [Report], handedOverOn today: Day) {
    let outcomes = Set(results.map(\.result.outcome))
    let outcome: Outcome =
      if outcomes.contains(.failed) {
        outcomes.contains(.passed) ? .mixed : .failed
      } else if outcomes.contains(.passed) {
        .passed
      } else {
        outcomes.isEmpty ? .missing : .skipped
      }
    self.init(outcome, of: results, in: reports, handedOverOn: today)
  }

  private init(
    _ outcome: Outcome, of results: [FoundResult], in reports: [Report],
    handedOverOn today: Day? = nil
  ) {
    func count(_ outcome: ReportedResult.Outcome) -> Int {
      results.count { $0.result.outcome == outcome }
    }
    self.outcome = outcome
    day = results.compactMap { $0.result.day ?? ($0.report.isHandedOver ? today : nil) }.min()
    self.reports = reports.map { report in
      Located(report.name, at: SourceSpan(file: report.file, range: 0..<0))
    }
    isHandedOver = reports.contains(where: \.isHandedOver)
    (passed, failed, skipped) = (count(.passed), count(.failed), count(.skipped))
    let telling: ReportedResult.Outcome = failed > 0 ? .failed : .skipped
    witnesses = results.filter { $0.result.outcome == telling }.prefix(Self.witnessLimit).map {
      Witness(name: $0.result.fullName, message: $0.result.message, place: $0.place)
    }
  }

  private static let witnessLimit = 5

  /// A reading of an earlier time, of which is known what it came to.
  ///
  /// `place`: what stands for the places of the reports, which are not here.
  package init(
    recorded outcome: Outcome, day: Day?, reports: [String], passed: Int, failed: Int, skipped: Int,
    at place: SourceSpan
  ) {
    self.outcome = outcome
    self.day = day
    self.reports = reports.map { Located($0, at: place) }
    isHandedOver = false
    (self.passed, self.failed, self.skipped) = (passed, failed, skipped)
    witnesses = []
  }

  /// The same without what tools tell of single tests, for readers outside.
  var withoutWitnesses: EvidenceReading {
    EvidenceReading(
      outcome: outcome, day: day, reports: reports, isHandedOver: isHandedOver, passed: passed,
      failed: failed, skipped: skipped, witnesses: [])
  }
}

/// What reports say of all evidence, known by the places of the blocks: numbers of entities are
/// others as soon as one is added before them.
package struct EvidenceReadings: Sendable, Hashable {
  private let readings: [SourceSpan: EvidenceReading]

  package init() {
    readings = [:]
  }

  init(_ readings: [SourceSpan: EvidenceReading]) {
    self.readings = readings
  }

  subscript(entity: Entity) -> EvidenceReading? {
    readings.isEmpty ? nil : readings[entity.id.span]
  }

  /// The same, but for some entities, of which something else is said or nothing.
  package func replacing(_ others: [(entity: Entity, reading: EvidenceReading?)])
    -> EvidenceReadings
  {
    var readings = readings
    for other in others { readings[other.entity.id.span] = other.reading }
    return EvidenceReadings(readings)
  }

  /// The source files about whose evidence something else is said than before.
  package func differences(from other: EvidenceReadings) -> Set<FileID> {
    let spans = Set(readings.keys).union(other.readings.keys)
    return Set(spans.filter { readings[$0] != other.readings[$0] }.map(\.file))
  }

  /// The reports that cannot be read and of which some evidence says so.
  package var unreadableFiles: Set<FileID> {
    Set(
      readings.values.flatMap { reading in
        guard case .unreadable = reading.outcome else { return [FileID]() }
        return reading.reports.map(\.span.file)
      })
  }

  /// The same without what tools tell of single tests.
  package var withoutWitnesses: EvidenceReadings {
    EvidenceReadings(readings.mapValues(\.withoutWitnesses))
  }
}
