@testable import Publishing
import Testing

@Suite struct CSVTableTests {
  private func file(_ rows: [[String]], header: [String] = ["a", "b"]) -> String {
    var table = CSVTable(header)
    for row in rows { table.append(row) }
    return String(decoding: table.bytes, as: UTF8.self)
  }

  @Test func linesEndAsTheStandardHasIt() {
    #expect(file([["1", "2"], ["3"]]) == "a,b\r\n1,2\r\n3,\r\n")
  }

  @Test func whatWouldEndAFieldStandsInQuotes() {
    #expect(
      file([["a,b", "say \"x\""], ["two\nlines", "cr\r"]])
        == "a,b\r\n\"a,b\",\"say \"\"x\"\"\"\r\n\"two\nlines\",\"cr\r\"\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"])
  func whatASpreadsheetWouldRunIsText(formula: String) {
    let cells = file([[formula, "x"]]).dropFirst("a,b\r\n".count)
    #expect(cells.hasPrefix("'") || cells.hasPrefix("\"'"), "\(cells)")
    #expect(cells.contains("'\(formula)"))
  }

  @Test func aFormulaInQuotesIsTextAsWell() {
    #expect(
      file([["=HYPERLINK(\"http://x\",1)", "a = b"]])
        == "a,b\r\n\"'=HYPERLINK(\"\"http://x\"\",1)\",a = b\r\n")
  }

  @Test func wordsOfAnyLanguageStayThemselves() {
    #expect(file([["Schlüssel", "鍵 🗝"]]) == "a,b\r\nSchlüssel,鍵 🗝\r\n")
  }
}
