package import Diagnostics

extension Rule {
  package static let hiddenCharacter = Rule("hidden-character", .warning)
}

/// The characters of a file that a reader cannot see but a machine can, at most one run for each
/// line: direction marks, zero-width characters, tags, control characters.
struct HiddenCharacters {
  private struct Run {
    let range: Range<Int>
    let scalar: UInt32
  }

  private let file: SourceFile
  private let runs: [Run]

  init(in file: SourceFile, _ range: Range<Int>? = nil) {
    self.file = file
    self.runs = Self.runs(in: file, range ?? 0..<file.utf8.count)
  }

  /// One finding for each run; an error where it stands in a head, which is one of an ordered list
  /// of places, because names and statements must be what they look like.
  func findings(heads: [Range<Int>]) -> [Diagnostic] {
    var heads = heads[...]
    return runs.map { run in
      while let head = heads.first, head.upperBound <= run.range.lowerBound {
        heads.removeFirst()
      }
      let isInHead = heads.first.map { $0.lowerBound <= run.range.lowerBound } ?? false
      let isError = isInHead || run.scalar == 0
      return .hidden(run.scalar, at: file.span(run.range), severity: isError ? .error : .warning)
    }
  }

  private static func runs(in file: SourceFile, _ range: Range<Int>) -> [Run] {
    var runs: [Run] = []
    file.utf8.withUnsafeBufferPointer { bytes in
      var offset = range.lowerBound
      while offset < range.upperBound {
        if isPlain(bytes[offset]) {
          offset += 1
          continue
        }
        let (scalar, length) = decode(bytes, at: offset)
        if isHidden(scalar, in: file, at: offset, length: length) {
          let end = endOfRun(in: file, from: offset + length, limit: range.upperBound)
          runs.append(Run(range: offset..<end, scalar: scalar))
          // Only the first on a line counts.
          offset = max(end, file.start(ofLine: file.line(at: offset) + 1))
        } else {
          offset += length
        }
      }
    }
    return runs
  }

  /// Whether a byte is ASCII that anybody can see, or the white space of ordinary text.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x5F || byte.isWhiteSpace
  }

  private static func endOfRun(in file: SourceFile, from start: Int, limit: Int) -> Int {
    file.utf8.withUnsafeBufferPointer { bytes in
      var end = start
      while end < limit, !isPlain(bytes[end]) {
        let (scalar, length) = decode(bytes, at: end)
        guard isHidden(scalar, in: file, at: end, length: length) else { break }
        end += length
      }
      return end
    }
  }

  private static func isHidden(
    _ scalar: UInt32, in file: SourceFile, at offset: Int, length: Int
  ) -> Bool {
    guard Invisibility.mayHide(scalar) else { return false }
    let end = offset + length
    let place = TextPlace(
      before: file.utf8[max(0, offset - TextPlace.reach)..<offset],
      after: file.utf8[end..<min(end + TextPlace.reach, file.utf8.count)])
    return !Invisibility.isLegitimate(scalar, in: place)
  }
}

/// The scalar at an offset of valid UTF-8, and the number of its bytes.
func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
  let first = UInt32(bytes[offset])
  func tail(_ index: Int) -> UInt32 {
    offset + index < bytes.count ? UInt32(bytes[offset + index] & 0x3F) : 0
  }
  switch first {
  case 0xC0..<0xE0: return ((first & 0x1F) << 6 | tail(1), 2)
  case 0xE0..<0xF0: return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
  case 0xF0...: return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  default: return (first, 1)
  }
}

extension Diagnostic {
  fileprivate static func hidden(
    _ scalar: UInt32, at span: SourceSpan, severity: Severity
  ) -> Diagnostic {
    let digits = String(scalar, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .hiddenCharacter, "hidden character \(code) (\(Invisibility.name(of: scalar)))", at: span,
      severity: severity, help: "delete it; text must be what it looks like",
      fixIts: [FixIt("delete it", replace: span, with: "", isSafe: false)])
  }
}
