import Diagnostics
import Model
import TestSupport
import Testing

@testable import Driver

/// A history of a dozen edits, as teams make them, and what is told of each.
@Suite struct DiffHistoryTests {
  private static let start = """
    ---
    model: shop
    title: Web shop
    ---
    # Web shop

    Where customers order.

    ```dataflow overview
    boundaries: { cloud: { name: Cloud } }
    elements:
      customer: { type: actor, name: Customer }
      web: { type: process, name: Web application, in: cloud }
      orders: { type: store, name: Orders, in: cloud }
    flows:
      F-1: { from: customer, to: web, name: Order, encrypted: true, authenticated: true }
    ```

    ```threat T-1
    title: Orders in another's name
    statement: An [attacker] with [a stolen cookie] can [order in a customer's name].
    targets: [F-1]
    risk: { severity: high }
    residual: { severity: low }
    status: in-treatment
    mitigations: [M-1]
    ```

    ```threat T-2
    title: Shop is slow
    statement: A [crowd] can [order at once].
    targets: [web]
    risk: { severity: low }
    response: accept
    status: resolved
    accepted: { by: Head of sales, on: 2026-01-01, until: 2027-06-30, reason: It is a good problem. }
    ```

    ```mitigation M-1
    title: Cookies live an hour
    status: planned
    due: 2026-12-01
    ```

    ```assumption A-1
    title: The payment provider checks cards
    status: valid
    applies-to: [T-1]
    ```

    """

  /// An edit, and lines that it has to be told with.
  private struct Step {
    let subject: String
    let edit: (inout String) -> Void
    let lines: [String]
  }

