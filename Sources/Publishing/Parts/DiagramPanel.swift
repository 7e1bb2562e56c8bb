internal import Templating

/// What is told of an element, a flow or a boundary beside the picture, without leaving it.
struct DiagramPanel: Sendable {
  let anchor: String
  /// Its kind or type.
  let kind: String
  /// Its name, leading to its page.
  let title: LinkText
  let facts: [Fact]
  /// Where it stands in the picture.
  let back: LinkTarget
}

extension DiagramPanel {
  static let view = View<DiagramPanel>([
    .text("panelAnchor", "What a link to it ends in.", \.anchor),
    .text("panelKind", "What it is.", \.kind),
    .record("panelTitle", of: LinkText.view, "Its name, leading to its page.", \.title),
    .text("panelName", "Its name alone.", \.title.text),
    .list("panelFacts", of: Fact.view, "What is known about it.", \.facts),
    .url("back", "Its place in the picture.", \.back),
  ])
}
