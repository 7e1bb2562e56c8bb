import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct ParseStatementTests {
  @Test func theSixPartsOfTheFirstWording() {
    let (statement, problems) = Statement.parse(
      """
      An [external threat actor] with [access to the public facing application]
      can [inject malicious prompts], which leads to [healthcare data being returned],
      negatively impacting [confidentiality] of [patient-records].
      """)
    #expect(
      StatementParts(statement)
        == StatementParts(
          source: "external threat actor",
          prerequisites: "access to the public facing application",
          action: "inject malicious prompts", impact: "healthcare data being returned",
          goals: ["confidentiality"], assets: ["patient-records"]))
    #expect(statement.article?.text == "An")
    #expect(statement.wording == .aws)
    #expect(problems.isEmpty)
  }

  @Test func theWordingOfThreatComposer() {
    let (statement, problems) = Statement.parse(
      "A [user] [with a phone] can [call], resulting in reduced [calm] of [the office].")
    #expect(statement.wording == .threatComposer)
    #expect(statement.goals.map(\.text) == ["calm"])
    #expect(statement.assets.map(\.text) == ["the office"])
    #expect(StatementParts(statement).prerequisites == "with a phone")
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    ("negatively impacting [records]", [], ["records"]),
    ("negatively impacting [integrity] and [availability]", ["integrity", "availability"], []),
    ("negatively impacting [trust] of [the bank]", ["trust"], ["the bank"]),
    ("negatively impacting the integrity of [records]", [], ["records"]),
    ("resulting in reduced [trust]", ["trust"], []),
    ("resulting in a loss of [trust] in [the bank]", ["trust"], ["the bank"]),
    ("affecting [a], the [b] and our [c]", [], ["a", "b", "c"]),
    (
      "reducing [integrity, privacy, and/or safety] of [a and b]",
      ["integrity", "privacy", "safety"], ["a", "b"]
    ),
    (
      "reducing [privacy] of [letters (old, new), notes and terms\\ and conditions]",
      ["privacy"], ["letters (old, new)", "notes", "terms and conditions"]
    ),
  ])
  func goalsAndAssetsAreToldApart(ending: String, goals: [String], assets: [String]) {
    let (statement, problems) = Statement.parse("An [insider] can [read mail], \(ending).")
    #expect(statement.goals.map(\.text) == goals)
    #expect(statement.assets.map(\.text) == assets)
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    ("A [user] who has [a token] can [log in].", "who has a token"),
    ("A [user] [who can register] can [log in].", "who can register"),
    ("A [user] who can [register] can [log in].", "who can register"),
    ("A [user] able to [register] could [log in].", "able to register"),
    ("A [user] in [the office] may [log in].", "in the office"),
    ("A [user] with [a token] and [a phone] is able to [log in].", "a token and a phone"),
    ("A [user] can [log in] with [a token].", "a token"),
    ("A [user] can [log in].", ""),
  ])
  func prerequisitesKeepTheirConnector(sentence: String, prerequisites: String) {
    let (statement, problems) = Statement.parse(sentence)
    let parts = StatementParts(source: "user", prerequisites: prerequisites, action: "log in")
    #expect(StatementParts(statement) == parts)
    #expect(problems.isEmpty)
  }

  @Test func partsAreFoundInAnotherOrder() {
    let (statement, problems) = Statement.parse(
      "Negatively impacting [privacy] of [mail], an [insider] can [read it] with [a key].")
    #expect(
      StatementParts(statement)
        == StatementParts(
          source: "insider", prerequisites: "a key", action: "read it", goals: ["privacy"],
          assets: ["mail"]))
    #expect(problems.isEmpty)
  }

  /// The marks are the ranges of the parts, in the order of the sentence.
  @Test(arguments: [
    "An [⟦insider⟧] with [ ⟦a  key⟧ ] can [⟦read⟧], negatively impacting [⟦é⟧, ⟦b⟧ and ⟦c⟧].",
    "An [[⟦insider⟧]] can [⟦read [S3] mail⟧], reducing [⟦privacy⟧] of [[⟦mail⟧]] and [⟦notes⟧].",
  ])
  func rangesAreExact(marked: String) {
    let source = MarkedSource(marked)
    let sentence = String(decoding: source.file.utf8, as: UTF8.self)
    let statement = Statement.parse(sentence).statement
    let ranges = StatementRole.allCases.flatMap(statement.parts).map(\.range)
    #expect(ranges.sorted { $0.lowerBound < $1.lowerBound } == source.spans.map(\.range))
  }

  @Test func backslashesTakeAwayMeaning() {
    let statement = Statement.parse(#"A [user \[admin\]] can [run C:\Windows\]x]."#).statement
    #expect(statement.source?.text == "user [admin]")
    #expect(statement.action?.text == #"run C:\Windows]x"#)
  }

  /// The mark is the range of the only problem.
  @Test(arguments: [
    ("⟦Someone can read mail.⟧", StatementProblem.Kind.unmarked),
    ("A ⟦[⟧user can [read mail].", .unclosedBracket),
    ("A [user]⟦]⟧ can [read mail].", .unopenedBracket),
    ("A [user] can ⟦[ ]⟧.", .emptyBrackets),
    ("A [user] can [read] and then can [⟦write⟧].", .repeated(.action)),
    ("A [user] can [read] ⟦beyond⟧ [the mail].", .unknownConnection(.impact)),
  ])
  func problemsHaveTheirPlace(marked: String, kind: StatementProblem.Kind) {
    let source = MarkedSource(marked)
    let problems = Statement.parse(String(decoding: source.file.utf8, as: UTF8.self)).problems
    #expect(problems.map(\.kind) == [kind])
    #expect(problems.map(\.range) == source.spans.map(\.range))
  }

  @Test func hostileSentencesComeToAnEnd() {
    for text in ["[", "]", "[a]", "[[", "\\", "[a] and ", "[a,"] {
      let sentence = String(repeating: text, count: 20_000)
      let (statement, _) = Statement.parse(sentence)
      #expect(!segments(of: sentence, statement: statement).isEmpty)
    }
  }
}
