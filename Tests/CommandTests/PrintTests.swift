import Foundation
import Testing

/// The pack of a model, as a file that stands alone and as a PDF.
@Suite struct PrintTests {
  @Test(arguments: ["reviewer", "executive", "pentest", "auditor"])
  func aPackNeedsNothingBesideIt(profile: String) throws {
    let folder = try TemporaryFolder.starter()
    let run = try Tool.run("print", "--profile", profile, "--output", "p.html", in: folder)
    #expect(run.status == 0)
    #expect(run.output == "p.html\n")
    let page = try folder.text("p.html")
    let links = page.matches(of: /\s(?:href|src)="([^"]*)"/).map { String($0.output.1) }
    #expect(links.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https://") })
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    let inner = Set(links.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) })
    #expect(inner.isSubset(of: ids))
    #expect(!page.contains("<script"))
    #expect(page.contains("<h1>"))
  }

  @Test func theSameInputMakesTheSameBytes() throws {
    let folder = try TemporaryFolder.starter()
    for name in ["a.html", "b.html"] {
      _ = try Tool.run("print", "--output", name, in: folder)
    }
    #expect(try folder.data("a.html") == folder.data("b.html"))
  }

  @Test func theIdOfAnotherModelLeadsToNothingOfThisOne() throws {
    let folder = TemporaryFolder()
    try folder.write("title: Two\n", to: "threatpress.yml")
    try folder.write(
      """
      ---
      model: a
      ---
      ```threat T-1
      mitigations: [M-1, b/M-1]
      ```
      ```mitigation M-1
      ```
      """, to: "a/a.md")
    try folder.write("---\nmodel: b\n---\n```mitigation M-1\n```\n", to: "b/b.md")
    _ = try Tool.run("print", "a", "--output", "p.html", in: folder)
    let page = try folder.text("p.html")
    #expect(page.contains("<a class=\"id\" href=\"#e-m-1\">M-1</a>"))
    #expect(page.contains("<a class=\"id\">b/M-1</a>"))
  }

  @Test func severalModelsComeWithARegisterAndLeadToEachOther() throws {
    let folder = TemporaryFolder()
    try folder.write("title: Two\n", to: "threatpress.yml")
    try folder.write(
      "---\nmodel: a\n---\n```threat T-1\nmitigations: [M-1, b/M-1]\n```\n```mitigation M-1\n```\n",
      to: "a/a.md")
    try folder.write("---\nmodel: b\n---\n```mitigation M-1\n```\n", to: "b/b.md")
    let run = try Tool.run("print", "--engine", "none", in: folder)
    #expect(run.output == "threat-models-reviewer.html\n")
    let page = try folder.text("threat-models-reviewer.html")
    #expect(page.contains("<h2 class=\"part-t\">Register</h2>"))
    #expect(page.contains("href=\"#a/e-m-1\">M-1</a>"))
    #expect(page.contains("href=\"#b/e-m-1\">b/M-1</a>"))
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    let links = page.matches(of: /\shref="#([^"]*)"/).map { String($0.output.1) }
    #expect(Set(links).isSubset(of: ids))
  }

  @Test func aPackOfChangesTellsWhatChangedAndNothingElse() throws {
    let folder = TemporaryFolder()
    func state(_ name: String, action: String) throws {
      try folder.write(
        """
        ---
        model: shop
        ---
        ```threat T-1
        title: Somebody pays with another's card
        action: \(action)
        ```
        ```threat T-2
        title: The till breaks
        ```
        """, to: "\(name)/shop.md")
    }
    try state("before", action: "pay with a card")
    try state("after", action: "pay with a stolen card")
    let run = try Tool.run(
      "print", "--root", "after", "--profile", "delta", "--since", "before", "--output", "p.html",
      in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let page = try folder.text("p.html")
    #expect(page.contains("id=\"T-1\"") && !page.contains("id=\"T-2\""))
    #expect(page.contains(/<ins>.*stolen.*<\/ins>/))
    #expect(page.contains("Compared with &#39;before&#39;"))
  }

  @Test func aPackOfChangesNeedsAStateToCompareWith() throws {
    let folder = try TemporaryFolder.starter()
    let run = try Tool.run("print", "--profile", "delta", "--engine", "none", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("name a state to compare with, such as '--since main'"))
    let other = try Tool.run(
      "print", "--profile", "delta", "--since", ".", "--audience", "public", in: folder)
    #expect(other.status == 2)
    #expect(other.errors.contains("there is no pack of changes for the public"))
  }

  @Test func whatIsInternalIsNotInAPublicPack() throws {
    let folder = TemporaryFolder()
    try folder.write(
      """
      ---
      model: shop
      ---
      ```threat T-1
      title: Everybody may read this
      ```
      ```threat T-2
      title: Nobody outside may read this
      audience: internal
      ```
      """, to: "shop.md")
    _ = try Tool.run("print", "--audience", "public", "--output", "p.html", in: folder)
    let page = try folder.text("p.html")
    #expect(page.contains("Everybody may read this"))
    #expect(!page.contains("Nobody outside") && !page.contains("T-2"))
    #expect(page.contains("Public; what is internal is left out"))
    #expect(!page.contains("Sign-off") && !page.contains("Not ready"))
  }

  @Test(
    arguments: [
      ("chromium", "Chromium is not installed: 'apt install chromium'"),
      ("weasyprint", "WeasyPrint is not installed: 'pipx install weasyprint'"),
    ])
  func anEngineThatIsNotThereIsNamedWithTheWayToGetIt(engine: String, message: String) throws {
    let run = try Tool.run(
      "print", "--engine", engine, in: .starter(), environment: ["PATH": "/nowhere"])
    #expect(run.status == 2)
    #expect(run.errors.contains(message))
  }

  @Test func withoutAnyEngineThereIsTheMarkup() throws {
    let folder = try TemporaryFolder.starter()
    let run = try Tool.run("print", in: folder, environment: ["PATH": "/nowhere"])
    #expect(run.status == 0)
    #expect(run.output == "webhook-receiver-reviewer.html\n")
    #expect(run.errors.contains("no PDF: neither Chromium nor WeasyPrint is here"))
  }

  /// Older ones would load what a picture names.
  @Test func anOldWeasyPrintIsNotUsed() throws {
    let folder = try TemporaryFolder.starter()
    try folder.write("#!/bin/sh\necho WeasyPrint version 57.2\n", to: "bin/weasyprint")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.url.appending(path: "bin/weasyprint").path())
    let environment = ["PATH": folder.url.appending(path: "bin").path()]
    let run = try Tool.run("print", "--engine", "weasyprint", in: folder, environment: environment)
    #expect(run.status == 2)
    #expect(run.errors.contains("WeasyPrint 57.2 is too old: from 67 on"))
    let other = try Tool.run("print", in: folder, environment: environment)
    #expect(other.output == "webhook-receiver-reviewer.html\n")
  }

  @Test(arguments: [
    (["--output", "p.txt"], "'p.txt' ends neither in '.pdf' nor in '.html'"),
    (["--engine", "none", "--output", "p.pdf"], "'--engine none' makes no PDF"),
    (["--output", "nowhere/p.pdf"], "cannot write 'nowhere/p.pdf': no such file or folder"),
    (["webhook-reciever"], "did you mean 'webhook-receiver'?"),
  ])
  func whatCannotBePrintedIsSaid(arguments: [String], message: String) throws {
    let run = try Tool.run(["print"] + arguments, in: .starter())
    #expect(run.status == 2)
    #expect(run.errors.contains(message))
  }
}
