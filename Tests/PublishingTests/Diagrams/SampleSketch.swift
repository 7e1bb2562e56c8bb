import Publishing

extension SampleDiagrams {
  /// A diagram from lines of text.
  ///
  /// A boundary is `ID Name < PARENT`, a node `key type Name | detail < BOUNDARY`, and a flow
  /// `ID from to Name`, where `!` after the id means that a threat is open.
  static func sketch(
    _ title: String,
    direction: DiagramDirection = .right,
    boundaries: String = "",
    nodes: String,
    flows: String = ""
  ) -> DiagramSpec {
    let boundaryIDs = boundaries.lines.map { $0.words[0] }
    let parsedBoundaries = boundaries.lines.map { line in
      let (rest, parent) = line.splitHome
      return DiagramBoundary(
        id: line.words[0], name: rest.after(words: 1), parent: boundaryIDs.firstIndex(of: parent))
    }
    let keys = nodes.lines.map { $0.words[0] }
    let parsedNodes = nodes.lines.map { node($0, boundaryIDs: boundaryIDs) }
    let parsedFlows = flows.lines.map { line in
      let words = line.words
      let ends = [words[1], words[2]].map { keys.firstIndex(of: $0) ?? 0 }
      let id = words[0].filter { $0 != "!" }
      return DiagramFlow(
        from: ends[0], to: ends[1], idLabel: id == "-" ? "" : id, name: line.after(words: 3),
        href: "flow-\(id).html", accessibleName: "flow \(id), \(keys[ends[0]]) to \(keys[ends[1]])",
        isOpen: words[0].hasSuffix("!"),
        crosses: crossings(parsedNodes[ends[0]], parsedNodes[ends[1]], parsedBoundaries))
    }
    return DiagramSpec(
      title: title, summary: "\(keys.count) elements and \(parsedFlows.count) flows.",
      direction: direction, boundaries: parsedBoundaries, nodes: parsedNodes, flows: parsedFlows)
  }

  private static func node(_ line: String, boundaryIDs: [String]) -> DiagramNode {
    let (rest, home) = line.splitHome
    let text = rest.after(words: 2).split(separator: Character("|"), maxSplits: 1)
      .map { String($0).trimmed }
    let shapes: [String: NodeShape] = [
      "actor": .externalEntity, "process": .process, "store": .dataStore, "goal": .attackGoal,
      "any": .anyOf, "all": .allOf, "step": .attackStep,
    ]
    let detail = text.count > 1 ? text[1] : ""
    return DiagramNode(
      shape: shapes[line.words[1]] ?? .process, name: text.first ?? "", detail: detail,
      href: "\(line.words[0]).html", accessibleName: "\(line.words[1]) \(text.first ?? "")",
      isOpen: detail.contains("open"), boundary: boundaryIDs.firstIndex(of: home))
  }

  /// The boundaries around one end but not around the other.
  static func crossings(
    _ from: DiagramNode, _ to: DiagramNode, _ boundaries: [DiagramBoundary]
  ) -> [Int] {
    func chain(_ node: DiagramNode) -> [Int] {
      var chain: [Int] = []
      var next = node.boundary
      while let boundary = next, chain.count < boundaries.count {
        chain.append(boundary)
        next = boundaries[boundary].parent
      }
      return chain
    }
    let (start, end) = (chain(from), chain(to))
    return start.filter { !end.contains($0) } + end.filter { !start.contains($0) }
  }
}

extension String {
  fileprivate var lines: [String] {
    split(separator: Character("\n")).map(String.init)
  }

  fileprivate var words: [String] {
    split(separator: Character(" ")).map(String.init)
  }

  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// The text before ` < HOME`, and the home.
  fileprivate var splitHome: (String, String) {
    let parts = split(separator: Character("<"), maxSplits: 1).map { String($0).trimmed }
    return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
  }

  /// What follows so many words.
  fileprivate func after(words count: Int) -> String {
    words.dropFirst(count).joined(separator: " ")
  }
}
