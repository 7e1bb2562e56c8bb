/// A key that says something else than before.
package struct KeyDifference: Sendable, Hashable {
  /// The key, such as `risk.likelihood`; `text` for what stands below the keys.
  package let key: String
  /// `nil` where it said nothing.
  package let old: PlainValue?
  package let new: PlainValue?
}

extension KeyDifference {
  /// Every key that differs, in the order of a schema; others by name.
  static func all(
    _ old: PlainFields, _ new: PlainFields, _ schema: Schema? = nil
  ) -> [KeyDifference] {
    let names = schema?.fields.map(\.name) ?? []
    func place(_ key: String) -> Int {
      names.firstIndex(of: String(key.prefix { $0 != "." })) ?? names.count
    }
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
      .sorted { one, other in
        let (first, second) = (place(one), place(other))
        return first == second ? naturallyPrecedes(one, other) : first < second
      }
      .map { KeyDifference(key: $0, old: old[$0], new: new[$0]) }
  }

  /// What a list has lost and got; nothing where order counts or there is a single value.
  package var members: (lost: [String], gained: [String])? {
    guard case .set(let old)? = old, case .set(let new)? = new else { return nil }
    let (before, after) = (Set(old), Set(new))
    return (old.filter { !after.contains($0) }, new.filter { !before.contains($0) })
  }

  /// How a text, or a list whose order counts, became another, where both are more than a word or
  /// two.
  package var words: [WordRun]? {
    guard let old, let new, !old.isSet, !new.isSet,
      max(old.text.count(where: { $0 == " " }), new.text.count(where: { $0 == " " })) >= 3
    else { return nil }
    return wordRuns(from: old.text, to: new.text)
  }
}

extension PlainValue {
  fileprivate var isSet: Bool {
    switch self {
    case .set: true
    case .text, .sequence: false
    }
  }
}
