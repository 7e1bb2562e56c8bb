internal import Templating

/// A model made for paper: what people read before a meeting, sign in it and file after it.
struct Pack: Sendable {
  /// A line of the table that is signed.
  struct Signature: Sendable {
    let role: String
    /// Who has that role, where the model says so.
    let people: String?
  }

  /// The first page after the cover: how things stand.
  struct Summary: Sendable {
    let verdict: ModelPage.Verdict?
    let severities: SeverityTable?
    let map: HeatTable?
    /// What somebody has to decide.
    let decisions: RankList?
  }

  /// A question, or the appendices.
  struct Part: Sendable {
    let anchor: String
    let title: String
    let chapters: [PackChapter]
  }

  /// A line of the contents.
  struct Line: Sendable {
    let title: String
    let target: LinkTarget
    let isPart: Bool
    /// On which page it is, where an earlier printing has shown that.
    let page: Int?
  }

  /// For whom it is, such as "Review pack".
  let kind: String
  let heading: Heading
  /// Status and verdict, as if stamped on the cover.
  let stamps: [Mark]
  let facts: [Fact]
  let signatures: [Signature]
  let summary: Summary
  /// Whether it is so long that contents help.
  let hasContents: Bool
  let parts: [Part]
  /// The pages of what its contents name, by anchor.
  var pages: [String: Int] = [:]

  var contents: [Line] {
    func line(_ title: String, _ anchor: String, isPart: Bool) -> Line {
      Line(
        title: title, target: LinkTarget(compiled: "#\(anchor)"), isPart: isPart,
        page: pages[anchor])
    }
    return [line("Summary", "summary", isPart: true)]
      + parts.flatMap { part in
        [line(part.title, part.anchor, isPart: true)]
          + part.chapters.filter(\.isListed).compactMap { chapter in
            chapter.title.map { line($0, chapter.anchor, isPart: false) }
          }
      }
  }
}

/// A chapter of a pack; whatever of it is there is shown in this order.
struct PackChapter: Sendable {
  let anchor: String
  /// Its heading; one that goes on with the chapter before has none.
  var title: String?
  /// Whether the contents name it.
  var isListed = true
  /// The class that chooses the paper it is printed on.
  var paper: DiagramPage.Paper?
  var verdict: ModelPage.Verdict?
  var lead: Sentence?
  var prose: HTML?
  /// What changed, as far as this chapter tells it.
  var change: ChangeSection?
  var facts: [Fact] = []
  var figure: DiagramFigure?
  var coverage: CoveragePage?
  var evidence: EvidenceTable?
  var table: DataTable?
  var findings: [FindingLine] = []
  var threats: [PackThreat] = []
  var items: [PackItem] = []
}

/// A mitigation, a question or the like, told in a few lines.
struct PackItem: Sendable {
  let anchor: String
  let heading: Heading
  let prose: HTML?
}

extension Pack {
  static let view = View<Pack>([
    .text("packKind", "For whom it is.", \.kind),
    .list("stamps", of: Mark.view, "How it stands, as on a stamp.", \.stamps),
    .list("facts", of: Fact.view, "How it came to be.", \.facts),
    .flag("isSigned", "Whether people sign it.") { !$0.signatures.isEmpty },
    .list("signatures", of: Signature.view, "Who signs it.", \.signatures),
    .record("summary", of: Summary.view, "How things stand.", \.summary),
    .flag("hasContents", "Whether it has contents.", \.hasContents),
    .list("contents", of: Line.view, "What is where.", \.contents),
    .list("parts", of: Part.view, "The questions and the appendices.", \.parts),
  ]).including(Heading.view, \.heading)
}

extension Pack.Signature {
  static let view = View<Pack.Signature>([
    .text("role", "In which role somebody signs.", \.role),
    .optionalText("people", "Who has that role.", \.people),
  ])
}

