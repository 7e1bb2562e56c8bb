/// The safe fixes that can be made together, as edits of files.
///
/// Fixes are taken in the order of their places. One that touches an edit of a fix taken before is
/// left out whole, in all its files: what it was found in has changed, and checking again offers it
/// anew. So fixing and checking until nothing is left comes to an end, and always to the same one.
package struct FixPlan: Sendable {
  /// The fixes to be made, in the order of their places.
  package private(set) var fixIts: [FixIt] = []

  /// The edits of each file in the order of their places; none touches another.
  private var edits: [FileID: [FixIt.Edit]] = [:]

  package init(_ fixIts: some Sequence<FixIt>) {
    let safe = fixIts.filter { $0.isSafe && !$0.edits.isEmpty }
    for fixIt in safe.sorted(by: isOrdered) { take(fixIt) }
  }

  /// The files that change, in their order.
  package var files: [FileID] { edits.keys.sorted() }

  /// The text of a file after its edits.
  package func applied(to file: SourceFile) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(file.utf8.count)
    var offset = 0
    for edit in edits[file.id] ?? [] {
      let range = edit.span.range.clamped(to: offset..<file.utf8.count)
      result += file.utf8[offset..<range.lowerBound]
      result += edit.replacement.utf8
      offset = range.upperBound
    }
    return result + file.utf8[offset...]
  }
}

extension FixPlan {
  /// Adds all edits of a fix, or none of them.
  private mutating func take(_ fixIt: FixIt) {
    let ordered = fixIt.edits.sorted { $0.span < $1.span }
    for (earlier, later) in zip(ordered, ordered.dropFirst()) where touch(earlier, later) { return }
    guard ordered.allSatisfy(hasRoom) else { return }
    for edit in ordered { insert(edit) }
    fixIts.append(fixIt)
  }

  /// Whether an edit touches none that is planned. One that is planned already, because two
  /// findings ask for the same change, is no obstacle.
  private func hasRoom(for edit: FixIt.Edit) -> Bool {
    let planned = edits[edit.span.file] ?? []
    let index = slot(of: edit, in: planned)
    let neighbours = planned[max(0, index - 1)..<min(planned.count, index + 1)]
    return neighbours.allSatisfy { $0 == edit || !touch($0, edit) }
  }

  private mutating func insert(_ edit: FixIt.Edit) {
    let index = slot(of: edit, in: edits[edit.span.file] ?? [])
    if edits[edit.span.file]?.dropFirst(index).first == edit { return }
    edits[edit.span.file, default: []].insert(edit, at: index)
  }

  /// The index of the first planned edit that does not stand before this one.
  private func slot(of edit: FixIt.Edit, in planned: [FixIt.Edit]) -> Int {
    var low = 0
    var high = planned.count
    while low < high {
      let middle = (low + high) / 2
      if planned[middle].span < edit.span { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

private func touch(_ lhs: FixIt.Edit, _ rhs: FixIt.Edit) -> Bool {
  lhs.span.file == rhs.span.file && lhs.span.start <= rhs.span.end
    && rhs.span.start <= lhs.span.end
}

/// Whether a fix stands before another: by the places, then the texts of their edits, so that the
/// same set of fixes gives the same plan in whatever order it comes.
private func isOrdered(_ lhs: FixIt, before rhs: FixIt) -> Bool {
  for (left, right) in zip(lhs.edits, rhs.edits) where left != right {
    return (left.span, left.replacement) < (right.span, right.replacement)
  }
  return lhs.edits.count < rhs.edits.count
}
