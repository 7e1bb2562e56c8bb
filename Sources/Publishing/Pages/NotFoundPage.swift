internal import Templating

/// What a server shows for an address that leads nowhere.
struct NotFoundPage: Sendable {
  let frame: Frame
  let heading: Heading
  /// Where to go instead.
  let ways: [LinkText]
}

extension NotFoundPage {
  static let view = View<NotFoundPage>([
    .list("ways", of: LinkText.view, "Where to go instead.", \.ways)
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}
