import Checks
import Diagnostics
import Driver
import Interchange
import Markup
import Model
import TestSupport

/// A workspace written out in a rule's page or in a test: a few files, with `⟦marks⟧` round what
/// should be found.
struct ExampleWorkspace {
  let configuration: MarkedSource?
  let pages: [MarkedSource]
  /// The files beside the pages; `nil` where everything that is named is there.
  let otherFiles: [String]?
  /// The reports of tests among them, by path.
  let reports: [(path: String, text: String)]

  /// The pages as they were when the models were last approved.
  let approvedPages: [SourceFile]
  /// The commits that changed mitigations after their evidence.
  let contentChanges: [String: ContentChange]
  /// The version of the product that it is checked for.
  let productVersion: String?

  /// Files by path. `threatpress.yml` is the configuration; `files:` lists what else is there,
  /// `--product-version` is what the command line says, and `approved:` stands
  /// before the paths of pages as they once were. `changed:` has a line for each mitigation that a
  /// commit changed, with the commit and its day.
  init(_ files: [(path: String, text: String)]) {
    let configuration = files.first { $0.path == Configuration.fileName }
    self.configuration = configuration.map { MarkedSource($0.text, path: $0.path) }
    otherFiles = files.first { $0.path == "files:" }.map {
      $0.text.split(separator: "\n").map(String.init)
    }
    productVersion = files.first { $0.path == "--product-version" }.map {
      $0.text.filter { !$0.isWhitespace }
    }
    let changes = files.first { $0.path == "changed:" }?.text.split(separator: "\n") ?? []
    contentChanges = Dictionary(
      changes.compactMap { line in
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 3, let day = Day(words[1]) else { return nil }
        return (words[0], ContentChange(day: day, commit: words[2]))
      }, uniquingKeysWith: { first, _ in first })
    reports = files.filter { ReportFormat(fileName: $0.path) != nil }
    let approved = files.filter { $0.path.hasPrefix("approved:") }
    approvedPages = approved.enumerated().map { number, file in
      let path = String(file.path.dropFirst("approved:".count))
      return MarkedSource(file.text, id: FileID(UInt32(2000 + number)), path: path).file
    }
    let pages = files.filter { $0.path.hasSuffix(".md") && !$0.path.hasPrefix("approved:") }.sorted
    { $0.path < $1.path }
    self.pages = pages.enumerated().map { number, file in
      MarkedSource(file.text, id: FileID(UInt32(number + 1)), path: file.path)
    }
  }

  /// Everything that is marked, in the order of the files.
  var marks: [SourceSpan] {
    ((configuration?.spans ?? []) + pages.flatMap(\.spans)).sorted()
  }
}

extension ExampleWorkspace {
  /// Everything that is found from the first byte to the last check, on 21 November 2026, but for
  /// what is answered.
  func findings() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let configuration = readConfiguration(into: &findings)
    let fragments = pages.map { fragment(of: $0.file, configuration, into: &findings) }
    let linked = link(fragments, configuration: configuration)
    findings += linked.diagnostics
    guard let today = Day("2026-11-21") else { return findings }
    let judged = linked.workspace.judged(
      on: today, by: linked.workspace.readings(from: readReports(), on: today))
    let workspace = judged.knowing(contentDigests: judged.digestsOfReviewedModels)
    let inspection = Inspection(
      workspace: workspace, today: today, files: facts(in: workspace),
      ruleNames: Set(Self.rules.map(\.name)),
      productVersion: productVersion.flatMap { ProductVersion($0) },
      approvedStructures: approvedStructures(configuration), contentChanges: contentChanges)
    let checks = Check.all + Check.all(of: configuration)
    findings += checks.flatMap { $0.findings(inspection) }
    return settle(findings, in: workspace).findings
  }

  private func approvedStructures(
    _ configuration: Configuration
  ) -> [EntityID: ModelStructure] {
    var findings: [Diagnostic] = []
    return ModelStructure.all(
      of: approvedPages.map { fragment(of: $0, configuration, into: &findings) })
  }

  private func readReports() -> [Report] {
    reports.enumerated().compactMap { number, file in
      ReportFormat(fileName: file.path).map { format in
        Report(
          file: FileID(UInt32(1000 + number)), origin: .named(path: file.path), format: format,
          results: readReport(Array(file.text.utf8), as: format))
      }
    }
  }

  static let rules = MarkupRulePages.rules + ModelRulePages.rules + ChecksRulePages.rules

  private func readConfiguration(into findings: inout [Diagnostic]) -> Configuration {
    guard let file = configuration?.file else { return Configuration() }
    let (node, diagnostics) = parseYAML(file)
    findings += diagnostics
    guard let node else { return Configuration() }
    let lowered = lowerConfiguration(node, of: file)
    findings += lowered.diagnostics
    return lowered.configuration
  }

  private func fragment(
    of file: SourceFile, _ configuration: Configuration, into findings: inout [Diagnostic]
  ) -> Fragment {
    let parsed = parse(file, dialect: Dialect(kinds: Kind.blocks.map(\.rawValue)))
    let lowered = lower(
      parsed.document, of: file, settings: LoweringSettings(configuration),
      isWholeModel: pages.count == 1 && self.configuration == nil)
    findings += parsed.diagnostics + lowered.diagnostics
    return lowered.fragment
  }

  /// What stands at the paths that pages name: the example's files and those that it lists, or
  /// everything but pages where it lists none.
  private func facts(in workspace: Workspace) -> FileFacts {
    let present = Set(pages.map(\.file.path) + (otherFiles ?? []))
    var facts: [String: FileFacts.Fact] = [:]
    for path in workspace.citations.flatMap(\.pathsToLookUp) {
      if present.contains(path) || (otherFiles == nil && !path.hasSuffix(".md")) {
        facts[path] = .file
      } else if present.contains(where: { $0.hasPrefix(path + "/") }) {
        facts[path] = .folder
      } else {
        facts[path] = .missing(nearest: nearMiss(for: path, among: present))
      }
    }
    return FileFacts(facts)
  }
}
