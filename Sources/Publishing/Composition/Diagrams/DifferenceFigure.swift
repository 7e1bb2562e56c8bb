internal import Model
internal import Templating

extension DifferenceLayout {
  /// The picture as a figure of a page, with its legend and what differs in words; `nil` if the
  /// layout is not of this difference.
  ///
  /// `anchor`: what a link to the figure ends in.
  func figure(in changes: Changes, _ anchor: String, links: DiagramLinks) -> PaperedFigure? {
    guard let picture = picture(in: changes, links: links) else { return nil }
    return PaperedFigure(
      figure: DiagramFigure(
        anchor: anchor, title: picture.spec.title,
        svg: HTML(renderedBytes: picture.svg(idPrefix: "\(anchor)-")),
        legend: DiagramLegend(picture),
        differences: (isWhole ? [] : [Self.extract])
          + changes.words(for: difference).map { Sentence($0) }),
      paper: picture.isLegibleAmongText
        ? .upright : DiagramPage.Paper(width: picture.width, height: picture.height))
  }

  private static let extract = Sentence(
    "Of this large diagram the picture shows what differs alone, with what that hangs on")
}

extension [DifferenceLayout] {
  /// The pictures of the diagrams of a model that were there before and are there now. One that came
  /// or went as a whole needs no picture of what differs in it.
  ///
  /// `prefix`: stands before their anchors.
  func figures(
    of model: ModelDifference, in changes: Changes, prefix: String, links: DiagramLinks
  ) -> [DiagramFigure] {
    compactMap { layout -> DiagramFigure? in
      guard layout.difference.isOfOneDiagram, let diagram = layout.difference.new,
        changes.new.model(of: diagram) == model.new
      else { return nil }
      let anchor = "\(prefix)picture-\(changes.new.id(diagram))"
      guard let drawn = layout.figure(in: changes, anchor, links: links) else { return nil }
      var figure = drawn.figure
      figure.paper = drawn.paper
      // Among other things on paper there is nothing to choose.
      figure.isSizable = prefix.isEmpty && links.address != nil
      return figure
    }
  }
}

extension Changes {
  /// The title of a diagram as it is, or as it was last.
  func title(of difference: DiagramDifference) -> String {
    difference.new.map { new[$0].title } ?? difference.old.map { old[$0].title } ?? ""
  }
}
