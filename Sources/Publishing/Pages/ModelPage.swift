internal import Templating

/// The overview of a model, by the four questions.
struct ModelPage: Sendable {
  /// Whether the model is good enough, in one computed sentence.
  struct Verdict: Sendable {
    /// "Not ready to approve:".
    let lead: String
    /// Whether it asks for something.
    let isUrgent: Bool
    let sentence: Sentence
    /// What it was judged against.
    let basis: Sentence
  }

  let frame: Frame
  let heading: Heading
  let verdict: Verdict?
  let workingOn: WorkingOn
  let goingWrong: GoingWrong
  let doingAbout: DoingAbout
  let goodEnough: GoodEnough
}

extension ModelPage {
  static let view = View<ModelPage>([
    .optionalRecord("verdict", of: Verdict.view, "Whether it is good enough.", \.verdict),
    .record("workingOn", of: WorkingOn.view, "What are we working on?", \.workingOn),
    .record("goingWrong", of: GoingWrong.view, "What can go wrong?", \.goingWrong),
    .record("doingAbout", of: DoingAbout.view, "What are we doing about it?", \.doingAbout),
    .record("goodEnough", of: GoodEnough.view, "Did we do a good enough job?", \.goodEnough),
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}

extension ModelPage.Verdict {
  static let view = View<ModelPage.Verdict>([
    .text("verdictLead", "Its first words.", \.lead),
    .flag("isUrgent", "Whether it asks for something.", \.isUrgent),
    .record("verdictSentence", of: Sentence.view, "The rest of it.", \.sentence),
    .record("basis", of: Sentence.view, "What it was judged against.", \.basis),
  ])
}
