import Diagnostics
import Foundation
import Model
import Publishing
import TestSupport
import Testing

@testable import Driver

/// Published models, told again as workspaces or read as they were published, make good sites.
@Suite struct RealModelsTests {
  @Test func modelsToldAgainBuildWithoutErrors() throws {
    let site = try ToldAgain.built()
    #expect(site.workspace.models.count == 3)
    #expect(site.report.findings.filter { $0.severity == .error }.map(\.message) == [])
    for diagram in site.workspace.diagrams {
      let page = site.workspace.address(of: .entity(diagram.entity)).path
      #expect(site.text(page).contains("<svg"), "\(page)")
    }
  }

  @Test func everyThreatOfThemIsFoundByItsWordsOnThePageOfEverything() throws {
    let site = try ToldAgain.built()
    let workspace = site.workspace
    for model in workspace.modelIndices {
      let page = site.text(workspace.address(of: .everything(model)).path)
      for threat in workspace.entities(of: model, .threat) {
        let title = workspace[threat].title.replacing("'", with: "&#39;")
        #expect(page.contains(title), "\(title)")
      }
    }
  }

  @Test func everyLinkOfThemLeadsSomewhere() throws {
    #expect(deadLinks(of: try ToldAgain.built()) == [])
  }

  @Test(
    .enabled(if: SharedData.file("threat-composer") != nil, "needs ../shared/data"),
    arguments: [
      ("GenAIChatbot", 37, 84), ("aws-pdk-base-model", 92, 106),
      ("workshop-reinforce2024-ex2", 25, 18),
    ])
  func aModelOfRealSizeIsShownWhole(_ name: String, _ threats: Int, _ mitigations: Int) throws {
    let file = try #require(SharedData.file("threat-composer/\(name).tc.json"))
    let folder = try TemporaryFolder()
    try folder.write("imported.md", try ThreatComposerModel(at: file).markdown)
    let site = try BuiltSite(of: folder.path, keepsGoing: true)
    let model = try #require(site.workspace.modelIndices.first)
    #expect(site.workspace.entities(of: model, .threat).count == threats)
    #expect(site.workspace.entities(of: model, .mitigation).count == mitigations)
    #expect(deadLinks(of: site) == [])
    let index = PageMarkup(site.files["imported/threats/index.html"] ?? [])
    #expect(index.tags.count { $0.name == "tr" && !$0.isEnd } == threats + 1)
  }
}

/// The site of the models of `RealModels`, built once.
private enum ToldAgain {
  static func built() throws -> BuiltSite { try once.get() }

  private static let once = Result {
    let folder = try TemporaryFolder()
    let texts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "RealModels")
    try folder.write("threatpress.yml", "title: Published models, told again\n")
    for name in ["admission-control", "external-secrets", "notation"] {
      let text = try Data(contentsOf: texts.appending(path: "\(name).md"))
      try folder.write("\(name).md", String(decoding: text, as: UTF8.self))
    }
    return try BuiltSite(of: folder.path)
  }
}
