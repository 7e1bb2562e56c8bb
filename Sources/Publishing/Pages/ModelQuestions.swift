internal import Templating

/// The answer to "What are we working on?".
struct WorkingOn: Sendable {
  /// A number with what there is to say about it.
  struct Figure: Sendable {
    let label: String
    let count: Count
    /// How many of them are of a sort that matters.
    var note: LinkText?
  }

  /// A picture that the page shows small.
  struct Picture: Sendable {
    let title: String
    let svg: HTML
  }

  /// The ways on, beside the answer.
  let ways: [LinkText]
  let prose: HTML
  let picture: Picture?
  let facts: [Fact]
  let figures: [Figure]
}

/// The answer to "What can go wrong?".
struct GoingWrong: Sendable {
  let ways: [LinkText]
  let severities: SeverityTable?
  /// STRIDE's letters, or the categories of another method.
  let categories: [CategoryCount]
  /// What the categories are, such as "STRIDE".
  let method: String
  let open: RankList?
  let coverage: [Gauge]
}

/// The answer to "What are we doing about it?".
struct DoingAbout: Sendable {
  let ways: [LinkText]
  /// Responses and acceptances, on the left.
  let responses: [TableSection]
  /// Mitigations by status, on the right.
  let mitigations: [TableSection]
  /// Open threats for which nothing is planned.
  let unplanned: RankList?
}

/// The answer to "Did we do a good enough job?".
struct GoodEnough: Sendable {
  /// The findings of one severity, by rule.
  struct Checks: Sendable {
    let mark: Mark
    let rules: [LinkText]
    /// What is said in their place, where there are none.
    var note: String?
  }

  let ways: [LinkText]
  let evidence: EvidenceTable?
  /// Questions that are open, reviews and incidents.
  let records: [TableSection]
  let log: [LogLine]
  let logTitle: String
  let checks: [Checks]
}

extension WorkingOn {
  static let view = View<WorkingOn>([
    .flag("hasWays", "Whether there are ways on.") { !$0.ways.isEmpty },
    .list("ways", of: LinkText.view, "The ways on.", \.ways),
    .html("prose", "What the author says about the system.", \.prose),
    .optionalRecord("picture", of: Picture.view, "The system in one picture.", \.picture),
    .flag("hasFacts", "Whether there are facts about the system.") { !$0.facts.isEmpty },
    .list("facts", of: Fact.view, "Facts about the system.", \.facts),
    .flag("hasFigures", "Whether anything is counted.") { !$0.figures.isEmpty },
    .list("figures", of: Figure.view, "How much there is of what.", \.figures),
  ])
}

extension WorkingOn.Figure {
  static let view = View<WorkingOn.Figure>([
    .text("label", "What is counted.", \.label),
    .record("count", of: Count.view, "How many there are.", \.count),
    .optionalRecord(
      "note", of: LinkText.view, "How many of them are of a sort that matters.", \.note),
  ])
}

extension WorkingOn.Picture {
  static let view = View<WorkingOn.Picture>([
    .text("pictureTitle", "What it shows.", \.title),
    .html("svg", "The picture.", \.svg),
  ])
}

extension GoingWrong {
  static let view = View<GoingWrong>([
    .flag("hasWays", "Whether there are ways on.") { !$0.ways.isEmpty },
    .list("ways", of: LinkText.view, "The ways on.", \.ways),
    .optionalRecord(
      "severities", of: SeverityTable.view, "Threats by severity and status.", \.severities),
    .flag("hasCategories", "Whether threats have categories.") { !$0.categories.isEmpty },
    .text("method", "What the categories are, such as 'STRIDE'.", \.method),
    .list("categories", of: CategoryCount.view, "Threats by category.", \.categories),
    .flag("hasLists", "Whether something is open or measured.") {
      $0.open != nil || !$0.coverage.isEmpty
    },
    .optionalRecord("open", of: RankList.view, "The open threats, the worst first.", \.open),
    .flag("hasCoverage", "Whether something is measured.") { !$0.coverage.isEmpty },
    .list("coverage", of: Gauge.view, "How much was considered.", \.coverage),
  ])
}

extension DoingAbout {
  static let view = View<DoingAbout>([
    .flag("hasWays", "Whether there are ways on.") { !$0.ways.isEmpty },
    .list("ways", of: LinkText.view, "The ways on.", \.ways),
    .list("responses", of: TableSection.view, "What was decided.", \.responses),
    .list("mitigations", of: TableSection.view, "What stands and what is to come.", \.mitigations),
    .optionalRecord(
      "unplanned", of: RankList.view, "Open threats for which nothing is planned.", \.unplanned),
  ])
}

extension GoodEnough {
  static let view = View<GoodEnough>([
    .flag("hasWays", "Whether there are ways on.") { !$0.ways.isEmpty },
    .list("ways", of: LinkText.view, "The ways on.", \.ways),
    .optionalRecord("evidence", of: EvidenceTable.view, "How fresh evidence is.", \.evidence),
    .list("records", of: TableSection.view, "Questions, reviews and incidents.", \.records),
    .flag("hasLists", "Whether something changed, or checks are shown.") {
      !$0.log.isEmpty || !$0.checks.isEmpty
    },
    .flag("hasLog", "Whether something changed.") { !$0.log.isEmpty },
    .text("logTitle", "Since when it changed.", \.logTitle),
    .list("log", of: LogLine.view, "What changed, the latest first.", \.log),
    .flag("hasChecks", "Whether checks are shown.") { !$0.checks.isEmpty },
    .list("checks", of: Checks.view, "The findings by severity.", \.checks),
  ])
}

extension GoodEnough.Checks {
  static let view = View<GoodEnough.Checks>([
    .record("mark", of: Mark.view, "How many there are of which severity.", \.mark),
    .list("rules", of: LinkText.view, "Their rules, each with its number.", \.rules),
    .optionalText("note", "What is said in their place.", \.note),
  ])
}
