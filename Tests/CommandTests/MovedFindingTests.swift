import Diagnostics
import Foundation
import Testing

/// A service that was told of a finding knows it again wherever it has moved to.
@Suite struct MovedFindingTests {
  private static let head = "---\nmodel: shop\ntitle: Shop\n---\n\nSee [[nowhere]].\n"
  private static let threat = """

    ```threat T-1
    title: Orders of others are read
    mitigations: [M-7, M-8]
    status: opne
    ```

    """
  private static let other = """

    ```threat T-2
    title: Orders of others are changed
    mitigations: [M-9]
    status: opne
    ```

    """

  /// Paragraphs are put in above, the blocks change places, and all of them move down.
  private static let moved =
    head.replacing("\nSee", with: "\nA shop.\n\n# Threats\n\nSee") + "\nTwo threats.\n" + other
    + "\nThe first is older.\n" + threat

  @Test(arguments: ["sarif", "gitlab"])
  func aFingerprintStaysWhenWhatItIsAboutMoves(form: String) throws {
    let before = try fingerprints(of: Self.head + Self.threat + Self.other, in: form)
    #expect(before.count >= 7)
    #expect(Set(before).count == before.count, "two findings have one fingerprint")
    #expect(try fingerprints(of: Self.moved, in: form).sorted() == before.sorted())
  }

  @Test func aBaselineHoldsWhenWhatItIsAboutMoves() throws {
    let folder = TemporaryFolder()
    try folder.write(Self.head + Self.threat + Self.other, to: "shop.md")
    try folder.write(
      try Tool.run("check", "shop.md", "--format", "sarif", in: folder).output, to: "old.sarif")
    try folder.write(Self.moved, to: "shop.md")
    #expect(try newFindings(in: folder) == "")
  }

  /// Not the one that was there before, though both break one rule in one text.
  @Test func aNewFindingBeforeAnOldOneIsTheNewOne() throws {
    let folder = TemporaryFolder()
    try folder.write(Self.head, to: "shop.md")
    try folder.write(
      try Tool.run("check", "shop.md", "--format", "sarif", in: folder).output, to: "old.sarif")
    try folder.write(
      Self.head.replacing("\nSee", with: "\nAnd [[never]].\n\nSee"), to: "shop.md")
    let found = try newFindings(in: folder)
    #expect(found.hasPrefix("shop.md:6:") && found.contains("'never'"), "\(found)")
    #expect(found.split(separator: "\n").count == 1, "\(found)")
  }

  private func newFindings(in folder: TemporaryFolder) throws -> String {
    try Tool.run(
      "check", "shop.md", "--baseline", "old.sarif", "--format", "short", in: folder
    ).output
  }

  /// The fingerprints of all findings, as a form has them.
  private func fingerprints(of page: String, in form: String) throws -> [String] {
    let folder = TemporaryFolder()
    try folder.write(page, to: "shop.md")
    let output = try Tool.run("check", "shop.md", "--format", form, in: folder).output
    let value = try JSONValue.parse(Array(output.utf8)).get()
    let findings = form == "gitlab" ? value.elements : value["runs"]?[0]?["results"]?.elements ?? []
    return findings.compactMap {
      $0["fingerprint"]?.string ?? $0["partialFingerprints"]?["threatpress/v1"]?.string
    }
  }
}
