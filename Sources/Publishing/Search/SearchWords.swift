/// Every word that stands in a part of what can be found: what can be read without seeing the
/// rest.
package struct SearchWords: Sendable {
  let words: [WordPlaces]

  init(_ texts: [SearchTexts], from first: Int) {
    var table = WordTable()
    var splitter = WordSplitter()
    for (offset, texts) in texts.enumerated() {
      table.read(texts, Int32(first + offset), using: &splitter)
    }
    words = table.words
  }
}

/// A word with the documents in which it stands, in their order.
struct WordPlaces: Sendable {
  /// A document, and how much it says of it that the word stands in it.
  struct Place: Sendable {
    let document: Int32
    var weight: WordWeight
  }

  let word: String
  private(set) var places: [Place] = []

  init(_ word: String) {
    self.word = word
  }

  mutating func append(_ document: Int32, _ weight: WordWeight) {
    if let last = places.last, last.document == document {
      places[places.count - 1].weight = max(last.weight, weight)
    } else {
      places.append(Place(document: document, weight: weight))
    }
  }
}

/// Collects the words of documents.
private struct WordTable {
  private(set) var words: [WordPlaces] = []
  private var indices: [String: Int] = [:]

  mutating func read(
    _ texts: SearchTexts, _ document: Int32, using splitter: inout WordSplitter
  ) {
    for name in texts.names {
      add(foldedName(name), document, .name)
      splitter.split(name) { add($0, document, .title) }
    }
    for title in texts.titles { splitter.split(title) { add($0, document, .title) } }
    for text in texts.texts { splitter.split(text) { add($0, document, .text) } }
  }

  private mutating func add(_ word: String, _ document: Int32, _ weight: WordWeight) {
    if let index = indices[word] {
      words[index].append(document, weight)
    } else {
      indices[word] = words.count
      var places = WordPlaces(word)
      places.append(document, weight)
      words.append(places)
    }
  }
}
