/// A run of words that two texts have in common, or that only one of them has.
package enum WordRun: Sendable, Hashable {
  case both(String)
  case old(String)
  case new(String)
}

/// How one text became another, word by word, in the order of reading: what went stands before
/// what came in its place.
package func wordRuns(from old: String, to new: String) -> [WordRun] {
  let (before, after) = (old.split(separator: " "), new.split(separator: " "))
  let start = zip(before, after).prefix { $0 == $1 }.count
  let most = min(before.count, after.count) - start
  let end = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
  let tail = min(end, most)
  let (left, right) = (before[start..<before.count - tail], after[start..<after.count - tail])
  var runs = WordRuns()
  runs.add(before[..<start], as: .both)
  // Beyond this, telling word for word takes long and says nothing to anybody.
  if left.count + right.count > 2000 {
    runs.add(left, as: .old)
    runs.add(right, as: .new)
  } else {
    runs.add(Array(left), Array(right))
  }
  runs.add(before[(before.count - tail)...], as: .both)
  return runs.runs
}

private struct WordRuns {
  enum Side {
    case both, old, new
  }

  private(set) var runs: [WordRun] = []

  mutating func add(_ words: ArraySlice<Substring>, as side: Side) {
    guard !words.isEmpty else { return }
    let text = words.joined(separator: " ")
    switch (side, runs.last) {
    case (.both, .both(let last)?): runs[runs.count - 1] = .both("\(last) \(text)")
    case (.old, .old(let last)?): runs[runs.count - 1] = .old("\(last) \(text)")
    case (.new, .new(let last)?): runs[runs.count - 1] = .new("\(last) \(text)")
    case (.both, _): runs.append(.both(text))
    case (.old, _): runs.append(.old(text))
    case (.new, _): runs.append(.new(text))
    }
  }

  mutating func add(_ old: [Substring], _ new: [Substring]) {
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      let (gone, came) = (left, right)
      while removed.contains(left) { left += 1 }
      while inserted.contains(right) { right += 1 }
      add(old[gone..<left], as: .old)
      add(new[came..<right], as: .new)
      guard left < old.count else { continue }
      add(old[left...left], as: .both)
      left += 1
      right += 1
    }
  }
}
