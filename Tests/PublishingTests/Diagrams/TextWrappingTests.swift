import Testing

@testable import Publishing

@Suite struct TextWrappingTests {
  @Test func linesAreAboutEquallyLong() {
    let text = WrappedText("Signed request with device attestation", .flow, limit: 104)
    #expect(text.lines == ["Signed request", "with device", "attestation"])
  }

  @Test func aWordThatIsTooLongIsBroken() {
    let text = WrappedText(String(repeating: "wide", count: 40), .name, limit: 120)
    #expect(text.lines.joined() == String(repeating: "wide", count: 40))
    #expect(text.width <= 120)
  }

  @Test func aCharacterIsNeverSplit() {
    let family = "👩‍👩‍👧‍👦"
    let text = WrappedText(String(repeating: family, count: 12), .flow, limit: 60)
    #expect(text.lines.allSatisfy { line in line.allSatisfy { $0 == Character(family) } })
  }

  @Test func nothingIsNoLine() {
    #expect(WrappedText(" \n", .flow, limit: 60).lines.isEmpty)
  }
}
