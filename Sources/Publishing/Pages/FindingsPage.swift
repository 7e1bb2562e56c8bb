internal import Templating

/// Every finding of a workspace, as a preview shows them to its author.
struct FindingsPage: Sendable {
  /// A finding with the line of the source at which it stands.
  struct Item: Sendable {
    let finding: FindingLine
    /// The line, and carets under the place.
    let excerpt: String
  }

  let frame: Frame
  let heading: Heading
  let items: [Item]
}

extension FindingsPage {
  static let view = View<FindingsPage>([
    .flag("hasFindings", "Whether anything was found.") { !$0.items.isEmpty },
    .list("items", of: Item.view, "What was found, the worst first.", \.items),
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}

extension FindingsPage.Item {
  static let view = View<Self>([
    .text("excerpt", "The line of the source, and carets under the place.", \.excerpt)
  ]).including(FindingLine.view, \.finding)
}

/// What stands on top of every page of a preview while something is wrong.
struct PreviewBanner: Sendable {
  /// One of the first errors.
  struct Item: Sendable {
    let place: String
    let message: String
  }

  /// "2 errors": what is wrong, as a link to all of it.
  let summary: LinkText
  let items: [Item]
  /// What keeps the preview from following the sources.
  let failure: String?
}

extension PreviewBanner {
  static let view = View<PreviewBanner>([
    .record("summary", of: LinkText.view, "What is wrong, leading to all of it.", \.summary),
    .flag("hasItems", "Whether there are errors in the sources.") { !$0.items.isEmpty },
    .list("items", of: Item.view, "The first errors.", \.items),
    .optionalText("failure", "What keeps the preview from following the sources.", \.failure),
  ])
}

extension PreviewBanner.Item {
  static let view = View<Self>([
    .text("place", "Where it was found.", \.place),
    .text("message", "What is wrong.", \.message),
  ])
}
