import Model
import Testing

@Suite struct ComposeStatementTests {
  @Test func allPartsInBothWordings() {
    let parts = StatementParts(
      source: "internal actor", prerequisites: "access to the logs", action: "read them",
      impact: "secrets being known", goals: ["confidentiality", "integrity"],
      assets: ["A", "B", "C"])
    #expect(
      text(parts, .aws)
        == "An internal actor with access to the logs can read them, which leads to secrets "
        + "being known, negatively impacting confidentiality and integrity of A, B and C.")
    #expect(
      text(parts, .threatComposer)
        == "An internal actor with access to the logs can read them, which leads to secrets "
        + "being known, resulting in reduced confidentiality and integrity of A, B and C.")
  }

  @Test(arguments: [
    (StatementParts(source: "user", action: "log in"), "A user can log in."),
    (
      StatementParts(source: "user", action: "log in", assets: ["mail"]),
      "A user can log in, negatively impacting mail."
    ),
    (
      StatementParts(source: "user", action: "log in", goals: ["privacy"]),
      "A user can log in, negatively impacting privacy."
    ),
    (
      StatementParts(action: "log in", impact: "noise"), "Someone can log in, which leads to noise."
    ),
    (StatementParts(prerequisites: "a key", action: "log in"), "Someone with a key can log in."),
    (
      StatementParts(source: "user", goals: ["privacy"], assets: ["mail"]),
      "A user can act, negatively impacting privacy of mail."
    ),
    (
      StatementParts(source: "an  insider ", prerequisites: "With a key.", action: "log in. "),
      "An insider with a key can log in."
    ),
    (
      StatementParts(source: "any user", prerequisites: "who is bored", action: "call"),
      "Any user who is bored can call."
    ),
    (
      StatementParts(source: "bored users of the portal", prerequisites: "in town", action: "call"),
      "Bored users of the portal in town can call."
    ),
    (
      StatementParts(source: "malware", prerequisites: "able to run", action: "call"),
      "Malware able to run can call."
    ),
  ])
  func whatIsAbsentLeavesTheSentenceGrammatical(parts: StatementParts, expected: String) {
    #expect(text(parts, .aws) == expected)
  }

  @Test func segmentsTellPartsFromConnectingWords() {
    #expect(
      sentence(from: StatementParts(source: "user", action: "call"), wording: .aws) == [
        .connective("A "), .part(.source, "user"), .connective(" can "), .part(.action, "call"),
        .connective("."),
      ])
  }

  @Test(arguments: [
    "an hour", "an honest user", "a user", "a unique key", "an unidentified person", "an API",
    "a URL", "an S3 bucket", "an AI agent", "a SaaS vendor", "an LLM", "a RAG poisoner",
    "an MITM attacker", "a SIEM", "an 8-bit chip", "a 5-tuple", "an 11-year-old",
    "a one-time guest",
    "an onerous task", "a European court", "an x-ray", "a u-turn", "an email", "an IAM role",
    "a NASA engineer", "an XSS payload", "an operator-slip", "a region-outage", "a UI",
    "an IoT hub",
    "an \"insider\"", "an underpaid clerk", "a usability tester", "an élite squad",
    "an APIs' broker",
    "a usual suspect", "an uninvited guest", "a heavy load", "an NGO", "a DoS attack", "a 東京",
  ])
  func articlesFollowTheSound(phrase: String) {
    let noun = phrase.drop { $0 != " " }.dropFirst()
    #expect("\(indefiniteArticle(before: String(noun))) \(noun)" == phrase)
  }

  private func text(_ parts: StatementParts, _ wording: Wording) -> String {
    sentence(from: parts, wording: wording).map(\.text).joined()
  }
}
