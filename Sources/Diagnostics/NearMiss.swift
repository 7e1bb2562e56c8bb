/// The candidate closest to what was written, if any is close enough to suggest; of several that are
/// as close, the one that begins most like it, since people seldom err in how a word begins. In an id
/// with digits any of them may be wrong.
package func nearMiss(for word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().utf8)
  guard letters.count <= longestWord else { return nil }
  let limit = max(1, letters.count / 3)
  let isNumbered = letters.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  var best: (distance: Int, strangeness: Int, candidate: String)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().utf8)
    guard abs(other.count - letters.count) <= limit else { continue }
    let distance = editDistance(letters, other)
    guard distance <= limit, candidate != word else { continue }
    let strangeness = isNumbered ? 0 : -zip(letters, other).prefix { $0 == $1 }.count
    if let best, best <= (distance, strangeness, candidate) { continue }
    best = (distance, strangeness, candidate)
  }
  return best?.candidate
}

/// Comparing takes time in proportion to the square of the length, and nobody mistypes that much.
private let longestWord = 200

/// "; did you mean 'x'?" or nothing, to end a message with.
package func suggestion(for word: String, among candidates: some Sequence<String>) -> String {
  nearMiss(for: word, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
}

/// The number of single-byte edits and swaps of neighbours that turn one word into the other.
private func editDistance(_ rows: [UInt8], _ columns: [UInt8]) -> Int {
  var earlier: [Int] = []
  var previous = Array(0...columns.count)
  for (row, letter) in rows.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(columns.count + 1)
    for (column, other) in columns.enumerated() {
      let substitution = previous[column] + (letter == other ? 0 : 1)
      var best = min(substitution, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == columns[column - 1], rows[row - 1] == other {
        best = min(best, earlier[column - 1] + 1)
      }
      current.append(best)
    }
    earlier = previous
    previous = current
  }
  return previous[columns.count]
}
