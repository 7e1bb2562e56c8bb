extension DiagramSpec {
  /// The diagram as a `.dot` file for people who want to draw it their own way: with the real
  /// labels, and nothing that a label could break out of.
  package func dotFile() -> String {
    let nesting = DiagramNesting(self)
    var out = "digraph \(Self.quoted(title)) {\n"
    out += "  rankdir=\(direction == .right ? "LR" : "TB");\n"
    out += "  node [fontname=\"Helvetica\"];\n  edge [fontname=\"Helvetica\"];\n"
    let outside = nodes.indices.filter { nodes[$0].boundary == nil }
    for index in outside { out += "  " + nodeLine(index) }
    for index in boundaries.indices where boundaries[index].parent == nil {
      out += cluster(index, nesting: nesting)
    }
    for flow in flows {
      let label = [flow.idLabel, flow.name].filter { !$0.isEmpty }.joined(separator: " ")
      out += "  n\(flow.from) -> n\(flow.to) [label=\(Self.quoted(label))"
      out += isDataFlow ? "];\n" : ", dir=none];\n"
    }
    return out + "}\n"
  }

  private func nodeLine(_ index: Int) -> String {
    let node = nodes[index]
    let label = [node.name, node.detail].filter { !$0.isEmpty }.joined(separator: "\n")
    let shape =
      switch node.shape {
      case .externalEntity, .attackStep: "shape=box"
      case .process: "shape=box, style=rounded"
      case .group: "shape=box, style=dashed"
      case .dataStore: "shape=cylinder"
      case .attackGoal: "shape=box, peripheries=2"
      case .anyOf, .allOf: "shape=ellipse"
      }
    return "n\(index) [\(shape), label=\(Self.quoted(label))];\n"
  }

  /// A boundary and everything in it, without recursion: nesting is as deep as authors like.
  private func cluster(_ root: Int, nesting: DiagramNesting) -> String {
    var out = ""
    var steps: [(boundary: Int, isOpening: Bool)] = [(root, true)]
    while let (boundary, isOpening) = steps.popLast() {
      let indent = String(repeating: " ", count: 2 * min(20, nesting.depth(of: boundary)))
      guard isOpening else {
        out += indent + "}\n"
        continue
      }
      out += indent + "subgraph cluster_\(boundary) {\n"
      out += indent + "  label=\(Self.quoted(boundaries[boundary].title)); style=dashed;\n"
      for index in nodes.indices where nodes[index].boundary == boundary {
        out += indent + "  " + nodeLine(index)
      }
      steps.append((boundary, false))
      let children = boundaries.indices.filter { boundaries[$0].parent == boundary }
      steps += children.reversed().map { ($0, true) }
    }
    return out
  }

  /// A quoted string that Graphviz shows as it was written.
  private static func quoted(_ text: String) -> String {
    var out = "\""
    var length = 0
    for scalar in text.unicodeScalars {
      // A longer string is a syntax error for Graphviz.
      guard length < 2_000 else { break }
      length += 1
      switch scalar {
      case "&": out += "&amp;"
      case "\\": out += "\\\\"
      case "\"": out += "\\\""
      case "\n": out += "\\n"
      default:
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        let isNoncharacter = scalar.value & 0xFFFE == 0xFFFE
        out.unicodeScalars.append(isControl || isNoncharacter ? " " : scalar)
      }
    }
    return out + "\""
  }
}
