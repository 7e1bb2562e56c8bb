/// "'A', 'B' and 3 more", for names of which there may be more than are given.
func listed(_ names: some Sequence<String>, of count: Int? = nil) -> String {
  var words = names.map { "'\($0)'" }
  if let count, count > words.count { words.append("\(count - words.count) more") }
  guard let last = words.popLast() else { return "" }
  return words.isEmpty ? last : words.joined(separator: ", ") + " and " + last
}
