import Model
import TestSupport
import Testing

@Suite struct VersionRangeTests {
  @Test(arguments: [
    ("2.x", "2"), ("2.x", "2.0.0"), ("2.*", "2.9.14"), ("2", "2.7"), ("2.4", "2.4.1"),
    ("2.0", "2"), (">= 2.0, < 3.0", "2.0"), (">=2.0,<3.0", "2.99"), ("> 2", "2.0.1"),
    ("<= 2.9", "2.9.0"), ("= 2.4", "2.4.0"), ("2.x", "v2.1"), ("< 3", "2.9-rc.1"),
    (">= 3", "3.0.0-beta"), ("0", "0.0"), ("1.x", "1.2+build.7"),
  ])
  func aVersionLiesIn(range: String, version: String) throws {
    #expect(try contains(range, version))
  }

  @Test(arguments: [
    ("2.x", "3"), ("2.x", "20.1"), ("2", "1.9"), ("2.4", "2.40"), ("2.4.x", "2.5"),
    (">= 2.0, < 3.0", "3.0.0"), (">= 2.0, < 3.0", "1.9.9"), ("> 2", "2.0.0"), ("<= 2.9", "2.9.1"),
    ("= 2.4", "2.4.1"), ("< 3", "3.0.0-beta"),
  ])
  func aVersionLiesOutside(range: String, version: String) throws {
    #expect(try !contains(range, version))
  }

  @Test(arguments: [
    "", " ", "x", "*", "2.x.1", "two", "2..1", "2.", ".2", "v2", ">= ", ">", "=> 2", "~> 2", "^2",
    "2,", ",2", "2 3", "2-3", "-1", "2.x,,3", ">= 2.x", "1.2.3.4.5.6.7.8.9", "9999999999",
    "2.x or 3.x", "٢.x",
  ])
  func whatIsNoRangeIsNone(text: String) {
    #expect(VersionRange(text) == nil)
  }

  @Test(arguments: ["", "v", "two", "2..1", "2.", ".2", "2.x", "9999999999", "vv2", " 2"])
  func whatIsNoVersionIsNone(text: String) {
    #expect(ProductVersion(text) == nil)
  }

  /// Against an order of its own: versions as numbers of base 100.
  @Test(arguments: 0..<20) func comparisonsAgreeWithNumbers(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let (one, oneValue) = version(&random)
      let (other, otherValue) = version(&random)
      let expectations = [
        ("<", oneValue < otherValue), ("<=", oneValue <= otherValue),
        ("=", oneValue == otherValue), (">=", oneValue >= otherValue), (">", oneValue > otherValue),
      ]
      for (sign, expected) in expectations {
        #expect(try contains("\(sign) \(other)", one) == expected, "\(one) \(sign) \(other)")
      }
      let both = try contains(">= \(other), <= \(other)", one)
      #expect(both == (oneValue == otherValue))
    }
  }

  /// A version without a comparison takes in itself and what begins with it, and no other.
  @Test(arguments: 0..<20) func aVersionAloneTakesInWhatLiesBelowIt(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let (one, _) = version(&random)
      let last = Int.random(in: 0..<50, using: &random)
      #expect(try contains(one, one) && contains(one, "\(one).\(last)"))
      #expect(try contains("\(one).x", "\(one).\(last)"))
      #expect(try !contains("\(one).\(last)", "\(one).\(last + 1)"))
    }
  }

  /// Texts of the same alphabet never trap, and what is read is shown as it was written.
  @Test(arguments: 0..<20) func anyTextIsReadOrRefused(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("0123456789.x*<>=, v-+")
    for _ in 0..<500 {
      let length = Int.random(in: 0..<12, using: &random)
      let text = String(
        (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
      if let range = VersionRange(text) { #expect(range.description == text) }
      if let version = ProductVersion(text) { #expect(version.text == text) }
    }
  }

  private func contains(_ range: String, _ version: String) throws -> Bool {
    try #require(VersionRange(range)).contains(#require(ProductVersion(version)))
  }

  private func version(_ random: inout SeededGenerator) -> (String, Int) {
    let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      Int.random(in: 0..<4, using: &random)
    }
    let padded = parts + Array(repeating: 0, count: 3 - parts.count)
    return (parts.map(String.init).joined(separator: "."), padded.reduce(0) { 100 * $0 + $1 })
  }
}
