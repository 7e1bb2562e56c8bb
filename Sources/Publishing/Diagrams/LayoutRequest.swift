/// What Graphviz is asked: one graph with numbers for names, boxes of our size, and no text by any
/// author, so that nothing in a model can reach its parser.
///
/// No labels and no edge routes are asked for. They are what makes `dot` slow, and what makes it
/// fail when it lays out a second graph. Whether requests may share a process is for the driver
/// to say: the order of sibling clusters depends on what the process did before.
package enum LayoutRequest {
  /// The arguments for `dot`; requests go to its standard input, one after the other.
  package static let arguments = ["-Tplain"]

  static let unitsPerInch = 72.0

  /// The request for one diagram.
  package static func dot(for spec: DiagramSpec) -> String {
    let nesting = DiagramNesting(spec)
    let measures = NodeMeasure.all(of: spec)
    let ranks = RankPlan(spec)
    var out = "digraph {\n"
    out += "rankdir=\(spec.direction == .right ? "LR" : "TB"); splines=none; nslimit=2; "
    out +=
      "mclimit=1; \(spec.isForest ? "nodesep=0.25; ranksep=0.5" : "nodesep=0.4; ranksep=1.1"); "
    out += "node [shape=box, fixedsize=true, label=\"\"];\n"
    for (index, measure) in measures.enumerated() {
      out += "n\(index) [width=\(inches(measure.width)), height=\(inches(measure.height))];\n"
    }
    for (offset, _) in nesting.empty.enumerated() {
      out += "n\(measures.count + offset) [width=2, height=0.8];\n"
    }
    for root in spec.boundaries.indices where spec.boundaries[root].parent == nil {
      out += cluster(root, of: spec, nesting: nesting)
    }
    for edge in ranks.edges {
      out += "n\(edge.upper) -> n\(edge.lower) [minlen=\(edge.isFolded ? 0 : 1), "
      out += "weight=\(edge.weight)];\n"
    }
    return out + "}\n"
  }

  /// One boundary with everything in it. The stack is explicit: nesting is as deep as authors like.
  private static func cluster(_ root: Int, of spec: DiagramSpec, nesting: DiagramNesting) -> String
  {
    enum Step {
      case open(Int)
      case close
    }
    var children = Array(repeating: [Int](), count: spec.boundaries.count)
    for (index, boundary) in spec.boundaries.enumerated() {
      if let parent = boundary.parent { children[parent].append(index) }
    }
    var out = ""
    var steps = [Step.open(root)]
    while let step = steps.popLast() {
      switch step {
      case .close: out += "}\n"
      case .open(let boundary):
        out += "subgraph cluster_\(boundary) {margin=18; "
        for (index, node) in spec.nodes.enumerated() where node.boundary == boundary {
          out += "n\(index); "
        }
        if let place = nesting.empty.firstIndex(of: boundary) {
          out += "n\(spec.nodes.count + place); "
        }
        steps.append(.close)
        steps += children[boundary].reversed().map(Step.open)
      }
    }
    return out
  }

  private static func inches(_ units: Double) -> Double {
    (units / unitsPerInch * 1000).rounded() / 1000
  }
}
