import Diagnostics
import Testing

/// Rules that a workspace makes for itself are checked like all others.
@Suite struct InvariantTests {
  @Test func whatBreaksARuleIsFoundWithTheWordsOfTheWorkspace() {
    let found = findings(of: "confidential-crosses-encrypted")
    #expect(found.map(\.message) == ["'F-1': something confidential is sent in clear"])
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.notes.map(\.message) == ["the rule is declared here"])
  }

  @Test func anExemptionCountsUntilItsLastDay() {
    func found(until day: String) -> [String] {
      findings(
        of: "confidential-crosses-encrypted",
        extra: "    except: { F-1: { reason: A cable, until: \(day) } }"
      ).flatMap(\.notes).map(\.message)
    }
    #expect(found(until: "2026-11-21") == [])
    #expect(found(until: "2026-11-20") == ["the exemption ended on 2026-11-20"])
  }

  @Test(arguments: [("shop/F-1", 0), ("other/F-1", 1), ("F-2", 1), ("f-1", 0)])
  func anExemptionNamesWhatItIsFor(reference: String, left: Int) {
    let extra = "    except: { \(reference): { reason: A cable } }"
    #expect(findings(of: "confidential-crosses-encrypted", extra: extra).count == left)
  }

  @Test func aRuleOfOnesOwnIsAnsweredAndRankedLikeOthers() {
    let answered = findings(
      of: "confidential-crosses-encrypted", flow: "allow: { confidential-crosses-encrypted: no }")
    #expect(answered.isEmpty)
    let ranked = findings(
      of: "confidential-crosses-encrypted",
      extra: "severities: { confidential-crosses-encrypted: note }")
    #expect(ranked.map(\.severity) == [.note])
    #expect(findings(of: "unknown-rule").isEmpty)
  }

  @Test(arguments: [
    ("name: One", "malformed-rule"), ("name: two--words", "malformed-rule"),
    ("name: -two", "malformed-rule"), ("severity: note", "malformed-rule"),
    ("name: confidential-crosses-encrypted", "malformed-rule"),
    ("name: orphan-element", "taken-rule-name"),
  ])
  func aRuleThatCannotBeToldApartIsFound(head: String, rule: String) {
    let extra = "  - \(head)\n    for: flow\n    require: name is not empty"
    #expect(findings(of: rule, extra: extra).count == 1)
  }

  @Test(arguments: [
    ("require: encrytped = true", "unknown-name-in-expression"),
    ("require: name is is", "malformed-expression"),
    ("where: name = 1", "malformed-rule"),
  ])
  func aConditionThatCannotBeIsFound(clause: String, rule: String) {
    let extra = "  - name: any-flow\n    for: flow\n    \(clause)"
    #expect(findings(of: rule, extra: extra).count == 1)
  }

  /// What a rule finds in a shop with one flow in clear and one encrypted.
  private func findings(
    of rule: String, extra: String = "", flow: String = "name: Order"
  ) -> [Diagnostic] {
    ExampleWorkspace([
      (
        "threatpress.yml",
        """
        rules:
          - name: confidential-crosses-encrypted
            for: flow
            where: carries.classification = confidential
            require: encrypted = true
            message: something confidential is sent in clear
        \(extra)
        """
      ),
      (
        "shop.md",
        """
        ---
        model: shop
        ---

        ```asset A-1
        classification: confidential
        ```

        ```dataflow D-1
        elements: { a: { type: actor }, b: { type: process } }
        flows:
          F-1: { from: a, to: b, carries: [A-1], \(flow) }
          F-2: { from: a, to: b, carries: [A-1], encrypted: true }
          F-3: { from: a, to: b }
        ```
        """
      ),
    ]).findings().filter { $0.rule.name == rule }
  }
}
