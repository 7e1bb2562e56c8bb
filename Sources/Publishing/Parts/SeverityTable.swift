internal import Templating

/// Threats by severity and status: a table whose bars show its numbers as ink.
struct SeverityTable: Sendable, Hashable {
  /// The threats of one severity.
  struct Row: Sendable, Hashable {
    let mark: Mark
    let open: Count
    let inTreatment: Count
    let accepted: Count
    let settled: Count
    let all: Count
  }

  /// Where the numbers of the last line lead.
  struct Totals: Sendable, Hashable {
    var open: LinkTarget?
    var inTreatment: LinkTarget?
    var accepted: LinkTarget?
    var settled: LinkTarget?
    var all: LinkTarget?
  }

  let rows: [Row]
  var totals = Totals()
}

extension SeverityTable {
  static let view = View<SeverityTable>([
    .list("rows", of: BarRow.view, "The severities, the worst first.") { table in
      let longest = table.rows.map(\.all.number).max() ?? 0
      return table.rows.map { BarRow(row: $0, longest: longest) }
    },
    .record("openTotal", of: Count.view, "How many are open.") {
      $0.total(\.open, at: $0.totals.open)
    },
    .record("inTreatmentTotal", of: Count.view, "How many are in treatment.") {
      $0.total(\.inTreatment, at: $0.totals.inTreatment)
    },
    .record("acceptedTotal", of: Count.view, "How many are accepted.") {
      $0.total(\.accepted, at: $0.totals.accepted)
    },
    .record("settledTotal", of: Count.view, "How many are resolved or not applicable.") {
      $0.total(\.settled, at: $0.totals.settled)
    },
    .record("total", of: Count.view, "How many there are.") {
      $0.total(\.all, at: $0.totals.all)
    },
  ])

  private func total(_ count: KeyPath<Row, Count>, at target: LinkTarget?) -> Count {
    Count(rows.reduce(0) { $0 + $1[keyPath: count].number }, at: target)
  }
}

/// A row with the longest row's number, which its bar is measured by.
private struct BarRow: Sendable {
  let row: SeverityTable.Row
  let longest: Int

  static let view = View<BarRow>([
    .record("mark", of: Mark.view, "The severity.", \.row.mark),
    .list("segments", of: BarSegment.view, "The parts of its bar.", \.segments),
    .list("notches", of: Notch.view, "Where the bar is notched, one notch for each threat.") {
      $0.notches
    },
    .record("open", of: Count.view, "How many are open.", \.row.open),
    .record("inTreatment", of: Count.view, "How many are in treatment.", \.row.inTreatment),
    .record("accepted", of: Count.view, "How many are accepted.", \.row.accepted),
    .record("settled", of: Count.view, "How many are resolved or not applicable.", \.row.settled),
    .record("all", of: Count.view, "How many there are.", \.row.all),
  ])

  private var segments: [BarSegment] {
    var segments: [BarSegment] = []
    var start = 0
    for fill in BarSegment.Fill.allCases {
      let number = count(of: fill).number
      if number > 0 {
        segments.append(BarSegment(start: share(start), width: share(number), fill: fill))
      }
      start += number
    }
    return segments
  }

  private func count(of fill: BarSegment.Fill) -> Count {
    switch fill {
    case .solid: row.open
    case .hatched: row.inTreatment
    case .dotted: row.accepted
    case .outlined: row.settled
    }
  }

  /// A row of more than 24 is a plain bar: nobody counts its notches.
  private var notches: [Notch] {
    let count = row.all.number
    return count < 2 || count > 24 ? [] : (1..<count).map { Notch(position: share($0)) }
  }

  private func share(_ number: Int) -> String {
    percent(Double(number) / Double(max(longest, 1)))
  }
}

/// A part of a bar; its ink is the exposure that remains.
private struct BarSegment: Sendable {
  /// How a part is inked, the most ink first.
  enum Fill: Sendable, CaseIterable {
    case solid, hatched, dotted, outlined
  }

  let start: String
  let width: String
  let fill: Fill

  static let view = View<BarSegment>([
    .text("start", "Where it begins, as a percentage.", \.start),
    .text("width", "How long it is, as a percentage.", \.width),
    .flag("isSolid", "Whether it stands for open threats.") { $0.fill == .solid },
    .flag("isHatched", "Whether it stands for threats in treatment.") { $0.fill == .hatched },
    .flag("isDotted", "Whether it stands for accepted threats.") { $0.fill == .dotted },
  ])
}

/// A notch in a bar.
private struct Notch: Sendable {
  let position: String

  static let view = View<Notch>([
    .text("position", "Where it is, as a percentage.", \.position)
  ])
}

/// The threats of one category, such as a letter of STRIDE.
struct CategoryCount: Sendable, Hashable {
  let name: String
  let count: Count
  /// How many of them are open, if any.
  let mark: LinkedMark?
}

extension CategoryCount {
  static let view = View<CategoryCount>([
    .text("name", "The category.", \.name),
    .record("count", of: Count.view, "How many threats it has.", \.count),
    .optionalRecord("mark", of: LinkedMark.view, "How many are open.", \.mark),
  ])
}
