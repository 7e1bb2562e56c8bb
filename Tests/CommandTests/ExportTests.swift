import Foundation
import TestSupport
import Testing

@Suite struct ExportTests {
  @Test func aFileGetsTheSameBytesAsTheTerminal() throws {
    let folder = try TemporaryFolder.starter()
    let printed = try Tool.run("export", "--to", "json", in: folder)
    let written = try Tool.run("export", "--to", "json", "--output", "m.json", in: folder)
    #expect(written.status == 0)
    #expect(written.output.isEmpty)
    #expect(try folder.text("m.json") == printed.output)
    _ = try JSONSerialization.jsonObject(with: Data(printed.output.utf8))
  }

  @Test func aDiagramIsWrittenForGraphviz() throws {
    let run = try Tool.run("diagram", "--format", "dot", in: .starter())
    #expect(run.status == 0)
    expectGolden(run.output, named: "diagram/overview.dot")
  }

  @Test func aDiagramIsAPictureWhereGraphvizIsThere() throws {
    let run = try Tool.run("diagram", "webhook-receiver", "overview", in: .starter())
    if run.status == 2 {
      #expect(run.errors.contains("'dot' is not installed"))
    } else {
      #expect(run.output.hasPrefix("<svg "))
      #expect(run.output.contains("Webhook endpoint"))
    }
  }

  @Test func whatDiffersInADiagramIsDrawn() throws {
    let folder = TemporaryFolder()
    for state in ["before", "after"] { _ = try Tool.run("init", state, in: folder) }
    let since = ["--since", "before", "--root", "after"]
    let same = try Tool.run(["diagram"] + since + ["--output", "same.svg"], in: folder)
    #expect(same.status == 0 && same.output.isEmpty)
    #expect(same.errors.contains("no diagram shows anything else than at 'before'"))
    #expect((try? folder.data("same.svg")) == nil)
    let model = "after/\(TemporaryFolder.model)"
    try folder.replace("name: Webhook endpoint", with: "name: Endpoint", in: model)
    let dot = try Tool.run(["diagram"] + since + ["--format", "dot"], in: folder)
    #expect(dot.output.contains("renamed"))
    let run = try Tool.run(["diagram"] + since + ["--output", "new.svg"], in: folder)
    if run.status == 2 {
      #expect(run.errors.contains("'dot' is not installed"))
    } else {
      #expect(try folder.text("new.svg").contains("was named Webhook endpoint"))
    }
    let other = try Tool.run(["diagram", "webhook-receiver", "overveiw"] + since, in: folder)
    #expect(other.status == 2)
    #expect(other.errors.contains("did you mean 'overview'?"))
  }

  @Test func withoutGraphvizTheDotFormStays() throws {
    let run = try Tool.run("diagram", in: .starter(), environment: ["PATH": "/nowhere"])
    #expect(run.status == 2)
    #expect(
      run.errors.contains("Graphviz's 'dot' is not installed; '--format dot' needs no layout"))
  }
}
