internal import Templating

/// Something by its id, with the state that a reader looks for; one that asks for nothing shows
/// its id alone.
struct StateLink: Sendable, Hashable {
  let link: LinkText
  let mark: Mark?
}

extension StateLink {
  static let view = View<StateLink>([
    .record("link", of: LinkText.view, "Its id.", \.link),
    .optionalRecord("mark", of: Mark.view, "Its state, where it matters here.", \.mark),
  ])
}
