import FoundationXML
import Foundation
import Model
import Publishing
import TestSupport
import Testing

/// What differs between two states of a diagram, and how it is drawn.
@Suite struct DifferenceTests {
  private static let before = """
    ```dataflow overview
    title: Overview
    boundaries:
      cloud: { name: Cloud }
      office: { name: Office }
    elements:
      clerk: { type: actor, name: Clerk, in: office }
      web: { type: process, name: Web application, in: cloud }
      orders: { type: store, name: Orders, in: cloud }
      mail: { type: system, name: Mail }
    flows:
      F-1: { from: clerk, to: web, name: Order, protocol: HTTP }
      F-2: { from: web, to: orders, name: Row }
      F-3: { from: web, to: mail, name: Receipt }
    ```
    """

  private static let after = """
    ```dataflow overview
    title: Overview
    boundaries:
      cloud: { name: Cloud }
      data: { name: Data zone, in: cloud }
      office: { name: Head office }
    elements:
      clerk: { type: actor, name: Clerk, in: office, description: Sits in Berlin }
      web: { type: process, name: Web application, in: cloud }
      orders: { type: store, name: Orders, in: data }
      cache: { type: cache, name: Cache, in: cloud }
    flows:
      F-1: { from: clerk, to: web, name: Order, protocol: HTTPS }
      F-2: { from: web, to: orders, name: Row }
      F-4: { from: web, to: cache, name: Copy }
    ```
    """

  @Test func whatDiffersIsToldOfEachPartOnce() {
    #expect(
      ComparedDiagrams(from: Self.before, to: Self.after).lines == [
        "~ orders in", "+ cache", "- mail", "~ F-1 protocol", "~ F-2 +crosses data", "+ F-4",
        "- F-3", "+ data", "~ office name",
      ])
  }

  @Test func whatDiffersIsToldInWords() throws {
    let compared = ComparedDiagrams(from: Self.before, to: Self.after)
    let difference = try #require(compared.differences.first)
    #expect(
      compared.changes.words(for: difference) == [
        "Data store (cache) Cache is new",
        "Flow F-4 Copy (Web application to Cache) is new",
        "Boundary Data zone is new",
        "External entity (system) Mail is gone",
        "Flow F-3 Receipt (Web application to Mail) is gone",
        "Data store Orders: moved from Cloud to Data zone",
        "Flow F-1 Order (Clerk to Web application): protocol HTTP → HTTPS",
        "Flow F-2 Row (Web application to Orders): now crosses Data zone",
        "Boundary Head office: was named Office",
      ])
  }

  @Test func whatIsOnlyWrittenAboutAPartIsNoDifferenceOfThePicture() {
    let after = Self.before.replacing(
      "name: Clerk, in: office", with: "name: Clerk, in: office, description: Sits in Berlin")
    #expect(!ComparedDiagrams(from: Self.before, to: after).changes.isEmpty)
    #expect(ComparedDiagrams(from: Self.before, to: after).differences.isEmpty)
  }

  @Test func aRenamedPartIsThePartThatItWas() {
    let after = Self.before.replacing("orders: {", with: "order-book: { formerly: [orders],")
      .replacing("to: orders", with: "to: order-book")
    #expect(ComparedDiagrams(from: Self.before, to: after).lines == ["~ order-book was orders"])
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func ofAModelWithItselfThereIsNoDifference(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = randomDiagram(&random)
    #expect(ComparedDiagrams(from: text, to: text).differences.isEmpty)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func thePictureHasEveryPartOfEitherStateExactlyOnce(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (old, new) = (randomDiagram(&random), randomDiagram(&random))
    let compared = ComparedDiagrams(from: old, to: new)
    for difference in compared.differences {
      let spec = DiagramSpec(
        of: difference, in: compared.changes, isWhole: true, links: .none)
      func fates(_ parts: [PartDifference]) -> [Fate?] { parts.map(\.fate) }
      #expect(spec.nodes.map(\.fate) == fates(difference.elements))
      #expect(spec.flows.map(\.fate) == fates(difference.flows))
      #expect(spec.boundaries.map(\.fate) == fates(difference.boundaries))
      let ids = { (text: String, sign: Character) in
        Set(
          text.split(separator: "\n").compactMap { line in
            line.hasPrefix("  \(sign)") ? line.dropFirst(2).prefix { $0 != ":" } : nil
          })
      }
      for sign: Character in ["b", "e", "F"] {
        let parts =
          sign == "b" ? difference.boundaries : sign == "e" ? difference.elements : difference.flows
        let (before, after) = (ids(old, sign), ids(new, sign))
        #expect(parts.count == before.union(after).count)
        #expect(parts.count { $0.fate == .added } == after.subtracting(before).count)
        #expect(parts.count { $0.fate == .removed } == before.subtracting(after).count)
      }
      let focused = DiagramSpec(
        of: difference, in: compared.changes, isWhole: false, links: .none)
      for fate in [Fate.added, .removed, .changed] {
        #expect(focused.nodes.count { $0.fate == fate } == spec.nodes.count { $0.fate == fate })
        #expect(focused.flows.count { $0.fate == fate } == spec.flows.count { $0.fate == fate })
      }
    }
  }

  @Test(.enabled(if: DotProcess.isInstalled))
  func aPictureOfADifferenceIsAsCleanAsAnyOther() throws {
    var random = SeededGenerator(seed: 7)
    let compared =
      [ComparedDiagrams(from: Self.before, to: Self.after)]
      + (0..<8).map { _ in
        ComparedDiagrams(from: randomDiagram(&random), to: randomDiagram(&random))
      }
    for states in compared {
      for difference in states.differences {
        let spec = DiagramSpec(of: difference, in: states.changes, isWhole: true, links: .none)
        let picture = try #require(try DotProcess.pictures(of: [spec]).first ?? nil)
        #expect(XMLParser(data: Data(picture.standaloneSVG())).parse())
        #expect(XMLParser(data: Data(picture.svg(idPrefix: "x-"))).parse())
      }
    }
  }

  @Test(.enabled(if: DotProcess.isInstalled))
  func aSmallDifferenceIsDrawnBySignsLinesAndTints() throws {
    let compared = ComparedDiagrams(from: Self.before, to: Self.after)
    let difference = try #require(compared.differences.first)
    let spec = DiagramSpec(of: difference, in: compared.changes, isWhole: true, links: .none)
    let picture = try #require(try DotProcess.pictures(of: [spec]).first ?? nil)
    #expect(Faults.all(in: picture) == [])
    expectGolden(
      String(decoding: picture.standaloneSVG(), as: UTF8.self), named: "difference.svg")
  }
}
