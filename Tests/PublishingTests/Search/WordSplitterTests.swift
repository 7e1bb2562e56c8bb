@testable import Publishing
import TestSupport
import Testing

@Suite struct WordSplitterTests {
  @Test(arguments: [
    ("Reads the order of T-001.", ["reads", "the", "order", "of", "t", "001", "t-001"]),
    ("cross-site", ["cross", "site"]),
    ("LLM01:2025", ["llm01", "2025", "llm01:2025"]),
    ("1.2.", ["1", "2", "1.2"]), ("--a--b1--", ["a", "b1"]), ("a_b-", ["a", "b"]),
    ("<b>bold</b>", ["b", "bold", "b"]), ("未知", ["未", "知"]), ("", []), ("…–—", []),
  ])
  func aTextIsItsWords(text: String, words: [String]) {
    #expect(self.words(of: text) == words)
  }

  @Test(arguments: SearchPair.all.map { ($0.written, $0.asked) })
  func whatIsAskedIsTheBeginningOfWhatIsWritten(written: String, asked: String) {
    let words = words(of: written)
    for word in self.words(of: asked) where !"-_.:".contains(where: word.contains) {
      #expect(words.contains { $0.hasPrefix(word) }, "\(word) of \(words)")
    }
  }

  @Test func aWordIsCutWhereNobodyTypesOn() {
    let word = String(repeating: "é", count: 100)
    #expect(words(of: word) == [String(repeating: "e", count: 40)])
  }

  private func words(of text: String) -> [String] {
    var splitter = WordSplitter()
    var words: [String] = []
    splitter.split(text) { words.append($0) }
    return words
  }
}
