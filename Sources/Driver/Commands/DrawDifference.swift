internal import Diagnostics
internal import Model
internal import Publishing

/// What differs in a data-flow diagram since an earlier state, drawn; `nil` where nothing does.
///
/// `name`: the diagram as it is called in either state; it may be left out where only one differs.
package func drawDifference(
  ofDiagram name: String?, ofModel modelName: String?, since state: String,
  as format: DiagramFormat, _ request: WorkspaceRequest
) throws -> [UInt8]? {
  let (root, settings) = try request.opened()
  let sides = DiffSides(of: root)
  let now = try sides.compile(sides.workingTree, settings).compilation.workspace
  let then = try sides.compile(sides.side(named: state), settings).compilation.workspace
  let changes = changes(from: then, to: now)
  let model = try now.model(called: modelName)
  guard let difference = try changes.diagramDifference(called: name, of: model) else {
    return nil
  }
  switch format {
  case .dot:
    let spec = DiagramSpec(of: difference, in: changes, isWhole: true, links: .none)
    return Array(spec.dotFile().utf8)
  case .svg: return try picture(of: difference, in: changes, settings.jobs).standaloneSVG()
  }
}

private func picture(
  of difference: DiagramDifference, in changes: Changes, _ jobs: Int
) throws(CommandError) -> Picture {
  let laidOut = layOut(
    [difference], in: changes, with: Graphviz(), cache: LayoutCache(), jobs: jobs)
  if let picture = laidOut.layouts.first?.picture(in: changes, links: .none) { return picture }
  throw .notDrawn(reason: "\(laidOut.failure ?? .crashed)")
}

extension Changes {
  /// What differs in the diagram of a name, or in the only one that differs where none is named.
  fileprivate func diagramDifference(
    called name: String?, of model: ModelIndex
  ) throws(CommandError) -> DiagramDifference? {
    let differences =
      models.first { $0.new == model }.map(diagramDifferences(of:)) ?? []
    guard let name else {
      guard differences.count > 1 else { return differences.first }
      throw .diagramNotNamed(known: differences.compactMap(id(of:)))
    }
    if let found = differences.first(where: { id(of: $0)?.lowercased() == name.lowercased() }) {
      return found
    }
    let known = new.diagrams.filter { $0.model == model }.map { new[$0.entity].id.value }
    guard known.contains(where: { EntityID(name) == $0 }) else {
      throw .unknown(.diagram, name, known: known.map(\.text))
    }
    return nil
  }

  private func id(of difference: DiagramDifference) -> String? {
    difference.new.map { new[$0].id.value.text } ?? difference.old.map { old[$0].id.value.text }
  }
}