  private static var steps: [Step] {
    [
      Step(
        subject: "Reorder keys and rewrap the sentence",
        edit: {
          $0.replace("risk: { severity: high }\nresidual: { severity: low }\n", with: "")
          $0.replace(
            "can [order in a customer's name].\n",
            with:
              "can [order in a customer's name].\nresidual:\n  severity: low\nrisk:\n  severity: high\n"
          )
          $0.replace("Where customers order.", with: "Where\ncustomers order.")
        }, lines: ["Nothing changed."]),
      Step(
        subject: "Write a link at its other end",
        edit: {
          $0.replace("mitigations: [M-1]\n", with: "")
          $0.replace(
            "title: Cookies live an hour\n", with: "title: Cookies live an hour\nmitigates: [T-1]\n"
          )
        }, lines: ["Nothing changed."]),
      Step(
        subject: "Find a threat",
        edit: {
          $0 += """
            ```threat T-3
            title: Orders are read
            statement: A [thief] with [a backup] can [read orders].
            targets: [orders]
            risk: { severity: high }
            ```

            """
        },
        lines: [
          "    ! T-3 (Orders are read) is new, open and High: decide what to do about it",
          "    + T-3 Orders are read (open, High)",
          "      A thief with a backup can read orders.", "      targets orders",
        ]),
      Step(
        subject: "Do something about it",
        edit: {
          $0 += """
            ```mitigation M-2
            title: Backups are encrypted
            mitigates: [T-3]
            status: planned
            due: 2026-12-01
            ```

            """
          $0.replace(
            "risk: { severity: high }\n```",
            with: "risk: { severity: high }\nresidual: { severity: low }\nstatus: in-treatment\n```"
          )
        },
        lines: [
          "    T-3  target not rated → Low; open → in treatment  Orders are read",
          "    + M-2 Backups are encrypted (planned)",
          "      mitigates T-3", "      residual.severity: {+low+}",
        ]),
      Step(
        subject: "It is done",
        edit: {
          $0.replace(
            "mitigates: [T-3]\nstatus: planned", with: "mitigates: [T-3]\nstatus: implemented")
        },
        lines: ["    T-3  High → Low  Orders are read", "      status: planned → implemented"]),
      Step(
        subject: "A test fails",
        edit: {
          $0 +=
            "```evidence E-1\nverifies: [M-2]\nmethod: audit\nresult: failed\ndate: 2026-10-01\nby: An auditor\n```\n"
        },
        lines: [
          "    ! M-2 (Backups are encrypted) is shown not to work by its evidence: mend it, or count"
            + " without it",
          "    T-3  Low → High  Orders are read", "    M-2 unverified → failing",
          "    + E-1 (failed)",
        ]),
      Step(
        subject: "Rate an accepted risk anew",
        edit: {
          $0.replace(
            "targets: [web]\nrisk: { severity: low }",
            with: "targets: [web]\nrisk: { severity: medium }")
        },
        lines: [
          "    ! T-2 (Shop is slow) was accepted, and rose from Low to Medium: accept it anew, or"
            + " treat it",
          "    T-2  Low → Medium  Shop is slow",
        ]),
      Step(
        subject: "Give a mitigation up",
        edit: {
          $0.replace(
            "mitigates: [T-1]\nstatus: planned",
            with: "mitigates: [T-1]\nstatus: wont-do\nbecause: Customers complained.")
        },
        lines: [
          "    ! M-1 (Cookies live an hour) is given up for T-1, which it was to lower: decide what to"
            + " do instead",
          "      because: {+Customers complained.+}",
        ]),
      Step(
        subject: "Give things better names",
        edit: {
          $0.replace("threat T-3\n", with: "threat BACKUP\nformerly: [T-3]\n")
          $0.replace("mitigates: [T-3]", with: "mitigates: [BACKUP]")
        },
        lines: ["Nothing needs a decision. 1 changed.", "    ~ BACKUP Orders are read (was T-3)"]),
      Step(
        subject: "Draw a flow",
        edit: {
          $0.replace(
            "encrypted: true, authenticated: true }\n",
            with:
              "encrypted: true, authenticated: true }\n  F-2: { from: orders, to: customer, name: Receipt }\n"
          )
        },
        lines: [
          "    ! F-2 (Receipt) crosses cloud, and no threat strikes it: say what can go wrong, or why"
            + " nothing can",
          "    + F-2 Receipt (data flow, orders to customer)", "      crosses cloud",
        ]),
      Step(
        subject: "Send it another way",
        edit: { $0.replace("F-2: { from: orders, to", with: "F-2: { from: web, to") },
        lines: ["    ~ F-2 Receipt", "      from: orders → web"]),
      Step(
        subject: "An assumption falls",
        edit: { $0.replace("status: valid", with: "status: broken") },
        lines: [
          "    ! A-1 (The payment provider checks cards) turned out not to be true; T-1 rests on it:"
            + " judge again",
          "      status: valid → broken",
        ]),
      Step(
        subject: "Say it more exactly",
        edit: {
          $0.replace("with [a stolen cookie] can", with: "with [a cookie stolen by a script] can")
          $0.replace("customers order.", with: "customers order and pay.")
        },
        lines: [
          "      statement: An attacker with a [-stolen-] cookie {+stolen by a script+} can order in a"
            + " customer's name.",
          "      text: Web shop Where customers [-order.-] {+order and pay.+}",
        ]),
      Step(
        subject: "Take a threat away",
        edit: { text in
          guard let start = text.firstRange(of: "```threat T-1\n")?.lowerBound,
            let end = text.firstRange(of: "```threat T-2\n")?.lowerBound
          else { return }
          text.removeSubrange(start..<end)
          text.replace("mitigates: [T-1]\n", with: "")
          text.replace("applies-to: [T-1]\n", with: "")
        },
        lines: [
          "    ! T-1 (Orders in another's name) was removed while it was High and not settled: say"
            + " where it went",
          "    - T-1 Orders in another's name (in treatment, High)",
          "      no longer mitigates T-1",
        ]),
    ]
  }

  @Test func everyEditIsToldInSentences() throws {
    guard let repository = try ScriptedRepository() else { return }
    var text = Self.start
    try repository.folder.write("shop.md", text)
    try repository.commit("Begin", on: "2026-02-01")
    var story = ""
    for (number, step) in Self.steps.enumerated() {
      step.edit(&text)
      try repository.folder.write("shop.md", text)
      try repository.commit(step.subject, on: "2026-03-\(number + 10)")
      let request = WorkspaceRequest(root: repository.folder.path, asOf: "2026-11-21", jobs: 2)
      let diff = try diff(from: "HEAD~1", to: "HEAD", request)
      let told = diff.humanForm(Style(width: 200)).split(
        separator: "\n", omittingEmptySubsequences: false
      ).dropFirst()
      let lines = Set(told.map(String.init))
      for line in step.lines {
        #expect(lines.contains(line), "\(step.subject): \(line)\n\(told.joined(separator: "\n"))")
      }
      // Which findings come and go is a matter of the rules that there are.
      let changes = told.dropFirst().prefix { !$0.hasPrefix("Findings") }
      story += "== \(step.subject)\n\(changes.joined(separator: "\n"))\n"
    }
    expectGolden(story, named: "diff/history.txt")
  }

