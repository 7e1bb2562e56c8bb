/// A line that says what is being done, on terminals only; the next one takes its place.
struct ProgressLine {
  private let isShown = Stream.error.isTerminal

  func show(_ text: String) {
    if isShown { Stream.error.print("\r\u{1B}[K\(text)…") }
  }

  func clear() {
    if isShown { Stream.error.print("\r\u{1B}[K") }
  }
}
