import Diagnostics
import Markup
import Model
import Publishing
import TestSupport

/// Two states of a model, and what differs in its diagrams.
struct ComparedDiagrams {
  let changes: Changes
  let differences: [DiagramDifference]

  init(from old: String, to new: String) {
    changes = Model.changes(from: Self.state(old), to: Self.state(new))
    differences = changes.models.flatMap(changes.diagramDifferences(of:))
  }

  private static func state(_ blocks: String) -> Workspace {
    let file = SourceFile(
      id: FileID(1), path: "shop.md", text: "---\nmodel: shop\n---\n\(blocks)\n")
    let document = parse(file, dialect: Dialect(kinds: Kind.blocks.map(\.rawValue))).document
    let fragment = lower(document, of: file, settings: LoweringSettings(Configuration())).fragment
    return link([fragment], configuration: Configuration()).workspace
  }

  /// Every part that differs, and what became of it: "+ web", "~ F-1 key protocol".
  var lines: [String] {
    differences.flatMap(\.parts).compactMap { part in
      guard let subject = part.subject else { return "nothing" }
      let id = changes[subject.side][subject.entity].id.value.text
      switch part.fate {
      case .kept: return nil
      case .added: return "+ \(id)"
      case .removed: return "- \(id)"
      case .changed: return "~ \(id) " + part.details.map(words).joined(separator: ", ")
      }
    }
  }

  private func words(_ detail: PartDetail) -> String {
    switch detail {
    case .id(let earlier): return "was \(earlier)"
    case .key(let key): return key.key
    case .link(let link):
      let target = changes[link.side][link.link.target].id.value.text
      return (link.side == .new ? "+" : "-") + link.link.relation.rawValue + " " + target
    }
  }
}

/// A small diagram by chance, out of a few names, so that two of them have much in common.
func randomDiagram(_ random: inout SeededGenerator) -> String {
  func chance(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
  let boundaries = (0..<4).filter { _ in chance(4) > 0 }
  let elements = (0..<7).filter { _ in chance(4) > 0 }
  var lines = ["```dataflow chart", "boundaries:"]
  for boundary in boundaries {
    let outer = boundaries.filter { $0 < boundary }.randomElement(using: &random)
    let home = outer.map { chance(2) == 0 ? ", in: b\($0)" : "" } ?? ""
    lines.append("  b\(boundary): { name: Zone \(chance(2))\(home) }")
  }
  if boundaries.isEmpty { lines.removeLast() }
  lines.append("elements:")
  for element in elements {
    let home = boundaries.randomElement(using: &random).map { ", in: b\($0)" } ?? ""
    let type = ["actor", "process", "store"][chance(3)]
    lines.append("  e\(element): { type: \(type), name: Element \(element)\(home) }")
  }
  if elements.isEmpty { lines.removeLast() }
  let flows = elements.isEmpty ? [] : (0..<8).filter { _ in chance(3) > 0 }
  if !flows.isEmpty { lines.append("flows:") }
  for flow in flows {
    guard let from = elements.randomElement(using: &random),
      let to = elements.randomElement(using: &random)
    else { continue }
    lines.append("  F-\(flow): { from: e\(from), to: e\(to), name: Flow \(chance(2)) }")
  }
  return (lines + ["```"]).joined(separator: "\n")
}
