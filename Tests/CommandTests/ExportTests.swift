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

  @Test func withoutGraphvizTheDotFormStays() throws {
    let run = try Tool.run("diagram", in: .starter(), environment: ["PATH": "/nowhere"])
    #expect(run.status == 2)
    #expect(
      run.errors.contains("Graphviz's 'dot' is not installed; '--format dot' needs no layout"))
  }
}
