import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

@Suite struct StatementRoundTripTests {
  private static let examples = SharedData.file("threat-composer/threatStatementExamples.json")

  @Test(.enabled(if: examples != nil, "needs ../shared/data"), arguments: Wording.allCases)
  func threatComposersOwnExamplesComeBack(wording: Wording) throws {
    let file = try #require(Self.examples)
    let examples = try JSONValue.parse(Array(Data(contentsOf: file))).get().elements
    #expect(examples.count == 40)
    for example in examples {
      let texts = { (key: String) in example[key]?.elements.compactMap(\.string) ?? [] }
      expectRoundTrip(
        StatementParts(
          source: example["threatSource"]?.string ?? "",
          prerequisites: example["prerequisites"]?.string ?? "",
          action: example["threatAction"]?.string ?? "",
          impact: example["threatImpact"]?.string ?? "",
          goals: texts("impactedGoal"), assets: texts("impactedAssets")),
        wording)
    }
  }

  /// Whatever the parts are, an author's sentence made of them has the same parts.
  @Test func anyPartsComeBack() {
    var random = SeededGenerator(seed: 40)
    for _ in 0..<2000 {
      let wording = Wording.allCases.randomElement(using: &random) ?? .aws
      expectRoundTrip(anyParts(&random), wording)
    }
  }

  /// The sentence of an author is shown as it is, but for its brackets.
  @Test func anAuthorsSentenceIsShownAsWritten() {
    let sentence = """
      An [insider], with  [a key]
      can [read \\[all\\] mail] – today –, negatively impacting [privacy and
      integrity] of [mail].\n
      """
    let shown = segments(of: sentence, statement: Statement.parse(sentence).statement)
    #expect(
      shown.map(\.text).joined()
        == "An insider, with a key can read [all] mail – today –, negatively impacting privacy "
        + "and integrity of mail.")
    #expect(
      shown.filter { if case .part = $0 { true } else { false } } == [
        .part(.source, "insider"), .part(.prerequisites, "a key"),
        .part(.action, "read [all] mail"), .part(.goals, "privacy"), .part(.goals, "integrity"),
        .part(.assets, "mail"),
      ])
  }

  private func expectRoundTrip(_ parts: StatementParts, _ wording: Wording) {
    let composed = sentence(from: parts, wording: wording)
    let written = bracketed(composed)
    let (statement, problems) = Statement.parse(written)
    #expect(StatementParts(statement).roles(differingFrom: parts) == [], "\(written)")
    #expect(problems.isEmpty, "\(written)")
    let shown = segments(of: written, statement: statement)
    #expect(shown.map(\.text).joined() == composed.map(\.text).joined())
  }

  private func anyParts(_ random: inout SeededGenerator) -> StatementParts {
    let goals = ["integrity", "privacy", "return of investment", "peace and quiet"]
    return StatementParts(
      source: ["user", "external actor", "the [admin]", "insiders", "API"].randomElement(
        using: &random) ?? "",
      prerequisites: maybe(
        ["a key, and time", "who can [log in]", "with a phone", "in town", "knowledge of C:\\"],
        &random),
      action: ["read mail, and write it", "[x]", "leave, which leads to nothing"].randomElement(
        using: &random) ?? "",
      impact: maybe(["noise", "loss of mail, e.g. of letters"], &random),
      goals: some(goals, &random),
      assets: some(["mail", "letters, old", "terms and conditions", "[S3]", "A; B"], &random))
  }

  private func maybe(_ texts: [String], _ random: inout SeededGenerator) -> String {
    Bool.random(using: &random) ? texts.randomElement(using: &random) ?? "" : ""
  }

  private func some(_ texts: [String], _ random: inout SeededGenerator) -> [String] {
    Array(texts.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)))
  }
}
