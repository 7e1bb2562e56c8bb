internal import Model

/// The attributes of an element of a JUnit report, by what they mean.
struct JUnitAttributes {
  private let attributes: [XMLAttribute]

  init(_ attributes: [XMLAttribute]) {
    self.attributes = attributes
  }

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The day of a time stamp, as it is written there.
  var day: Day? { self["timestamp"].flatMap { Day(String($0.prefix(10))) } }

  /// The first line of what went wrong.
  var message: String { firstLine(of: self["message"] ?? "") }

  /// Whether a test ran at all: GoogleTest says so in attributes, others by `skipped`.
  var wasRun: Bool {
    self["status"] != "notrun" && self["result"] != "suppressed" && self["result"] != "skipped"
  }

  /// The ids that a test gives as attributes, where older GoogleTest puts its properties.
  var ids: [String] {
    attributes.filter { Self.namesOfIDs.contains($0.name.lowercased()) }.flatMap {
      words(of: $0.value)
    }
  }

  /// The ids that a property gives, if it is one of those that give ids.
  var propertyIDs: [String] {
    guard let name = self["name"], Self.namesOfIDs.contains(name.lowercased()) else { return [] }
    return words(of: self["value"] ?? "")
  }

  /// The properties that say which entities a test speaks of.
  private static let namesOfIDs: Set<String> = [
    "threatpress", "threat-model", "threat_model", "evidence", "mitigation", "verifies",
  ]

  private func words(of list: String) -> [String] {
    list.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
  }
}

/// As much of a message as is shown.
func firstLine(of message: String) -> String {
  let line = message.drop(while: \.isWhitespace).prefix { !$0.isNewline }
  return line.count > 200 ? "\(line.prefix(199))…" : String(line)
}
