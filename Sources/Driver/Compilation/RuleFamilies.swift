internal import Checks
internal import Diagnostics
internal import Markup
internal import Model
internal import Publishing
internal import Templating

extension RuleBook {
  /// What a site for an audience says of checks: nothing in an edition for the public.
  static func forReaders(_ audience: Audience, of configuration: Configuration) -> RuleBook {
    switch audience {
    case .internal:
      RuleBook(
        [Family("Rules of this workspace", configuration.invariants.map { Rule($0) })]
          + allFamilies, .all(in: configuration))
    case .public: RuleBook([], .all)
    }
  }

  /// Every rule, those that ask about the model first.
  private static let allFamilies: [Family] =
    ChecksRulePages.families.sorted { order(of: $0.name) < order(of: $1.name) }
    .map { Family(title(of: $0.name), $0.rules) } + [
      Family("Names, keys and values", ModelRulePages.rules),
      Family("How pages are written", MarkupRulePages.rules),
      Family("Templates", TemplatingRulePages.rules),
      Family("Files and pictures", DriverRulePages.rules),
    ]

  /// The folders of rule pages with what a reader calls them, in the order of the four questions.
  private static let titles = [
    ("Scope", "What is modelled"), ("Diagram", "Diagrams"), ("Statement", "Statements of threats"),
    ("Coverage", "What threats cover"), ("Rating", "Ratings of risks"),
    ("GenerativeAI", "Generative AI"), ("Response", "Responses to threats"),
    ("Trace", "What rests on what"), ("Evidence", "Results of tests"),
    ("Review", "Whether it is good enough"), ("Resilience", "Resilience"),
    ("Structure", "References and dates"), ("Invariants", "Names of rules"),
    ("Clarity", "How it reads"), ("Links", "Links and pictures"),
    ("Answers", "Answers to findings"),
  ]

  private static func order(of folder: String) -> Int {
    titles.firstIndex { $0.0 == folder } ?? titles.count
  }

  private static func title(of folder: String) -> String {
    titles.first { $0.0 == folder }?.1 ?? (folder.isEmpty ? "Others" : folder)
  }
}
