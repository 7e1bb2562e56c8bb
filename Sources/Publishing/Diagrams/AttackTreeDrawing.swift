internal import Diagnostics
internal import Model

extension DiagramSpec {
  /// An attack tree as a picture: the goal at the top, gates below it, steps at the ends.
  init(attackTree entity: EntityIndex, in workspace: Workspace, on page: Address?) {
    var drawing = AttackTreeDrawing(entity: entity, workspace: workspace, page: page)
    drawing.drawGoal()
    self.init(
      title: "\(workspace[entity].title): attack tree",
      summary: "\(counted(drawing.stepCount, "step", "steps")) towards the goal. "
        + "The same facts stand in the list below.",
      direction: drawing.stepCount > 6 ? .right : .down, boundaries: [], nodes: drawing.nodes,
      flows: drawing.edges)
  }
}

/// Nodes and edges of an attack tree in the making.
private struct AttackTreeDrawing {
  let entity: EntityIndex
  let workspace: Workspace
  let page: Address?
  var nodes: [DiagramNode] = []
  var edges: [DiagramFlow] = []
  var stepCount = 0

  init(entity: EntityIndex, workspace: Workspace, page: Address?) {
    self.entity = entity
    self.workspace = workspace
    self.page = page
  }

  mutating func drawGoal() {
    let tree = workspace[entity]
    let goal = workspace.targets(of: entity, .reaches).first
    let name = goal.map { workspace[$0].title } ?? tree.title
    let id = goal.map { workspace[$0].id.value.text } ?? ""
    nodes.append(
      DiagramNode(
        shape: .attackGoal, name: name, detail: id, href: goal.flatMap(href),
        accessibleName: "goal \(id) \(name)"))
    draw(branchesOf: tree.fields, below: 0, depth: 0)
  }

  private mutating func draw(branchesOf fields: FieldSet, below parent: Int, depth: Int) {
    guard depth < AttackTree.maximumDepth else { return }
    draw(fields[AttackTree.anyOf], .anyOf, "any of", below: parent, depth: depth)
    draw(fields[AttackTree.allOf], .allOf, "all of", below: parent, depth: depth)
  }

  private mutating func draw(
    _ steps: FieldValue?, _ shape: NodeShape, _ name: String, below parent: Int, depth: Int
  ) {
    guard let steps, !steps.items.isEmpty else { return }
    let gate = add(DiagramNode(shape: shape, name: name, accessibleName: name), below: parent)
    for step in steps.items { draw(step, below: gate, depth: depth + 1) }
  }

  private mutating func draw(_ step: FieldValue, below parent: Int, depth: Int) {
    stepCount += 1
    guard case .record(let fields, _) = step else {
      _ = add(node(step.text, mitigations: []), below: parent)
      return
    }
    let ids = (fields[AttackTree.mitigations] ?? []).map { $0.value.description }
    let name = fields[AttackTree.step]?.text ?? "step"
    let index = add(node(name, mitigations: ids), below: parent)
    draw(branchesOf: fields, below: index, depth: depth)
  }

  private func node(_ name: String, mitigations: [String]) -> DiagramNode {
    let detail = mitigations.joined(separator: ", ")
    return DiagramNode(
      shape: .attackStep, name: name, detail: detail,
      accessibleName: detail.isEmpty ? "step \(name)" : "step \(name), countered by \(detail)")
  }

  private mutating func add(_ node: DiagramNode, below parent: Int) -> Int {
    nodes.append(node)
    edges.append(DiagramFlow(from: parent, to: nodes.count - 1))
    return nodes.count - 1
  }

  private func href(of entity: EntityIndex) -> String? {
    page?.link(to: workspace.address(of: .entity(entity)))
  }
}
