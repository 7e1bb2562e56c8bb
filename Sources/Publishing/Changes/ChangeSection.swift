internal import Model
internal import Templating

/// A part of what changed, under a heading of its own; whatever of it is there is shown in this
/// order.
///
/// The heading is shown by the template that includes the part, at the depth that it has there.
struct ChangeSection: Sendable {
  let anchor: String
  let title: String
  var decisions: [ChangeDecision] = []
  /// What moved: risks and states, or what evidence says.
  var table: DataTable?
  /// Diagrams with what came, went and changed in them.
  var figures: [DiagramFigure] = []
  var items: [ChangeItem] = []
  var findings: [FindingLine] = []

  var isEmpty: Bool {
    decisions.isEmpty && table == nil && figures.isEmpty && items.isEmpty && findings.isEmpty
  }
}

/// Something that somebody has to decide, or to agree with.
struct ChangeDecision: Sendable {
  let mark: Mark
  let link: LinkText
  let title: String?
  /// What is to be decided, as the rest of a sentence that begins with the link.
  let words: String
  let place: LinkText?
}

/// Something that came, went or changed, with what it says otherwise.
struct ChangeItem: Sendable {
  /// What a link to it ends in.
  var anchor: String?
  let mark: ChangeEntry.Mark
  let link: LinkText
  var title: String?
  /// What is to be known of it at once.
  var facts: String?
  /// The sentence of a threat that came or went.
  var sentence: String?
  var place: LinkText?
  var lines: [ChangeLine] = []
}

/// One thing that is said otherwise.
struct ChangeLine: Sendable {
  /// The key that says it.
  var label: String?
  let runs: [WordRun]
}

extension ChangeSection {
  static let view = View<ChangeSection>([
    .text("anchor", "What a link to it ends in.", \.anchor),
    .text("heading", "Its heading.", \.title),
    .flag("hasDecisions", "Whether something needs a decision.") { !$0.decisions.isEmpty },
    .list("decisions", of: ChangeDecision.view, "What needs a decision.", \.decisions),
    .optionalRecord("table", of: DataTable.view, "What moved.", \.table),
    .list(
      "figures", of: DiagramFigure.view, "Diagrams that show what changed in them.", \.figures),
    .flag("hasItems", "Whether anything came, went or changed.") { !$0.items.isEmpty },
    .list("items", of: ChangeItem.view, "What came, went and changed.", \.items),
    .flag("hasFindings", "Whether findings came or went.") { !$0.findings.isEmpty },
    .list("findings", of: FindingLine.view, "The findings.", \.findings),
  ])
}

extension ChangeDecision {
  static let view = View<ChangeDecision>([
    .record("mark", of: Mark.view, "How it stands.", \.mark),
    .record("link", of: LinkText.view, "What it is about.", \.link),
    .optionalText("itemTitle", "The title of that.", \.title),
    .text("decision", "What is to be decided.", \.words),
    .optionalRecord("place", of: LinkText.view, "Where it is written.", \.place),
  ])
}

extension ChangeItem {
  static let view = View<ChangeItem>([
    .optionalText("itemAnchor", "What a link to it ends in.", \.anchor),
    .text("sign", "Whether it came, went or changed, as a sign.") { item in
      switch item.mark {
      case .added: "+"
      case .removed: "−"
      case .changed: "~"
      }
    },
    .text("change", "The same in a word.") { item in
      switch item.mark {
      case .added: "Added"
      case .removed: "Removed"
      case .changed: "Changed"
      }
    },
    .record("link", of: LinkText.view, "What it is called.", \.link),
    .optionalText("itemTitle", "Its title.", \.title),
    .optionalText("facts", "What is to be known of it at once.", \.facts),
    .optionalText("threat", "The sentence of a threat that came or went.", \.sentence),
    .optionalRecord("place", of: LinkText.view, "Where it is written.", \.place),
    .flag("hasLines", "Whether it says anything otherwise.") { !$0.lines.isEmpty },
    .list("lines", of: ChangeLine.view, "What it says otherwise.", \.lines),
  ])
}

extension ChangeLine {
  static let view = View<ChangeLine>([
    .optionalText("label", "The key that says so.", \.label),
    .list("runs", of: WordRun.view, "Its words, in the order of reading.", \.runs),
  ])
}

extension WordRun {
  static let view = View<WordRun>([
    .flag("isOld", "Whether only the earlier text has these words.") { run in
      if case .old = run { true } else { false }
    },
    .flag("isNew", "Whether only the later text has these words.") { run in
      if case .new = run { true } else { false }
    },
    .text("run", "The words.") { run in
      switch run {
      case .both(let words), .old(let words), .new(let words): words
      }
    },
  ])
}
