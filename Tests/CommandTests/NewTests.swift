import Foundation
import TestSupport
import Testing

@Suite struct NewTests {
  @Test(arguments: ["threat", "flow"])
  func aBlockHasTheNextFreeIDAndSaysWhatItsKeysAreFor(kind: String) throws {
    let run = try Tool.run("new", kind, in: .starter())
    expectGolden(run.output, named: "new/\(kind).txt")
  }

  @Test func theNumbersAreAsWideAsThoseThatAreThere() throws {
    let folder = try TemporaryFolder.starter()
    let text = try folder.text(TemporaryFolder.model).replacing("T-4", with: "T-009")
    try folder.write(text, to: TemporaryFolder.model)
    #expect(try Tool.run("new", "threat", in: folder).output.hasPrefix("```threat T-010\n"))
  }

  @Test func anIDThatWasUsedBeforeIsNotFree() throws {
    let folder = try TemporaryFolder.starter()
    try folder.replace("status: draft", with: "status: draft\ntags: [x]", in: TemporaryFolder.model)
    try folder.replace(
      "```asset order\n", with: "```asset order\nformerly: [AS-1]\n", in: TemporaryFolder.model)
    #expect(try Tool.run("new", "asset", in: folder).output.hasPrefix("```asset AS-2\n"))
  }

  @Test(arguments: ["\n", "\r\n"])
  func aBlockIsAddedToTheEndOfItsPage(lineEnd: String) throws {
    let folder = try TemporaryFolder.starter()
    let before = try folder.text(TemporaryFolder.model).replacing("\n", with: lineEnd)
    try folder.write(before, to: TemporaryFolder.model)
    let run = try Tool.run("new", "question", "--append", TemporaryFolder.model, in: folder)
    #expect(run.output == "added question Q-1 to webhook-receiver.md\n")
    let after = try folder.text(TemporaryFolder.model)
    let start = before + lineEnd + "```question Q-1\(lineEnd)title: New question\(lineEnd)"
    #expect(after.hasPrefix(start))
    #expect(after.hasSuffix("\(lineEnd)```\(lineEnd)"))
    #expect(try Tool.run("check", in: folder).status == 0)
  }

  @Test func aPageThatEndsInAnOpenFenceIsLeftAlone() throws {
    let folder = try TemporaryFolder.starter()
    let text = try folder.text(TemporaryFolder.model) + "\n```text\nnot closed\n"
    try folder.write(text, to: TemporaryFolder.model)
    let run = try Tool.run("new", "threat", "--append", TemporaryFolder.model, in: folder)
    #expect(run.status == 2)
    #expect(try folder.text(TemporaryFolder.model) == text)
  }

  @Test func aMisspeltKindGetsASuggestion() throws {
    let run = try Tool.run("new", "thraet", in: .starter())
    #expect(run.errors == "threatpress: there is no kind 'thraet'; did you mean 'threat'?\n")
  }

  @Test func ofSeveralModelsOneHasToBeNamed() throws {
    let folder = try TemporaryFolder.starter()
    try folder.write("---\nmodel: shop\n---\n", to: "shop.md")
    let run = try Tool.run("new", "threat", in: folder)
    #expect(run.errors.contains("name one of 'shop', 'webhook-receiver'"))
    let named = try Tool.run("new", "threat", "--model", "shop", in: folder)
    #expect(named.output.hasPrefix("```threat T-1\n"))
  }
}
