internal import Templating

/// Where one searches the site; without scripts, the ways to everything.
struct SearchPage: Sendable {
  /// Ways that belong together.
  struct Section: Sendable {
    let title: String
    let ways: [LinkText]
  }

  let frame: Frame
  let heading: Heading
  let sections: [Section]
}

extension SearchPage {
  static let view = View<SearchPage>([
    .list("sections", of: Section.view, "The ways to everything without a search.", \.sections)
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}

extension SearchPage.Section {
  static let view = View<SearchPage.Section>([
    .text("heading", "What these ways lead to.", \.title),
    .list("ways", of: LinkText.view, "The ways.", \.ways),
  ])
}
