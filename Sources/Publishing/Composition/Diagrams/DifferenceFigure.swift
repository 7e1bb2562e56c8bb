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
        heading: changes.title(of: difference),
        svg: HTML(renderedBytes: picture.svg(idPrefix: "\(anchor)-")),
        legend: DiagramLegend(picture),
        differences: (isWhole ? [] : [Self.extract])
          + changes.words(for: difference).map { Sentence($0) }),
      paper: DiagramPage.Paper(width: picture.width, height: picture.height))
  }

  private static let extract = Sentence(
    "Of this large diagram the picture shows what differs alone, with what that hangs on")
}

extension Changes {
  /// The title of a diagram as it is, or as it was last.
  func title(of difference: DiagramDifference) -> String {
    difference.new.map { new[$0].title } ?? difference.old.map { old[$0].title } ?? ""
  }
}
