import Foundation

/// A model of Threat Composer, as far as a workspace of its size is needed: threats with their
/// sentences, mitigations, assumptions, and what links them.
struct ThreatComposerModel: Decodable {
  struct Threat: Decodable {
    let id: String
    let numericId: Int
    let statement: String?
    let tags: [String]?
    let metadata: [Fact]?
  }

  struct Note: Decodable {
    let id: String
    let numericId: Int
    let content: String
  }

  struct MitigationLink: Decodable {
    let mitigationId: String
    let linkedId: String
  }

  /// A fact of a threat, whose value is a word or a list of words.
  struct Fact: Decodable {
    let key: String
    let words: [String]

    private enum Keys: String, CodingKey {
      case key, value
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Keys.self)
      key = try values.decode(String.self, forKey: .key)
      if let list = try? values.decode([String].self, forKey: .value) {
        words = list
      } else {
        words = [try values.decode(String.self, forKey: .value)]
      }
    }
  }

  let threats: [Threat]
  let mitigations: [Note]
  let assumptions: [Note]?
  let mitigationLinks: [MitigationLink]

  init(at url: URL) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: url))
  }

  /// The model as one page of Markdown.
  var markdown: String {
    let threatNames = Dictionary(uniqueKeysWithValues: threats.map { ($0.id, "T-\($0.numericId)") })
    let links = Dictionary(grouping: mitigationLinks, by: \.mitigationId)
    var text = "---\nmodel: imported\ntitle: Imported model\n---\n\n"
    text += threats.map { block(for: $0) }.joined()
    text += mitigations.map { note in
      let targets = (links[note.id] ?? []).compactMap { threatNames[$0.linkedId] }
      let keys = targets.isEmpty ? "" : "mitigates: [\(targets.joined(separator: ", "))]\n"
      return block("mitigation M-\(note.numericId)", title: note.content, keys)
    }.joined()
    text += (assumptions ?? []).map {
      block("assumption A-\($0.numericId)", title: $0.content, "status: unconfirmed\n")
    }.joined()
    return text
  }

  private func block(for threat: Threat) -> String {
    let letters = threat.metadata?.first { $0.key == "STRIDE" }?.words ?? []
    let stride = letters.compactMap { Self.categories[$0] }.joined(separator: ", ")
    let level = threat.metadata?.first { $0.key == "Priority" }?.words.first?.lowercased()
    var keys = stride.isEmpty ? "" : "stride: [\(stride)]\n"
    if let level { keys += "risk: { severity: \(level) }\n" }
    let tags = (threat.tags ?? []).map { quoted($0) }
    if !tags.isEmpty { keys += "tags: [\(tags.joined(separator: ", "))]\n" }
    return block(
      "threat T-\(threat.numericId)", title: threat.statement ?? "No statement",
      keys + "description: \(quoted(threat.statement ?? ""))\n")
  }

  private func block(_ name: String, title: String, _ keys: String) -> String {
    "```\(name)\ntitle: \(quoted(title))\n\(keys)```\n\n"
  }

  /// Text as a YAML scalar on one line.
  private func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "'" + line.replacing("'", with: "''") + "'"
  }

  private static let categories = [
    "S": "spoofing", "T": "tampering", "R": "repudiation", "I": "information-disclosure",
    "D": "denial-of-service", "E": "elevation-of-privilege",
  ]
}
