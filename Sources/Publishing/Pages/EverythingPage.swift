internal import Templating

/// Everything that a model says on one page, for the browser's own search and for print.
struct EverythingPage: Sendable {
  /// One kind of entity.
  struct Section: Sendable {
    let anchor: String
    let title: String
    let items: [Item]
  }

  /// One entity.
  struct Item: Sendable {
    let anchor: String
    let kickers: [Heading.Kicker]
    let title: LinkText
    var statement: StatementVerse?
    let entity: EntityBody
  }

  let frame: Frame
  let heading: Heading
  let prose: HTML
  let sections: [Section]
}

extension EverythingPage {
  static let view = View<EverythingPage>([
    .html("prose", "What the author says about the system.", \.prose),
    .list("sections", of: Section.view, "The kinds of entities.", \.sections),
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}

extension EverythingPage.Section {
  static let view = View<EverythingPage.Section>([
    .text("anchor", "What a link to it ends in.", \.anchor),
    .text("heading", "The kind.", \.title),
    .list("items", of: EverythingPage.Item.view, "The entities.", \.items),
  ])
}

extension EverythingPage.Item {
  static let view = View<EverythingPage.Item>([
    .text("itemAnchor", "What a link to it ends in.", \.anchor),
    .list("itemKickers", of: Heading.Kicker.view, "Small facts above its title.", \.kickers),
    .record("link", of: LinkText.view, "What it is called.", \.title),
    .optionalRecord(
      "statement", of: StatementVerse.view, "The threat as a sentence.", \.statement),
  ]).including(EntityBody.view, \.entity)
}
