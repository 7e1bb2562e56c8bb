import Diagnostics
import Markup
import TestSupport
import Testing

@Suite struct ScalarSourceTests {
  @Test(arguments: [
    ("a: one ⟦two three⟧ four\n", "two three"),
    ("a: one ⟦two\n  three⟧ four\n", "two three"),
    ("a: 'it''s ⟦two ''x⟧'''\n", "two 'x"),
    ("a: \"it\\\"s \\u00e9\\n ⟦t\\x77o\\\n  x⟧ y\"\n", "twox"),
    ("a: >\n  one\n  ⟦two\n\n  three⟧\n   four\n", "two\nthree"),
    ("a: |\n  one\n   ⟦two\n\n   three⟧\n   four\n", "two\n\n three"),
    ("a: >-\n  é ⟦ü ö⟧ ä\n", "ü ö"),
    ("a: \"⟦\\u00e9⟧ b\"\n", "é"),
  ])
  func aPartIsFoundInItsSource(marked: String, part: String) throws {
    let source = MarkedSource(marked)
    let node = try #require(parseYAML(source.file).0?["a"])
    guard case .scalar(let value, _) = node.content else { return }
    let range = try #require(value.firstRange(of: part))
    let start = value.utf8.distance(from: value.startIndex, to: range.lowerBound)
    let span = sourceSpan(
      of: start..<start + part.utf8.count, inScalar: node, file: source.file)
    #expect([span] == source.spans, "\(source.file.text(in: span))")
  }

  @Test func theSourceOfAnyPartHasItsBytes() throws {
    var random = Seeded(seed: 7)
    for _ in 0..<2_000 {
      let file = SourceFile(path: "a.yml", text: randomScalar(&random))
      guard let node = parseYAML(file).0?["a"], case .scalar(let value, _) = node.content else {
        continue
      }
      let count = value.utf8.count
      let start = Int.random(in: 0...count, using: &random)
      let part = start..<Int.random(in: start...count, using: &random)
      let span = sourceSpan(of: part, inScalar: node, file: file)
      #expect(
        visible(file.utf8[span.range.clamped(to: 0..<file.utf8.count)])
          == visible(Array(value.utf8)[part]),
        "\(file.text(in: 0..<file.utf8.count)) \(part)")
    }
  }

  private func visible(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.filter { ![0x20, 0x0A, 0x0D, 0x09].contains($0) }
  }

  /// A scalar without escapes, in any style.
  private func randomScalar(_ random: inout Seeded) -> String {
    let words = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      ["one", "é", "漢字", "x,", "[y]", "-", "t.", "😀"].randomElement(using: &random) ?? ""
    }
    let newline = Bool.random(using: &random) ? "\n" : "\r\n"
    let breaks = [" ", "  ", newline + "  ", newline + newline + "   "]
    let text = words.reduce("z") { $0 + (breaks.randomElement(using: &random) ?? " ") + $1 }
    let (opening, closing) =
      [
        (" ", ""), (" '", "'"), (" \"", "\""), (" |" + newline + "  ", ""),
        (" >-" + newline + "  ", ""), (" |+" + newline + "  ", newline),
      ].randomElement(using: &random) ?? ("", "")
    return "a:" + opening + text + closing + newline + "b: c" + newline
  }
}

/// Numbers that look random and are the same in every run.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
