internal import Model
internal import Publishing

/// A line of a file, without its end; it keeps no copy of its own.
typealias FileLine = ArraySlice<UInt8>

/// A commit, and the earliest day on which one may say that it was made: where its author was, or
/// by the clock of a pipeline, which runs in universal time.
struct DatedCommit {
  let commit: Commit
  let earliestDay: Day
}

/// A commit with what it did to the files of a workspace.
struct LoggedCommit {
  let commit: DatedCommit
  let patches: [FilePatch]
}

/// What a commit did to a file.
struct FilePatch {
  /// The paths before and after; `nil` for a file that was not there, or no longer is.
  var oldPath: String?
  var newPath: String?
  var hunks: [Hunk] = []
}

/// Neighbouring lines that a commit took out and put in.
struct Hunk {
  /// The number of lines before those that were put in.
  let start: Int
  let removed: [FileLine]
  let added: [FileLine]
}

extension FilePatch {
  /// The lines that the file had before; `nil` where these are not the lines it had after.
  func undone(_ lines: [FileLine]) -> [FileLine]? {
    var before: [FileLine] = []
    var position = 0
    for hunk in hunks {
      let end = hunk.start + hunk.added.count
      guard hunk.start >= position, end <= lines.count,
        lines[hunk.start..<end].elementsEqual(hunk.added, by: isSameLine)
      else { return nil }
      before += lines[position..<hunk.start]
      before += hunk.removed
      position = end
    }
    return before + lines[position...]
  }
}

/// Whether two lines say the same; carriage returns at their ends say nothing.
func isSameLine(_ one: FileLine, _ other: FileLine) -> Bool {
  func text(_ line: FileLine) -> FileLine { line.last == 0x0D ? line.dropLast() : line }
  return one.count == other.count && one.elementsEqual(other)
    || text(one).elementsEqual(text(other))
}

/// The lines of a text; a line break at its end begins no further line.
func lines(of text: [UInt8]) -> [FileLine] {
  var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
  if lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}
