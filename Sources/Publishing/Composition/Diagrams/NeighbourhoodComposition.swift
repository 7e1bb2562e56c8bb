internal import Model
internal import Templating

extension Composer {
  /// The picture that belongs to an entity's page: an attack tree, or an element, a flow or a
  /// boundary with what is around it.
  func figure(of entity: EntityIndex, on address: Address, prefix: String) -> DiagramFigure? {
    switch workspace[entity].kind {
    case .attackTree: attackTree(entity, on: address)
    case .element: small(.element(entity, in: workspace), described: "flows", on: address)
    case .flow: small(.flow(entity, in: workspace), described: "way", on: address)
    case .boundary: small(.boundary(entity, in: workspace), described: "elements", on: address)
    case .asset, .source, .assumption, .dataflow, .threat, .mitigation, .evidence, .objective,
      .question, .incident, .review, .view:
      nil
    }
  }

  private func attackTree(_ entity: EntityIndex, on address: Address) -> DiagramFigure? {
    var figure = figure(of: .whole(entity), "picture", links: .pages(from: address))?.figure
    figure?.legend = nil
    return figure
  }

  /// A picture that needs no Graphviz: there are thousands of these.
  private func small(
    _ neighbourhood: Neighbourhood?, described: String, on address: Address
  ) -> DiagramFigure? {
    guard let neighbourhood else { return nil }
    let spec = DiagramSpec(neighbourhood.content, in: workspace, links: .pages(from: address))
    let picture = Picture(spec, around: neighbourhood.middle)
    let hidden = neighbourhood.hiddenFlows
    return DiagramFigure(
      anchor: "picture", title: spec.title,
      svg: HTML(renderedBytes: picture.svg(idPrefix: "picture-", describedBy: [described])),
      // On most screens it has less room than this.
      isSizable: picture.width > 640,
      note: hidden == 0
        ? nil : "\(hidden) more \(hidden == 1 ? "flow is" : "flows are") in the table below.")
  }
}
