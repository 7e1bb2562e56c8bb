import Diagnostics
import Model
import Testing

@testable import Driver

/// What a continuous integration hands over, from the folder on the command line to the finding.
@Suite struct HandedOverTests {
  @Test func aFolderOutsideTheWorkspaceIsReadBecauseItWasNamed() throws {
    let (workspace, results) = try folders()
    try results.write("deep/er/TEST-orders.xml", Self.failing)
    let compilation = try compilation(of: workspace, results)
    #expect(compilation.errorsAndWarnings == ["failing-evidence"])
    let finding = try #require(
      compilation.verdicts.findings.first { $0.rule.name == "failing-evidence" })
    #expect(finding.message == "'E-1' shows that 'M-1' does not work: 1 of 1 results failed")
    let note = try #require(finding.notes.first)
    #expect(note.message == "'Orders.test_M1_refuses' failed: got 200")
    let file = compilation.sources[note.span.file]
    #expect(file.position(at: note.span.range.lowerBound).line == 2)
  }

  @Test func linksOutOfItAreNotFollowed() throws {
    let (workspace, results) = try folders()
    let elsewhere = try TemporaryFolder()
    try elsewhere.write("TEST-orders.xml", Self.failing)
    try results.link("folder", to: elsewhere.path)
    try results.link("TEST-orders.xml", to: "\(elsewhere.path)/TEST-orders.xml")
    try results.makeFIFO("pipe.xml")
    #expect(try compilation(of: workspace, results).errorsAndWarnings == [])
  }

  @Test func aBrokenReportIsAFindingAtItsPlace() throws {
    let (workspace, results) = try folders()
    try results.write("TEST-orders.xml", "<testsuite>\n  <testcase name=</testsuite>")
    try results.write("coverage.xml", "<coverage/>")
    let compilation = try compilation(of: workspace, results)
    #expect(compilation.errorsAndWarnings == ["unreadable-report"])
    let finding = try #require(
      compilation.verdicts.findings.first { $0.rule.name == "unreadable-report" })
    let place = compilation.sources[finding.span.file].position(at: finding.span.range.lowerBound)
    #expect((place.line, place.column) == (2, 18))
    #expect(finding.message == "the report is not well-formed XML: not well-formed (invalid token)")
  }

  @Test func aFolderThatIsNotThereIsNoEvidence() throws {
    let (workspace, results) = try folders()
    #expect(throws: DriverError.self) {
      try compile(
        workspace.workspace(),
        CompilationSettings(
          today: BuiltSite.day, jobs: 1, evidenceFolders: ["\(results.path)/nowhere"]))
    }
  }

  @Test func aReportThatWasHandedOverIsNotMissedInTheWorkspace() throws {
    let (workspace, results) = try folders()
    try workspace.write("index.md", Self.model(junit: "junit: reports/orders.xml"))
    #expect(try compilation(of: workspace, results).errorsAndWarnings == ["dead-file"])
    try results.write("orders.xml", Self.passing)
    #expect(try compilation(of: workspace, results).errorsAndWarnings == [])
  }

  @Test func aSessionNoticesAnotherReport() throws {
    let (workspace, results) = try folders()
    try results.write("TEST-orders.xml", Self.passing)
    let request = WorkspaceRequest(
      root: workspace.path, asOf: "2026-11-21", evidence: [results.path])
    var session = Session(request, output: "_site", audience: .internal, tellsHistory: false)
    let first = try #require(try session.next())
    #expect(try session.next() == nil)
    #expect(session.folders.contains(results.path))
    try results.write("TEST-orders.xml", Self.failing)
    let second = try #require(try session.next())
    #expect(first.inputs.read != second.inputs.read)
    #expect(second.draft.findings.map(\.rule.name).contains("failing-evidence"))
    try results.remove("TEST-orders.xml")
    let third = try #require(try session.next())
    #expect(!third.draft.findings.map(\.rule.name).contains("failing-evidence"))
  }

  @Test func aSessionNoticesAnotherReportOfTheWorkspace() throws {
    let (workspace, _) = try folders()
    try workspace.write("index.md", Self.model(junit: "junit: reports/orders.xml"))
    try workspace.write("reports/orders.xml", Self.passing)
    let request = WorkspaceRequest(root: workspace.path, asOf: "2026-11-21")
    var session = Session(request, output: "_site", audience: .internal, tellsHistory: false)
    _ = try session.next()
    #expect(try session.next() == nil)
    try workspace.write("reports/orders.xml", Self.failing)
    let next = try #require(try session.next())
    #expect(next.draft.findings.map(\.rule.name).contains("failing-evidence"))
  }

  @Test func theReportIsNamedTheSameWhereverItLies() throws {
    let (workspace, results) = try folders()
    let (other, _) = try folders()
    try results.write("a/TEST-orders.xml", Self.failing)
    try other.write("a/TEST-orders.xml", Self.failing)
    let output = try TemporaryFolder()
    for (number, folder) in [results, other].enumerated() {
      _ = try build(
        workspace.workspace(),
        CompilationSettings(today: BuiltSite.day, jobs: 1, evidenceFolders: [folder.path]),
        BuildSettings(
          output: "\(output.path)/\(number)", audience: .internal, keepsGoing: true,
          isStrict: false))
    }
    let page = try #require(output.text("0/shop/evidence/e-1.html"))
    #expect(page == output.text("1/shop/evidence/e-1.html"))
    #expect(page.contains("a/TEST-orders.xml"))
    #expect(page.contains("got 200"))
    #expect(page.contains("0 of 1 passed"))
  }

  @Test func codeIsLookedForInTheRepositoryRoundTheWorkspace() throws {
    let repository = try TemporaryFolder()
    try repository.write(".git", "gitdir: elsewhere")
    try repository.write("src/guard.swift", "")
    try repository.write("models/threatpress.yml", "title: Shop\n")
    try repository.write(
      "models/index.md",
      Self.model(junit: "code: [src/guard.swift:3-9, src/gard.swift, other/a.swift]"))
    let compilation = try compile(
      WorkspaceFolder(opening: "\(repository.path)/models"),
      CompilationSettings(today: BuiltSite.day, jobs: 1))
    let findings = compilation.verdicts.findings.filter { $0.rule.name == "dead-file" }
    #expect(
      findings.map(\.message) == [
        "there is no file 'src/gard.swift'; did you mean '../src/guard.swift'?"
      ]
        || findings.map(\.message) == [
          "there is no file 'src/gard.swift'; did you mean 'src/guard.swift'?"
        ])
  }

  private func folders() throws -> (workspace: TemporaryFolder, results: TemporaryFolder) {
    let workspace = try TemporaryFolder()
    try workspace.write("threatpress.yml", "title: Shop\n")
    try workspace.write("index.md", Self.model(junit: "junit: { class: Orders }"))
    return (workspace, try TemporaryFolder())
  }

  private func compilation(
    of workspace: TemporaryFolder, _ results: TemporaryFolder
  ) throws -> Compilation {
    try compile(
      workspace.workspace(),
      CompilationSettings(today: BuiltSite.day, jobs: 1, evidenceFolders: [results.path]))
  }

  private static func model(junit: String) -> String {
    """
    ---
    model: shop
    allow: { model-without-owner: An example, model-without-diagram: An example }
    ---
    ```threat T-1
    statement: A [thief] with [a list of order numbers] can [read orders], which leads to [gossip].
    allow: { threat-without-target: An example, threat-without-goal: As said, threat-without-asset: As said }
    ```
    ```mitigation M-1
    mitigates: [T-1]
    status: implemented
    ```
    ```evidence E-1
    verifies: [M-1]
    \(junit)
    ```
    """
  }

  private static let passing =
    "<testsuite>\n  <testcase classname=\"Orders\" name=\"test_M1_refuses\"/>\n</testsuite>"
  private static let failing =
    "<testsuite>\n  <testcase classname=\"Orders\" name=\"test_M1_refuses\"><failure message=\"got 200\"/></testcase>\n</testsuite>"
}

extension Compilation {
  /// The rules of this family that found something, and errors.
  fileprivate var errorsAndWarnings: [String] {
    verdicts.findings.filter { finding in
      finding.severity == .error || finding.rule.name.hasSuffix("evidence")
        || finding.rule.name.hasPrefix("evidence")
    }.map(\.rule.name)
  }
}
