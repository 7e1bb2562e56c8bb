import Model
import Testing

@Suite struct TermMatchesTests {
  @Test(arguments: [
    ("A token is short.", ["token"]), ("Tokens are short.", []), ("A TOKEN", ["TOKEN"]),
    ("Prompt injection, again", ["Prompt injection"]), ("prompt\ninjection", ["prompt\ninjection"]),
    ("prompt, injection", []), ("a pre-token", []), ("token-like", []), ("(token)", ["token"]),
    ("The RTO of an rto", ["RTO"]), ("recovery time objective", ["recovery time objective"]),
    ("a session token", ["session token"]), ("a session's token", ["token"]),
    ("retrieval-augmented", ["retrieval-augmented"]), ("retrieval augmented", []),
    ("Éclair é éclair", ["Éclair", "éclair"]), ("tokenéclair", []), ("", []),
  ])
  func theLongestTermIsFoundAsAWhole(text: String, found: [String]) {
    let utf8 = Array(text.utf8)
    let uses = matches.uses(in: text) { _ in true }
    #expect(uses.map { String(decoding: utf8[$0.range], as: UTF8.self) } == found)
  }

  @Test func whatIsNotKnownHereIsNoTerm() {
    let uses = matches.uses(in: "a session token") { $0 != 1 }
    #expect(uses.map(\.term) == [0])
  }

  private let matches = TermMatches(
    [
      "Token", "Session token", "Prompt injection", "Recovery time objective (RTO)",
      "Retrieval-augmented", "Éclair",
    ].map { (name: $0, isOwn: false) })
}
