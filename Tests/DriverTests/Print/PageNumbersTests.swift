import Testing

@testable import Driver

@Suite struct PageNumbersTests {
  @Test func popplersListIsRead() {
    let list = """
      Page  Destination                 Name
         2 [ XYZ   48  771 null      ] "summary"
        14 [ XYZ   48  771 null      ] "all-threats"
         x [ XYZ ] "no page"
      """
    #expect(pageNumbers(listed: list) == ["summary": 2, "all-threats": 14])
  }

  /// The test vectors of RFC 4648, section 10.
  @Test(
    arguments: zip(
      ["", "f", "fo", "foo", "foob", "fooba", "foobar"],
      ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]))
  func bytesAreWrittenInBase64(text: String, encoded: String) {
    #expect(base64(of: Array(text.utf8)) == encoded)
  }
}
