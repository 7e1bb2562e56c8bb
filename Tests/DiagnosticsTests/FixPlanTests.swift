import Diagnostics
import TestSupport
import Testing

@Suite struct FixPlanTests {
  @Test func safeFixesAreMade() {
    let source = MarkedSource("⟦mitigatons⟧: []\n⟦ownr⟧: me\n")
    let fixes = [
      FixIt("rename", replace: source.spans[1], with: "owner", isSafe: true),
      FixIt("rename", replace: source.spans[0], with: "mitigations", isSafe: true),
    ]
    #expect(applying(fixes, to: source.file) == "mitigations: []\nowner: me\n")
  }

  @Test func unsafeFixesAreLeftOut() {
    let source = MarkedSource("⟦a⟧")
    let fix = FixIt("remove", replace: source.spans[0], with: "", isSafe: false)
    #expect(applying([fix], to: source.file) == "a")
  }

  @Test func ofFixesThatTouchTheFirstIsMade() {
    let file = SourceFile(path: "a.md", text: "abcdef")
    let first = FixIt("one", replace: file.span(1..<3), with: "-", isSafe: true)
    let second = FixIt("two", replace: file.span(2..<5), with: "+", isSafe: true)
    let beside = FixIt("three", replace: file.span(3..<3), with: "*", isSafe: true)
    #expect(applying([second, first], to: file) == "a-def")
    #expect(applying([beside, first], to: file) == "a-def")
  }

  @Test func theSameChangeAskedForTwiceIsMadeOnce() {
    let file = SourceFile(path: "a.md", text: "ab")
    let insertion = FixIt("insert", replace: file.span(1..<1), with: "-", isSafe: true)
    #expect(applying([insertion, insertion], to: file) == "a-b")
  }

  @Test func aFixIsMadeWholeOrNotAtAll() {
    let here = SourceFile(id: FileID(0), path: "a.md", text: "abc")
    let there = SourceFile(id: FileID(1), path: "b.md", text: "abc")
    let first = FixIt("one", replace: here.span(0..<1), with: "-", isSafe: true)
    let both = FixIt(
      "two",
      edits: [
        FixIt.Edit(replace: here.span(0..<2), with: "+"),
        FixIt.Edit(replace: there.span(0..<2), with: "+"),
      ], isSafe: true)
    let plan = FixPlan([both, first])
    #expect(plan.fixIts == [first])
    #expect(plan.files == [here.id])
    #expect(plan.applied(to: there) == Array("abc".utf8))
  }

  /// Fixing and checking again comes to an end, in whatever order the fixes come.
  @Test func fixingUntilNothingIsLeftGivesTheSameText() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let text = String((0..<30).map { _ in "abx ".randomElement(using: &random) ?? " " })
      var file = SourceFile(path: "a.md", text: text)
      var rounds = 0
      while case let fixes = fixes(of: file), !fixes.isEmpty, rounds < 40 {
        let plan = FixPlan(fixes.shuffled(using: &random))
        #expect(plan.applied(to: file) == FixPlan(fixes).applied(to: file))
        file = SourceFile(id: file.id, path: "a.md", utf8: plan.applied(to: file))
        rounds += 1
      }
      #expect(file.text(in: 0..<file.utf8.count) == text.replacing("x", with: ""))
    }
  }

  /// A check of its own: every 'x' is to be removed, and so fixes often touch.
  private func fixes(of file: SourceFile) -> [FixIt] {
    file.utf8.indices.filter { file.utf8[$0] == UInt8(ascii: "x") }.map {
      FixIt("remove 'x'", replace: file.span($0..<$0 + 1), with: "", isSafe: true)
    }
  }

  private func applying(_ fixes: [FixIt], to file: SourceFile) -> String {
    String(decoding: FixPlan(fixes).applied(to: file), as: UTF8.self)
  }
}
