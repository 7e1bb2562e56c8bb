import Foundation
import Testing

@Suite struct FixTests {
  @Test func aSafeFixIsMadeAndNamed() throws {
    let folder = try TemporaryFolder.misspelt()
    let run = try Tool.run("check", "--fix", in: folder)
    #expect(run.status == 0)
    #expect(run.output == "no findings in 2 files\n")
    #expect(run.errors.hasPrefix("fixed webhook-receiver.md:"))
    #expect(run.errors.hasSuffix(": rename to 'description'\n"))
    let clean = try TemporaryFolder.starter()
    #expect(try folder.text(TemporaryFolder.model) == clean.text(TemporaryFolder.model))
  }

  @Test func fixingAgainChangesNothing() throws {
    let folder = try TemporaryFolder.misspelt()
    _ = try Tool.run("check", "--fix", in: folder)
    let fixed = try folder.data(TemporaryFolder.model)
    let run = try Tool.run("check", "--fix", in: folder)
    #expect(run.errors.isEmpty)
    #expect(try folder.data(TemporaryFolder.model) == fixed)
  }

  @Test func theByteOrderMarkAndTheLineEndsStay() throws {
    let folder = try TemporaryFolder.misspelt()
    let text = try folder.text(TemporaryFolder.model).replacing("\n", with: "\r\n")
    try folder.write("\u{FEFF}" + text, to: TemporaryFolder.model)
    #expect(try Tool.run("check", "--fix", in: folder).status == 0)
    let expected = "\u{FEFF}" + text.replacing("descripton", with: "description")
    #expect(try folder.data(TemporaryFolder.model) == Data(expected.utf8))
  }

  /// What has digits in it is meant as ids; names may be one name, and are left to the author.
  @Test func aListGetsItsCommas() throws {
    let folder = TemporaryFolder()
    let model = """
      ---
      model: shop
      ---

      ```mitigation M-1
      title: A lock
      ```

      ```mitigation M-2
      title: A bell
      ```

      ```threat T-1
      targets: [web shop]
      mitigations: [M-1 M-2]
      ```

      """
    try folder.write(model, to: "shop.md")
    let run = try Tool.run("check", "shop.md", "--fix", "--format", "short", in: folder)
    #expect(run.errors == "fixed shop.md:15:15: write 'M-1, M-2'\n")
    #expect(try folder.text("shop.md") == model.replacing("[M-1 M-2]", with: "[M-1, M-2]"))
    #expect(run.output.contains("did you mean 'web, shop'? [malformed-id]"), "\(run.output)")
  }

  @Test func theRestOfTheFolderIsLeftAlone() throws {
    let folder = try TemporaryFolder.misspelt()
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.url.path())
    _ = try Tool.run("check", "--fix", in: folder)
    let after = try FileManager.default.contentsOfDirectory(atPath: folder.url.path())
    #expect(before.sorted() == after.sorted())
  }
}
