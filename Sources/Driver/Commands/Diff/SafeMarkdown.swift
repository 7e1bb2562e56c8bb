internal import Diagnostics

/// An author's text in a comment of a forge, on one line: it stays text, whatever it holds.
///
/// Every mark of Markdown and HTML is escaped. What forges read out of plain text (mentions, numbers
/// of issues, addresses) is broken by a joiner without width, because escapes do not hold it off.
func safeMarkdown(_ text: String) -> String {
  var safe = ""
  let scalars = Array(oneLine(text).unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    if isMark(scalar) { safe.append("\\") }
    safe.unicodeScalars.append(scalar)
    let next = index + 1 < scalars.count ? scalars[index + 1] : " "
    if beginsReference(scalar), isWord(next) || next == "\"" { safe.append("\u{2060}") }
    if scalar == ":", next == "/" { safe.append("\u{2060}") }
    if scalar == "w" || scalar == "W", next == "." { safe.append("\u{2060}") }
  }
  return safe
}

/// An id or a path as code; where a path holds more than code can safely show, as text.
func safeCode(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy {
    isWord($0) || "-_./: +".unicodeScalars.contains($0)
  }
  return isPlain && !text.isEmpty ? "`\(text)`" : safeMarkdown(text)
}

/// Whether a scalar can be a mark of Markdown or HTML within a line.
private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  "\\`*_{}[]()<>#!|~@&$^".unicodeScalars.contains(scalar)
}

/// Whether forges look for a name or a number after it: people, issues, merge requests, snippets,
/// labels, milestones, epics.
private func beginsReference(_ scalar: Unicode.Scalar) -> Bool {
  ["@", "#", "!", "$", "~", "%", "&", "^"].contains(scalar)
}

private func isWord(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: false
  }
}
