package import Diagnostics
internal import Model
internal import Publishing

/// The pictures of a workspace's diagrams and attack trees, as far as they could be laid out.
struct Pictures: Sendable {
  let layouts: [Drawing: DiagramLayout]
  /// What the next build need not ask Graphviz again.
  let cache: LayoutCache
  let requests: LayoutRequests
  let failures: [(entity: EntityIndex, failure: LayoutFailure)]
}

/// Has every diagram of a workspace laid out.
///
/// `known`: what Graphviz would be asked about drawings that have not changed.
func pictures(
  of workspace: Workspace, with graphviz: Graphviz?, cache: LayoutCache, known: LayoutRequests,
  jobs: Int
) -> Pictures {
  let drawn = workspace.drawings
  let requests = concurrentMap(drawn, jobs: jobs) { drawing in
    known[drawing, of: workspace]
      ?? LayoutRequest.dot(for: workspace.spec(of: drawing, links: .none))
  }
  let (answers, cache) = layOut(requests, with: graphviz, cache: cache, jobs: jobs)
  var layouts: [Drawing: DiagramLayout] = [:]
  var failures: [(entity: EntityIndex, failure: LayoutFailure)] = []
  for (drawing, answer) in zip(drawn, answers) {
    switch answer {
    case .laidOut(let plain), .simplified(let plain):
      if case let layout?? = DiagramLayout.parse(plain: plain).first {
        layouts[drawing] = layout
      } else {
        failures.append((drawing.entity, .crashed))
      }
    case .failed(let failure): failures.append((drawing.entity, failure))
    }
  }
  return Pictures(
    layouts: layouts, cache: cache, requests: LayoutRequests(zip(drawn, requests), of: workspace),
    failures: failures)
}

extension Rule {
  package static let diagramNotDrawn = Rule("diagram-not-drawn", .warning)
}

/// Reports what could not be drawn: a missing program once, other failures for each diagram.
func findings(of pictures: Pictures, in workspace: Workspace) -> [Diagnostic] {
  guard let first = pictures.failures.first else { return [] }
  if first.failure == .notInstalled {
    return [notInstalled(workspace[first.entity], count: pictures.failures.count)]
  }
  return pictures.failures.map { notDrawn(workspace[$0.entity], $0.failure) }
}

private func notInstalled(_ diagram: Entity, count: Int) -> Diagnostic {
  let others = count > 1 ? " and \(count - 1) more" : ""
  return Diagnostic(
    .diagramNotDrawn,
    "'\(diagram.id.value)'\(others) cannot be drawn: Graphviz's 'dot' is not installed",
    at: diagram.id.span, help: "install the package 'graphviz'; the tables stay either way"
  )
}

private func notDrawn(_ diagram: Entity, _ failure: LayoutFailure) -> Diagnostic {
  Diagnostic(
    .diagramNotDrawn, "'\(diagram.id.value)' cannot be drawn: \(failure)", at: diagram.id.span,
    help: "split the diagram by its boundaries; the tables stay either way"
  )
}