extension Pack.Summary {
  static let view = View<Pack.Summary>([
    .optionalRecord("verdict", of: ModelPage.Verdict.view, "Whether it is good enough.", \.verdict),
    .optionalRecord(
      "severities", of: SeverityTable.view, "Threats by severity and status.", \.severities),
    .optionalRecord("map", of: HeatTable.view, "The threats on the grid, as it is now.", \.map),
    .optionalRecord(
      "decisions", of: RankList.view, "What somebody has to decide.", \.decisions),
  ])
}

extension Pack.Part {
  static let view = View<Pack.Part>([
    .text("anchor", "What a link to it ends in.", \.anchor),
    .text("partTitle", "Its title.", \.title),
    .list("chapters", of: PackChapter.view, "Its chapters.", \.chapters),
  ])
}

extension Pack.Line {
  static let view = View<Pack.Line>([
    .text("text", "What is there.", \.title),
    .url("href", "Where it is.", \.target),
    .flag("isPart", "Whether it is a part, and not a chapter.", \.isPart),
    .optionalText("pageNumber", "On which page, if that is known.") { $0.page.map { String($0) } },
  ])
}

extension PackChapter {
  static let view = View<PackChapter>([
    .text("anchor", "What a link to it ends in.", \.anchor),
    .optionalText("chapterTitle", "Its heading.", \.title),
    .optionalText("paper", "The class that chooses the paper it is printed on.") { chapter in
      chapter.paper.flatMap { $0.rawValue.isEmpty ? nil : $0.rawValue }
    },
    .optionalRecord(
      "verdict", of: ModelPage.Verdict.view, "What all of it comes to.", \.verdict),
    .optionalRecord("lead", of: Sentence.view, "The sentence below the heading.", \.lead),
    .optionalHTML("prose", "An author's words.", \.prose),
    .optionalRecord("changed", of: ChangeSection.view, "What changed.", \.change),
    .flag("hasFacts", "Whether there are facts, line by line.") { !$0.facts.isEmpty },
    .list("facts", of: Fact.view, "Facts, line by line.", \.facts),
    .optionalRecord("figure", of: DiagramFigure.view, "A picture.", \.figure),
    .optionalRecord(
      "coverage", of: CoveragePage.view, "The categories at each element and flow.", \.coverage),
    .optionalRecord("evidence", of: EvidenceTable.view, "How fresh evidence is.", \.evidence),
    .optionalRecord("table", of: DataTable.view, "A table.", \.table),
    .flag("hasFindings", "Whether anything was found.") { !$0.findings.isEmpty },
    .list("findings", of: FindingLine.view, "What was found.", \.findings),
    .list("threats", of: PackThreat.view, "Threats in detail.", \.threats),
    .list("items", of: PackItem.view, "Other things in a few lines.", \.items),
  ])
}

extension PackItem {
  static let view = View<PackItem>([
    .text("anchor", "What a link to it ends in.", \.anchor),
    .optionalHTML("prose", "What its author says about it.", \.prose),
  ]).including(Heading.view, \.heading)
}

/// The file of a pack: everything it needs is in it.
struct PackSheet: Sendable {
  let language: String
  let title: String
  let classification: String?
  /// The element with the rules of style.
  let style: HTML
  /// The Content-Security-Policy that allows just that style.
  let policy: String
  /// Whether it is so short that its parts need no pages of their own.
  var isBrief = false
  let pack: HTML
}

extension PackSheet {
  /// The file of some settled markup, in a look.
  init(
    _ markup: [UInt8], title: String, language: String, classification: String?,
    style: PackStyle, isBrief: Bool = false
  ) {
    self.init(
      language: language, title: title, classification: classification,
      style: HTML(renderedBytes: Array("<style>".utf8) + style.rules + Array("</style>".utf8)),
      policy: style.policy, isBrief: isBrief, pack: HTML(renderedBytes: markup))
  }

  static let view = View<PackSheet>([
    .text("language", "The language of its words.", \.language),
    .text("pageTitle", "Its title.", \.title),
    .optionalText("classification", "How far it may travel.", \.classification),
    .html("style", "The element with the rules of style.", \.style),
    .text("policy", "What the file may load.", \.policy),
    .flag("isBrief", "Whether its parts need no pages of their own.", \.isBrief),
    .html("pack", "The pack.", \.pack),
  ])
}
