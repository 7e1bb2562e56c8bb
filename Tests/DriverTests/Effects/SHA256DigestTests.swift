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

  @Test func aListOfFilesCountsNamesBytesAndOrder() {
    let digests = [
      SHA256Digest(ofFiles: [("a", [1]), ("b", [2])]),
      SHA256Digest(ofFiles: [("b", [2]), ("a", [1])]),
      SHA256Digest(ofFiles: [("a", [1]), ("b", [3])]),
      SHA256Digest(ofFiles: [("ab", [1]), ("", [2])]),
    ]
    #expect(Set(digests).count == digests.count)
  }
}
