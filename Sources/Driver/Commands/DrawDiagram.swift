internal import Diagnostics
internal import Model
internal import Publishing

/// What a diagram can be printed as.
package enum DiagramFormat: String, Sendable, CaseIterable {
  /// Graphviz's language, with the real labels.
  case dot
  /// A picture of its own.
  case svg
}

/// A data-flow diagram or an attack tree of a model, drawn.
///
/// The names may be left out where there is only one to choose from.
package func drawDiagram(
  _ name: String?, ofModel modelName: String?, as format: DiagramFormat,
  _ request: WorkspaceRequest
) throws -> [UInt8] {
  let workspace = try compile(request).workspace
  let model = try workspace.model(called: modelName)
  let entity = try workspace.drawnEntity(called: name, in: model)
  let spec = workspace.spec(of: .whole(entity), links: .none)
  switch format {
  case .dot: return Array(spec.dotFile().utf8)
  case .svg: return try picture(of: spec).standaloneSVG()
  }
}

private func picture(of spec: DiagramSpec) throws -> Picture {
  let (answers, _) = layOut(
    [LayoutRequest.dot(for: spec)], with: Graphviz(), cache: LayoutCache(), jobs: 1)
  switch answers.first ?? .failed(.crashed) {
  case .laidOut(let plain), .simplified(let plain):
    guard case let layout?? = DiagramLayout.parse(plain: plain).first,
      let picture = Picture(spec, at: layout)
    else { throw CommandError.notDrawn(reason: "\(LayoutFailure.crashed)") }
    return picture
  case .failed(let failure): throw CommandError.notDrawn(reason: "\(failure)")
  }
}

extension Workspace {
  /// The diagram of a name, or the only one of a model where no name is given.
  fileprivate func drawnEntity(
    called name: String?, in model: ModelIndex
  ) throws(CommandError) -> EntityIndex {
    let drawn = drawnEntities.filter { self.model(of: $0) == model }
    let known = drawn.map { self[$0].id.value.text }
    guard let name else {
      guard let only = drawn.first else { throw .noDiagram(model: self[model].id.value.text) }
      guard drawn.count == 1 else { throw .diagramNotNamed(known: known) }
      return only
    }
    guard let found = drawn.first(where: { self[$0].id.value == EntityID(name) }) else {
      throw .unknown(.diagram, name, known: known)
    }
    return found
  }
}
