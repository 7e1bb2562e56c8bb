internal import Diagnostics

/// The files with which a browser searches a site, without a server.
///
/// - `search/index.js`: how many of what there are, the letters that are folded, and the first word
///   of each run of words.
/// - `search/tN.js`: a run of words in the order of their letters, each with the documents in which
///   it stands: the distance from the one before in base 36, left out where it is 1, and the letter
///   of its weight.
/// - `search/dN.js`: what is shown of a run of documents.
///
/// A query needs the first, the few runs that hold its words, and the documents that it shows.
package struct SearchIndex: Sendable {
  /// All of these but what is shown of documents, which stands in the plan of the site.
  package let files: [(address: Address, bytes: [UInt8])]

  /// How many bytes of words a file holds, if it is not a single word.
  private static let runSize = 32 << 10

  /// Puts together all parts of a site, in their order, with the kinds that they hold.
  package init(_ parts: [SearchWords], _ plan: SearchPlan) {
    let runs = Self.runs(of: Self.merged(parts))
    let index = searchScript("index") { json in
      json.object { json in
        json.member("size", SearchPlan.partSize)
        json.array("kinds") { json in write(plan.kinds, to: &json) }
        json.object("letters") { json in
          for letter in Folding.letters { json.member(letter.folded, letter.letters) }
        }
        json.array("runs") { json in for run in runs { json.string(run.first) } }
      }
    }
    let words = runs.enumerated().map { number, run in
      (Self.address("t\(number)"), searchScript("t\(number)") { $0.string(run.text) })
    }
    files = [(Self.address("index"), index)] + words
  }

  /// Whether the file of a path may be one of these.
  package static func holds(_ path: String) -> Bool {
    path.hasPrefix("search/") && path.hasSuffix(".js")
  }

  static func address(_ name: String) -> Address { Address("search/\(name).js") }

  /// Every word with the text that says where it stands, in the order of their letters as
  /// JavaScript compares them.
  private static func merged(_ parts: [SearchWords]) -> [EncodedWord] {
    var words: [EncodedWord] = []
    var indices: [String: Int] = [:]
    for part in parts {
      for places in part.words {
        if let index = indices[places.word] {
          words[index].append(places)
        } else {
          indices[places.word] = words.count
          var word = EncodedWord(places.word)
          word.append(places)
          words.append(word)
        }
      }
    }
    return words.sorted { $0.word.utf16.lexicographicallyPrecedes($1.word.utf16) }
  }

  private static func runs(of words: [EncodedWord]) -> [(first: String, text: String)] {
    var runs: [(first: String, text: String)] = []
    var first = ""
    var text: [UInt8] = []
    for word in words {
      if !text.isEmpty, text.count + word.places.count > runSize {
        runs.append((first, String(decoding: text, as: UTF8.self)))
        text.removeAll(keepingCapacity: true)
      }
      if text.isEmpty { first = word.word }
      text.append(UInt8(ascii: "\n"))
      text.append(contentsOf: word.word.utf8)
      text.append(UInt8(ascii: " "))
      text.append(contentsOf: word.places)
    }
    if !text.isEmpty { runs.append((first, String(decoding: text, as: UTF8.self))) }
    return runs
  }
}

/// Writes the word, the names and the first document of each kind.
private func write(_ kinds: [SearchPlan.KindRange], to json: inout JSONWriter) {
  for kind in kinds {
    json.array { json in
      json.string(kind.kind.word)
      json.string(kind.kind.noun)
      json.string(kind.kind.plural)
      json.integer(kind.start)
      json.integer(kind.count)
    }
  }
}

/// A word with the places where it stands, written as the index has them.
private struct EncodedWord {
  let word: String
  private(set) var places: [UInt8] = []
  private var last: Int32 = -1

  init(_ word: String) {
    self.word = word
  }

  mutating func append(_ other: WordPlaces) {
    for place in other.places {
      let distance = place.document - last
      if distance != 1 { places.append(contentsOf: String(distance, radix: 36).utf8) }
      places.append(place.weight.letter)
      last = place.document
    }
  }
}
