/// How words are compared in a search: without case, and without marks over letters.
///
/// The site's script is given the same letters, so that a query is folded as the index was.
enum Folding {
  /// Lower-case letters, by what stands for them.
  static let letters: [(folded: String, letters: String)] = [
    ("a", "àáâãäåāăąǎ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
    ("h", "ĥħ"), ("i", "ìíîïĩīĭįıǐ"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"),
    ("o", "òóôõöøōŏőǒ"), ("r", "ŕŗř"), ("s", "śŝşšșſ"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűųǔ"),
    ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
    ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊ"), ("ο", "ό"), ("υ", "ύϋ"), ("ω", "ώ"),
    ("σ", "ς"), ("е", "ё"),
  ]

  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for (folded, letters) in letters {
      for letter in letters.unicodeScalars { table[letter] = Array(folded.unicodeScalars) }
    }
    return table
  }()

  /// What a letter beyond ASCII counts as; nothing for a mark over another letter.
  static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    for letter in scalar.properties.lowercaseMapping.unicodeScalars where !isMark(letter) {
      if let other = table[letter] { folded += other } else { folded.append(letter) }
    }
    return folded
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }
}

extension Unicode.Scalar {
  /// Whether it is a word of its own, in writing that puts no spaces between words.
  var isIdeograph: Bool {
    switch value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
