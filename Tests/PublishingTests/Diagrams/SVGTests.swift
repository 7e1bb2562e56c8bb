import FoundationXML
import Foundation
import Publishing
import Testing

@Suite(.enabled(if: DotProcess.isInstalled)) struct SVGTests {
  private static let hostile = SampleDiagrams.sketch(
    "Tricks <script>",
    boundaries: "B&1 \"Zone\" <b>",
    nodes: "a process <img onerror=1> & \u{1}\u{FFFE} | ' < \" >\nb store ]]>&lt; < B&1",
    flows: "F-<1> a b \"quoted\" &amp; name")

  private static func svg(of spec: DiagramSpec) throws -> String {
    let picture = try #require(try DotProcess.pictures(of: [spec]).first ?? nil)
    return String(decoding: picture.svg(idPrefix: "d1-", describedBy: ["flows"]), as: UTF8.self)
  }

  private static func isWellFormed(_ text: String) -> Bool {
    XMLParser(data: Data(text.utf8)).parse()
  }

  @Test func hostileTextStaysText() throws {
    let picture = try #require(try DotProcess.pictures(of: [Self.hostile]).first ?? nil)
    for bytes in [picture.svg(idPrefix: "x"), picture.standaloneSVG()] {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(Self.isWellFormed(text))
      #expect(!text.contains("<script") && !text.contains("<img") && !text.contains("<b>"))
    }
  }

  @Test(arguments: ["chat", "odd", "tree", "scripts"])
  func aPictureIsWellFormedXML(name: String) throws {
    let spec = try #require(SampleDiagrams.all.first { $0.name == name }?.spec)
    #expect(Self.isWellFormed(try Self.svg(of: spec)))
  }

  @Test func thePictureHasNoStyleOfItsOwnAndOnlyPrefixedIDs() throws {
    let text = try Self.svg(of: SampleDiagrams.chat)
    #expect(!text.contains("style"))
    #expect(!text.contains("#a1260d"))
    for part in text.split(separator: " id=\"").dropFirst() { #expect(part.hasPrefix("d1-")) }
    #expect(text.contains("aria-labelledby=\"d1-dt d1-dd\" aria-describedby=\"flows\""))
  }

  @Test func elementsComeBeforeFlowsAndEachIsALinkWithAName() throws {
    let text = try Self.svg(of: SampleDiagrams.chat)
    let links = text.split(separator: "<a href=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    let spec = SampleDiagrams.chat
    #expect(links == spec.nodes.compactMap(\.href) + spec.flows.compactMap(\.href))
    #expect(text.contains("aria-label=\"flow F-1, patient to gateway\""))
  }

  @Test func aFileOfItsOwnBringsItsColoursForLightAndDark() throws {
    let picture = try #require(try DotProcess.pictures(of: [SampleDiagrams.chat]).first ?? nil)
    let text = String(decoding: picture.standaloneSVG(), as: UTF8.self)
    #expect(text.contains("xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(text.contains("prefers-color-scheme: dark"))
  }

  @Test func theDotFileIsAcceptedByGraphvizWithTheTextAsItWasWritten() throws {
    let spec = SampleDiagrams.sketch(
      "Say \"hi\"", boundaries: "B-1 A \\N zone",
      nodes: "a process Back\\slash & \"quotes\" &lt; | 1\nb store } < B-1", flows: "F-1 a b \\E")
    let (output, status) = try DotProcess.run(spec.dotFile(), ["-Tsvg"])
    let text = String(decoding: output, as: UTF8.self)
    #expect(status == 0)
    #expect(text.contains(">Back\\slash &amp; &quot;quotes&quot; &amp;lt;<"))
    #expect(text.contains("B&#45;1 A \\N ZONE"))
    #expect(text.contains("F&#45;1 \\E"))
  }
}
