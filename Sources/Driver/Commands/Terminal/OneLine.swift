internal import Diagnostics

/// The text on one line, with nothing in it that could drive a terminal.
func oneLine(_ text: String) -> String {
  visible(String(text.map { $0.isNewline ? " " : $0 }))
}
