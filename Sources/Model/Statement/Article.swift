/// "an" before a vowel's sound, else "a": an hour, a user, an API, a URL, an S3 bucket.
package func indefiniteArticle(before noun: String) -> String {
  let start = noun.drop { !$0.isLetter && !$0.isNumber }
  let word = start.prefix { $0.isLetter || $0.isNumber }
  guard let first = word.first else { return "a" }
  let startsWithVowel: Bool
  if first.isNumber {
    startsWithVowel = word.first == "8" || word == "11" || word == "18"
  } else if isSpelled(word) {
    startsWithVowel = "AEFHILMNORSX".contains(first.uppercased())
  } else {
    startsWithVowel = soundsLikeVowel(word.lowercased())
  }
  return startsWithVowel ? "an" : "a"
}

/// Whether a source is one of many, and so takes "a" or "an": not "insiders" or "malware".
func takesArticle(_ source: String) -> Bool {
  // The noun that counts stands before the first preposition: "users of the portal".
  let words = source.lowercased().split(separator: " ")
  let phrase = words.prefix { !prepositions.contains(String($0)) }
  guard let noun = (phrase.last ?? words.last)?.split(separator: "-").last.map(String.init) else {
    return true
  }
  if uncounted.contains(noun) { return false }
  let isPlural =
    noun.count > 3 && noun.hasSuffix("s") && !["ss", "us", "is"].contains(noun.suffix(2))
    && !singularInS.contains(noun)
  return !isPlural
}

/// Whether a word is said letter by letter: "API", "S3", "x" of "x-ray".
private func isSpelled(_ word: Substring) -> Bool {
  let letters = word.prefix { $0.isUppercase || $0.isNumber }
  if word.count == 1 { return true }
  guard letters.count > 1 else { return false }
  return !saidAsWords.contains(String(letters))
}

/// Abbreviations of the field that are said as words and so sound otherwise than their letters.
private let saidAsWords: Set<String> = [
  "FIDO", "FOSS", "LAN", "LUKS", "MAC", "NASA", "NAT", "NATO", "NIST", "RADIUS", "RAG", "RAM",
  "REST", "ROM", "SAML", "SAN", "SAST", "SCADA", "SIEM", "SIM", "SOAP", "SOAR", "SOC",
]

private func soundsLikeVowel(_ word: String) -> Bool {
  if silentH.contains(where: word.hasPrefix) { return true }
  if word == "one" || word == "once" || word == "ones" { return false }
  if yodStarts.contains(where: word.hasPrefix) { return false }
  return word.first.map { "aeiouàáâäåæèéêëìíîïòóôöøùúûœ".contains($0) } ?? false
}

private let silentH = ["hour", "honest", "honour", "honor", "heir"]

/// How words start that are written with a vowel and said with a "y" or "w".
///
/// "Uni…" is not one of them where it is a denial: an unidentified or unimportant person.
private let yodStarts = [
  "eu", "ewe", "ubiq", "ufo", "unic", "unidirectional", "unif", "unil", "unio", "uniq", "unis",
  "unit", "univ", "unix", "ura", "usab", "usag", "use", "usi", "usu", "ute", "uti", "uto",
]

private let prepositions: Set<String> = [
  "of", "in", "on", "at", "with", "from", "for", "by", "who", "that", "which", "to", "within",
]

private let uncounted: Set<String> = [
  "crimeware", "flooding", "lightning", "malware", "nature", "people", "personnel", "police",
  "ransomware", "software", "spyware", "staff", "weather",
]

private let singularInS: Set<String> = [
  "kubernetes", "means", "news", "series", "species",
]
