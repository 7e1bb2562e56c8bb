internal import Templating

/// What stands at the address of an earlier id: the way to the page that it is called now.
struct ForwardingPage: Sendable {
  let frame: Frame
  let heading: Heading
  let link: LinkText
}

extension ForwardingPage {
  static let view = View<ForwardingPage>([
    .record("link", of: LinkText.view, "What it is called now.", \.link)
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}
