package import Model

extension [WordRun] {
  /// The runs with only a few words of what stayed round each change.
  package func shortened(to context: Int = 6) -> [WordRun] {
    enumerated().map { index, run in
      guard case .both(let text) = run else { return run }
      let words = text.split(separator: " ")
      let (isFirst, isLast) = (index == 0, index == count - 1)
      let kept = (isFirst ? 0 : context, isLast ? 0 : context)
      guard words.count > kept.0 + kept.1 + 2 else { return run }
      let head = words.prefix(kept.0).joined(separator: " ")
      let tail = words.suffix(kept.1).joined(separator: " ")
      return .both([head, "…", tail].filter { !$0.isEmpty }.joined(separator: " "))
    }
  }
}

/// The first words of a long text.
package func beginning(of text: String, words most: Int = 40) -> String {
  let words = text.split(separator: " ")
  return words.count <= most + 5 ? text : words.prefix(most).joined(separator: " ") + " …"
}
