internal import Model
internal import Publishing

/// Reads what `git log` prints in the form that it is asked for here, the latest commit first.
struct LogReader {
  /// Each commit's name, parents, day, subject, body and seconds since 1970, each ended by a zero
  /// byte.
  static let format = "--format=%x00%H%x00%P%x00%cd%x00%s%x00%b%x00%ct%x00"

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// All commits; what cannot be understood ends the list.
  mutating func commits() -> [LoggedCommit] {
    var commits: [LoggedCommit] = []
    while position < bytes.count, bytes[position] == 0, let commit = header() {
      commits.append(LoggedCommit(commit: commit, patches: patches()))
    }
    return commits
  }

  private mutating func header() -> DatedCommit? {
    position += 1
    var fields: [String] = []
    for _ in 0..<6 {
      guard let end = bytes[position...].firstIndex(of: 0) else { return nil }
      fields.append(String(decoding: bytes[position..<end], as: UTF8.self))
      position = end + 1
    }
    skipEmptyLines()
    guard let day = Day(fields[2]), let seconds = Int(fields[5]) else { return nil }
    let isMerge = fields[1].contains(" ")
    let commit = Commit(
      id: fields[0], day: day,
      subject: isMerge ? mergedSubject(fields[3], body: fields[4]) : fields[3])
    return DatedCommit(
      commit: commit, earliestDay: min(day, Day(daysSinceEpoch: seconds / 86_400)))
  }

  /// A merge says in its body what was merged, where a forge has made it.
  private func mergedSubject(_ subject: String, body: String) -> String {
    guard subject.hasPrefix("Merge ") else { return subject }
    return body.split(separator: "\n").first.map(String.init) ?? subject
  }

  private mutating func skipEmptyLines() {
    while position < bytes.count, bytes[position] == 0x0A { position += 1 }
  }

  /// The next line, without passing it.
  private var line: FileLine {
    bytes[position...].prefix { $0 != 0x0A }
  }

  private mutating func nextLine() -> FileLine {
    let line = self.line
    position = min(bytes.count, line.endIndex + 1)
    return line
  }

  private mutating func patches() -> [FilePatch] {
    var patches: [FilePatch] = []
    while position < bytes.count, bytes[position] != 0 {
      if line.starts(with: "diff --git ".utf8) {
        position = min(bytes.count, line.endIndex + 1)
        patches.append(patch())
      } else {
        _ = nextLine()
      }
    }
    return patches
  }

  /// What stands between one `diff --git` and the next.
  private mutating func patch() -> FilePatch {
    var patch = FilePatch()
    while position < bytes.count, bytes[position] != 0, !line.starts(with: "diff --git ".utf8) {
      let line = nextLine()
      if line.starts(with: "@@ ".utf8) {
        guard let hunk = hunk(line) else { return FilePatch() }
        patch.hunks.append(hunk)
      } else if let path = path(line, "rename from ", "") ?? path(line, "--- ", "a/") {
        patch.oldPath = path
      } else if let path = path(line, "rename to ", "") ?? path(line, "+++ ", "b/") {
        patch.newPath = path
      }
    }
    return patch
  }

  /// The path of a header; a path in quotes has characters that no workspace needs.
  private func path(_ line: FileLine, _ header: String, _ prefix: String) -> String? {
    guard line.starts(with: (header + prefix).utf8) else { return nil }
    var path = line.dropFirst(header.utf8.count + prefix.utf8.count)
    if path.last == 0x09 { path = path.dropLast() }
    return String(validating: path, as: UTF8.self)
  }

  /// A hunk with its lines, as many as its header says.
  private mutating func hunk(_ header: FileLine) -> Hunk? {
    let parts = header.split(separator: 0x20)
    guard parts.count > 2, let old = range(parts[1]), let new = range(parts[2]) else { return nil }
    guard let removed = lines(old.count, marked: "-"), let added = lines(new.count, marked: "+")
    else { return nil }
    // Where nothing was put in, the header names the line before.
    return Hunk(start: new.count == 0 ? new.start : new.start - 1, removed: removed, added: added)
  }

  /// `-12,3`, or `+12` for a single line.
  private func range(_ text: FileLine) -> (start: Int, count: Int)? {
    let numbers = String(decoding: text.dropFirst(), as: UTF8.self).split(separator: ",")
    guard let start = numbers.first.flatMap({ Int($0) }) else { return nil }
    return (start, numbers.count > 1 ? Int(numbers[1]) ?? 0 : 1)
  }

  private mutating func lines(_ count: Int, marked mark: Unicode.Scalar) -> [FileLine]? {
    var lines: [FileLine] = []
    for _ in 0..<count {
      guard position < bytes.count else { return nil }
      let line = nextLine()
      guard line.first == UInt8(ascii: mark) else { return nil }
      lines.append(line.dropFirst())
    }
    // "\ No newline at end of file".
    if position < bytes.count, bytes[position] == UInt8(ascii: "\\") { _ = nextLine() }
    return lines
  }
}
