/// What is shown of one thing that a search finds.
struct SearchDocument {
  let title: String
  /// What people call it, where that is not its title.
  var id: String?
  /// Where it is, as seen from the search.
  let link: String
  /// The model that it belongs to, in words.
  var model: String?
  var marks: [Mark] = []
}

/// The texts by which one thing is found.
struct SearchTexts {
  /// Names that lead to it alone.
  var names: [String] = []
  /// What it is called, and the headings in it.
  var titles: [String] = []
  var texts: [String] = []
}

/// How much it says of a document that a word stands in it.
enum WordWeight: UInt8, Comparable {
  case text, title, name

  static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }

  /// The letter that stands for it in the index.
  var letter: UInt8 { UInt8(ascii: "A") + rawValue }
}
