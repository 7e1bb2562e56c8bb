import Driver
import Testing

@Suite struct SHA256DigestTests {
  @Test func digestsAreThoseOfTheStandard() {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(SHA256Digest(of: []).description == empty)
    #expect(SHA256Digest(of: Array("abc".utf8)).description == abc)
  }

  @Test func hexadecimalTextIsReadBack() {
    let digest = SHA256Digest(of: [1, 2, 3])
    #expect(SHA256Digest(hex: Array(digest.description.utf8)[...]) == digest)
    #expect(SHA256Digest(hex: Array(digest.description.uppercased().utf8)[...]) == nil)
    #expect(SHA256Digest(hex: Array(digest.description.dropLast().utf8)[...]) == nil)
  }

  @Test func aListOfPartsCountsNamesBytesAndOrder() {
    let (one, two, three) = (
      SHA256Digest(of: [1]), SHA256Digest(of: [2]), SHA256Digest(of: [3])
    )
    let digests = [
      SHA256Digest(ofParts: [("a", one), ("b", two)]),
      SHA256Digest(ofParts: [("b", two), ("a", one)]),
      SHA256Digest(ofParts: [("a", one), ("b", three)]),
      SHA256Digest(ofParts: [("ab", one), ("", two)]),
    ]
    #expect(Set(digests).count == digests.count)
  }
}
