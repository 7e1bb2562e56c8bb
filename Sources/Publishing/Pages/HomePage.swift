internal import Templating

/// The first page of the site: every model with its verdict, the most urgent first.
struct HomePage: Sendable {
  /// A model.
  struct ModelLine: Sendable {
    let link: LinkText
    /// Version, status and owner.
    let about: String
    let verdict: Mark
    let reason: Sentence
    /// The open threats at or above the bar, of all threats.
    let open: Count?
    let all: Count
    let reviewed: String
  }

  let frame: Frame
  let heading: Heading
  /// The sentence over the table, such as "Two are not ready".
  let state: String
  /// The severity from which open threats are counted.
  let level: String
  let models: [ModelLine]
  /// What the workspace's own first page says.
  var prose: HTML?
  /// Decisions that wait for somebody.
  var decisions: RankList?
  /// The conditions under which a model is ready.
  var bar: [Sentence] = []
  var reference: [LinkText] = []
}

extension HomePage {
  static let view = View<HomePage>([
    .flag("hasModels", "Whether there are models.") { !$0.models.isEmpty },
    .text("state", "The sentence over the table of models.", \.state),
    .text("level", "The severity from which open threats are counted.", \.level),
    .list("models", of: ModelLine.view, "The models, the most urgent first.", \.models),
    .optionalHTML("prose", "What the workspace's first page says.", \.prose),
    .flag("hasSides", "Whether something waits, or there is a bar.") {
      $0.decisions != nil || !$0.bar.isEmpty
    },
    .optionalRecord("decisions", of: RankList.view, "What waits for somebody.", \.decisions),
    .flag("hasBar", "Whether the workspace says when a model is ready.") { !$0.bar.isEmpty },
    .list("bar", of: Sentence.view, "The conditions under which a model is ready.", \.bar),
    .flag("hasReference", "Whether there are pages beside the models.") {
      !$0.reference.isEmpty
    },
    .list("reference", of: LinkText.view, "Pages beside the models.", \.reference),
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}

extension HomePage.ModelLine {
  static let view = View<HomePage.ModelLine>([
    .record("link", of: LinkText.view, "What it is called.", \.link),
    .text("about", "Its version, status and owner.", \.about),
    .record("verdict", of: Mark.view, "Whether it is ready.", \.verdict),
    .record("reason", of: Sentence.view, "Why.", \.reason),
    .optionalRecord(
      "openAtBar", of: Count.view, "The open threats at or above the bar, if it counts them.",
      \.open),
    .record("allThreats", of: Count.view, "How many threats it has.", \.all),
    .text("reviewed", "When it was reviewed last.", \.reviewed),
  ])
}
