internal import Templating

/// What changed in a model since it was last approved.
struct ChangesPage: Sendable {
  let frame: Frame
  let title: String
  /// What it comes to, and since when.
  let verdict: ModelPage.Verdict?
  let sections: [ChangeSection]
}

extension ChangesPage {
  static let view = View<ChangesPage>([
    .text("title", "Its title.", \.title),
    .optionalRecord("verdict", of: ModelPage.Verdict.view, "What it comes to.", \.verdict),
    .list("sections", of: ChangeSection.view, "What changed, part by part.", \.sections),
  ]).including(Frame.view, \.frame)
}
