/// A place in an input file, as a range of bytes.
package struct SourceSpan: Sendable, Hashable {
  package let file: FileID
  package let start: UInt32
  package let end: UInt32

  package init(file: FileID, range: Range<Int>) {
    self.file = file
    self.start = UInt32(clamping: range.lowerBound)
    self.end = UInt32(clamping: range.upperBound)
  }
}

extension SourceSpan {
  package var range: Range<Int> { Int(start)..<Int(end) }

  package var isEmpty: Bool { start == end }

  /// Whether the other span lies within this one.
  package func contains(_ other: SourceSpan) -> Bool {
    file == other.file && start <= other.start && other.end <= end
  }

  /// A part of this span, by offsets from its start; clamped to the span.
  package func part(_ range: Range<Int>) -> SourceSpan {
    let moved = range.lowerBound + Int(start)..<range.upperBound + Int(start)
    return SourceSpan(file: file, range: moved.clamped(to: self.range))
  }

  /// The span from the start of this one to the end of the other.
  package func through(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(file: file, range: Int(start)..<max(Int(start), Int(other.end)))
  }
}

extension SourceSpan: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.file.rawValue, lhs.start, lhs.end) < (rhs.file.rawValue, rhs.start, rhs.end)
  }
}

/// A value together with the place it was written.
package struct Located<Value> {
  package let value: Value
  package let span: SourceSpan

  package init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }

  package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Located<
    Other
  > {
    Located<Other>(try transform(value), at: span)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
