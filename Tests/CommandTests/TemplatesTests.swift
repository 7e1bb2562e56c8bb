import Foundation
import Testing

@Suite struct TemplatesTests {
  @Test func everyTemplateThatIsListedIsShown() throws {
    let folder = TemporaryFolder()
    let names = try Tool.run("templates", "list", in: folder).output.split(separator: "\n")
    #expect(!names.isEmpty)
    for name in names {
      #expect(try Tool.run("templates", "show", String(name), in: folder).status == 0)
    }
  }

  @Test func aTemplateIsCopiedOnce() throws {
    let folder = TemporaryFolder()
    let list = try Tool.run("templates", "list", in: folder).output
    let name = String(list.prefix { $0 != "\n" })
    let shown = try Tool.run("templates", "show", name, in: folder).output
    let first = try Tool.run("templates", "copy", name, in: folder)
    #expect(first.output == "wrote templates/\(name)\n")
    #expect(try folder.text("templates/\(name)") == shown)
    try folder.write("mine", to: "templates/\(name)")
    #expect(try Tool.run("templates", "copy", name, in: folder).status == 2)
    #expect(try folder.text("templates/\(name)") == "mine")
  }

  @Test func aTemplateIsCopiedWhereOneSays() throws {
    let folder = TemporaryFolder()
    let list = try Tool.run("templates", "list", in: folder).output
    let name = String(list.prefix { $0 != "\n" })
    #expect(try Tool.run("templates", "copy", name, "--to", "theme", in: folder).status == 0)
    let shown = try Tool.run("templates", "show", name, in: folder).output
    #expect(try folder.text("theme/\(name)") == shown)
    #expect(try Tool.run("templates", "copy", name, "--to", "../out", in: folder).status == 2)
  }
}