  @Test func theWorkingTreeAndTheIndexStayAsTheyAre() throws {
    guard let repository = try ScriptedRepository() else { return }
    try repository.folder.write("shop.md", Self.start)
    try repository.commit("Begin", on: "2026-02-01")
    try repository.folder.write("shop.md", Self.start + "More.\n")
    try repository.folder.write("new.md", "New.\n")
    let before = try repository.folder.tree()
    let request = WorkspaceRequest(root: repository.folder.path, asOf: "2026-11-21", jobs: 2)
    let diff = try diff(from: "HEAD", to: nil, request)
    #expect(!diff.isEmpty)
    #expect(try repository.folder.tree() == before)
  }

  @Test func theLastApprovalIsTheUsualStart() throws {
    guard let repository = try ScriptedRepository() else { return }
    let request = WorkspaceRequest(root: repository.folder.path, asOf: "2026-11-21", jobs: 2)
    func start() throws -> String { try diff(from: nil, to: nil, request).oldSide.words }
    try repository.folder.write("shop.md", Self.start)
    try repository.commit("Begin", on: "2026-02-01")
    let first = try repository.head()
    #expect(try start() == "the commit \(first) of 2026-02-01, where this left 'main',")
    let review = "```review R-1\ndate: 2026-03-01\nby: [A, B]\ndecision: approved\n```\n"
    try repository.folder.write("shop.md", Self.start + review)
    try repository.commit("Approve", on: "2026-03-01")
    let approved = try repository.head()
    try repository.folder.write("shop.md", Self.start + review + "More.\n")
    try repository.commit("Go on", on: "2026-04-01")
    #expect(
      try start()
        == "the commit \(approved) of 2026-03-01, which 'shop/R-1' approved on 2026-03-01, as it was judged then,"
    )
  }

  @Test func aWorkspaceInAFolderOfTheRepositoryIsFound() throws {
    guard let repository = try ScriptedRepository() else { return }
    try repository.folder.write("docs/models/shop.md", Self.start)
    try repository.folder.write("src/main.swift", "")
    try repository.commit("Begin", on: "2026-02-01")
    let text = Self.start.replacing(
      "status: planned", with: "status: planned\ncode: [src/main.swift]")
    try repository.folder.write("docs/models/shop.md", text)
    try repository.commit("Name the code", on: "2026-03-01")
    let root = repository.folder.path + "/docs/models"
    let request = WorkspaceRequest(root: root, asOf: "2026-11-21", jobs: 2)
    let diff = try diff(from: "HEAD~1", to: "HEAD", request)
    #expect(diff.findings.new.isEmpty)
    #expect(diff.humanForm(Style()).contains("code: {+src/main.swift+}"))
  }

  @Test func aLinkIsFollowedAsInTheWorkingTreeAndNeverOut() throws {
    guard let repository = try ScriptedRepository() else { return }
    try repository.folder.write("shop.md", Self.start)
    try repository.folder.write("notes/guide.txt", "# Guide\n")
    try repository.folder.link("guide.md", to: "notes/guide.txt")
    try repository.folder.link("secret.md", to: "/etc/hostname")
    try repository.commit("Begin", on: "2026-02-01")
    let request = WorkspaceRequest(root: repository.folder.path, asOf: "2026-11-21", jobs: 2)
    let diff = try diff(from: "HEAD", to: nil, request)
    #expect(diff.humanForm(Style()).hasSuffix("Nothing changed.\n"))
  }

  @Test func aSmallAppetiteAsksForADecisionEarlier() throws {
    let (before, after) = (try TemporaryFolder(), try TemporaryFolder())
    let threat = "```threat T-9\nrisk: { severity: medium }\n```\n"
    try before.write("shop.md", Self.start)
    try after.write("shop.md", Self.start + threat)
    let request = WorkspaceRequest(root: after.path, asOf: "2026-11-21", jobs: 2)
    #expect(try diff(from: before.path, to: nil, request).changes.decisions.isEmpty)
    for folder in [before, after] { try folder.write("threatpress.yml", "risk-appetite: low\n") }
    #expect(try diff(from: before.path, to: nil, request).changes.decisions.count == 1)
  }

  @Test func aNameThatIsNoStateIsRefused() throws {
    guard let repository = try ScriptedRepository() else { return }
    try repository.folder.write("shop.md", Self.start)
    try repository.commit("Begin", on: "2026-02-01")
    let request = WorkspaceRequest(root: repository.folder.path, asOf: "2026-11-21", jobs: 2)
    for name in ["nothing", "--output=/tmp/x", "HEAD:shop.md"] {
      #expect(throws: CommandError.self) { try diff(from: name, to: nil, request) }
    }
  }
}
