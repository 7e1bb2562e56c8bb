/// The complete layouts in what `dot -Tplain` printed, in the order of their graphs.
///
/// A layout ends with a line `stop`; one that breaks off before is left out.
func completeLayouts(in output: [UInt8]) -> [[UInt8]] {
  let end = Array("stop\n".utf8)
  var layouts: [[UInt8]] = []
  var layout: [UInt8] = []
  for line in output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
    layout += line
    layout.append(UInt8(ascii: "\n"))
    guard line.elementsEqual("stop".utf8) else { continue }
    layouts.append(layout)
    layout = []
  }
  // A last line without its break is one that was cut off.
  if output.suffix(end.count) != end[...], output.last != UInt8(ascii: "\n"), !layouts.isEmpty,
    layout.isEmpty
  {
    layouts.removeLast()
  }
  return layouts
}
