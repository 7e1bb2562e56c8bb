import Diagnostics
import Foundation
import TestSupport
import Testing

/// What `check` prints is taken by those it is printed for: whole workspaces, some of them hostile,
/// against the schemas that others publish.
@Suite(.enabled(if: Schemas.areInstalled, "needs .build/schema-tools: make setup-tests"))
struct SchemaTests {
  @Test(arguments: ["sarif", "junit"], PrintedWorkspace.allCases)
  func aFormIsWhatItsSchemaSays(form: String, workspace: PrintedWorkspace) throws {
    let output = try workspace.output("--format", form)
    #expect(try Schemas.problems(of: output, as: form) == [])
  }

  @Test func aLogComparedWithABaselineIsToo() throws {
    let folder = try PrintedWorkspace.misspelt.folder()
    try folder.write(
      try Tool.run("check", "--format", "sarif", in: folder).output, to: "old.sarif")
    try folder.write("---\nmodel: second\n---\n", to: "second.md")
    let log = try Tool.run("check", "--format", "sarif", "--baseline", "old.sarif", in: folder)
    #expect(log.output.contains("\"unchanged\"") && log.output.contains("\"new\""))
    #expect(try Schemas.problems(of: log.output, as: "sarif") == [])
  }

  /// The schemas are asked, and not only there.
  @Test func whatIsWrongIsFound() throws {
    let log = try PrintedWorkspace.misspelt.output("--format", "sarif")
    let wrong = log.replacing("\"startLine\": ", with: "\"startLine\": -")
    #expect(try Schemas.problems(of: wrong, as: "sarif") != [])
    let report = try PrintedWorkspace.misspelt.output("--format", "junit")
    #expect(try Schemas.problems(of: report.replacing(" errors=", with: " e="), as: "junit") != [])
  }
}

/// GitLab and GitHub publish no schema that a package carries: these are the rules of their
/// documentation, in our own words.
@Suite struct DocumentedFormTests {
  /// <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>
  @Test(arguments: PrintedWorkspace.allCases)
  func gitLabGetsACodeQualityReport(workspace: PrintedWorkspace) throws {
    let output = try workspace.output("--format", "gitlab")
    #expect(output.utf8.first == UInt8(ascii: "["), "a byte order mark is refused")
    let report = try JSONValue.parse(Array(output.utf8)).get()
    var fingerprints: Set<String> = []
    for entry in report.elements {
      #expect(entry["description"]?.string?.isEmpty == false)
      #expect(entry["check_name"]?.string?.isEmpty == false)
      let severity = try #require(entry["severity"]?.string)
      #expect(["info", "minor", "major", "critical", "blocker"].contains(severity))
      let path = try #require(entry["location"]?["path"]?.string)
      #expect(!path.hasPrefix("/") && !path.hasPrefix("./") && !path.isEmpty)
      #expect(try #require(entry["location"]?["lines"]?["begin"]?.integer) > 0)
      #expect(fingerprints.insert(try #require(entry["fingerprint"]?.string)).inserted)
    }
  }

  /// <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>
  @Test(arguments: PrintedWorkspace.allCases)
  func gitHubGetsWorkflowCommands(workspace: PrintedWorkspace) throws {
    let lines = try workspace.output("--format", "github").split(separator: "\n")
    let command = #/::(error|warning|notice) (?<list>[^:]*)::.+/#
    for line in lines {
      let list = try #require(line.wholeMatch(of: command), "\(line)").list
      let pairs = list.split(separator: ",").map { $0.split(separator: "=", maxSplits: 1) }
      let values = Dictionary(pairs.map { ($0[0], $0[1]) }) { first, _ in first }
      #expect(values.count == pairs.count && values["file"] != nil && values["title"] != nil)
      let first = try #require(values["line"].flatMap { Int($0) })
      let last = try #require(values["endLine"].flatMap { Int($0) })
      #expect(first > 0 && last >= first)
      if let start = values["col"].flatMap({ Int($0) }) {
        #expect(first == last && start <= values["endColumn"].flatMap { Int($0) } ?? 0)
      }
    }
  }

  /// <https://docs.github.com/code-security/reference/code-scanning/sarif-files>: what code scanning
  /// needs beyond the schema.
  @Test(arguments: PrintedWorkspace.allCases)
  func gitHubGetsALogThatItShows(workspace: PrintedWorkspace) throws {
    let log = try JSONValue.parse(Array(try workspace.output("--format", "sarif").utf8)).get()
    let run = try #require(log["runs"]?[0])
    let rules = run["tool"]?["driver"]?["rules"]?.elements ?? []
    for result in run["results"]?.elements ?? [] {
      let index = try #require(result["ruleIndex"]?.integer)
      #expect(rules[index]["id"]?.string == result["ruleId"]?.string)
      #expect(result["locations"]?.elements.count == 1)
      #expect(result["partialFingerprints"]?["threatpress/v1"]?.string?.isEmpty == false)
    }
  }
}

/// Workspaces whose findings are printed.
enum PrintedWorkspace: CaseIterable {
  /// Without a finding that fails.
  case starter
  /// With errors, one of which can be fixed.
  case misspelt
  /// With text that tries to break out of where it stands.
  case hostile
  /// With results of tests, and findings in files that are no pages.
  case example
  case empty
}

extension PrintedWorkspace {
  func output(_ arguments: String...) throws -> String {
    let run = try Tool.run(["check", "--as-of", "2026-11-21"] + arguments, in: folder())
    #expect(run.errors == "")
    return run.output
  }

  func folder() throws -> TemporaryFolder {
    switch self {
    case .starter: return try .starter()
    case .misspelt: return try .misspelt()
    case .hostile:
      let folder = TemporaryFolder()
      for file in HostileText.all { try folder.write(file.text, to: file.path) }
      return folder
    case .example:
      let folder = TemporaryFolder()
      try FileManager.default.removeItem(at: folder.url)
      try FileManager.default.copyItem(
        at: Schemas.repository.appending(path: "site-example"), to: folder.url)
      return folder
    case .empty:
      let folder = TemporaryFolder()
      try folder.write("", to: "threatpress.yml")
      return folder
    }
  }
}
