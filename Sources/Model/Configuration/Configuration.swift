package import Diagnostics

/// What `threatpress.yml` says of the whole workspace.
package struct Configuration: Sendable, Hashable {
  package let fields: FieldSet
  /// The levels of goals and values, and of likelihood and impact where the matrix brings none of
  /// its own, from the least.
  package let levels: [String]
  package let riskMatrix: RiskMatrix
  package let wording: Wording
  /// The keys that this workspace adds, each for some kinds.
  package let customFields: [CustomField]
  /// The severities that the workspace sets; `nil` turns a rule off.
  package let severities: [String: Severity?]

  package init(_ fields: FieldSet = FieldSet()) {
    self.fields = fields
    levels = fields[Self.levels]?.map(\.value) ?? Self.defaultLevels
    riskMatrix = RiskMatrix(fields[Self.matrix], levels: levels)
    wording = fields[Self.wording]?.value ?? .aws
    customFields = CustomField.all(in: fields[Self.customFields] ?? FieldSet())
    severities = Self.severities(in: fields[Self.severities] ?? FieldSet())
  }

  package static let defaultLevels = ["very-low", "low", "medium", "high", "very-high"]

  private static func severities(in fields: FieldSet) -> [String: Severity?] {
    var severities: [String: Severity?] = [:]
    for entry in fields.entries {
      severities[entry.key.value] = .some(Severity(rawValue: entry.value.text))
    }
    return severities
  }
}

extension Configuration {
  /// Where the site is published, if the workspace says so.
  package var baseURL: BaseURL? { fields[Self.baseAddress].flatMap { BaseURL($0.value) } }

  /// The schemes that links may have, in lower case.
  package var allowedSchemes: Set<String> {
    Set(["http", "https", "mailto"] + (fields[Self.schemes] ?? []).map { $0.value.lowercased() })
  }
}

extension Configuration {
  /// The name of the file that makes a folder a workspace.
  package static let fileName = "threatpress.yml"

  package static let title = Key<Located<String>>.text("title", "The name of the site.")
  package static let summary = Key<Phrase>.phrase("summary", "What the site is about.")
  package static let language = Key<Located<String>>.text(
    "language", "The language of the site's text, such as `en`.")
  package static let logo = Key<Located<String>>.text("logo", "A picture for the top.", as: .file)
  package static let footer = Key<Located<String>>.text("footer", "A line for every page's foot.")
  package static let accent = Key<Located<String>>.text(
    "accent", "The one colour besides ink, for what asks for something, such as `#a1260d`.")
  package static let accentDark = Key<Located<String>>.text(
    "accent-dark", "The same on a dark ground, such as `#ff8d6e`.")
  package static let navigation = Key<[Located<String>]>.texts(
    "navigation", "The plain pages that every page leads to; the first six where not given.",
    as: .file)
  package static let classification = Key<Located<String>>.text(
    "classification", "A banner such as TLP:AMBER for every page.")
  package static let baseAddress = Key<Located<String>>.text(
    "base-url",
    "Where the site is published, such as `https://example.org/models/`: pages then name their "
      + "own address, and there is a `sitemap.xml`.", as: .url)
  package static let wording = Key<Located<Wording>>.choice(
    "wording", "How threat statements are put together from their parts.")
  package static let exclude = Key<[Located<String>]>.texts(
    "exclude", "Files and folders to leave out, with `*` and `**`.")
  package static let levels = Key<[Located<String>]>.texts(
    "levels", "The scale of likelihood, impact and goals, from the least: five words.")
  package static let matrix = Key<FieldValue>.value(
    "risk-matrix",
    .either(.choice(RiskMatrixPreset.words), .list(.list(.choice(RiskLevel.words)))),
    "The severity for each likelihood (a row, from the least) and impact (a column); or the "
      + "name of a known matrix, which brings scales of its own for both.")
  package static let currentRisk = Key<Located<LoweredBy>>.choice(
    "current-risk",
    "Which mitigations lower the risk of today; one that evidence shows to fail never does.")
  package static let severities = Key<FieldSet>.dictionary(
    "severities",
    of: .choice([
      Word("error", "fails a build"), Word("warning", "to be looked at"),
      Word("note", "good to know"), Word("off", "not reported"),
    ]), "How much each rule matters here.")
  package static let customFields = Key<FieldSet>.dictionary(
    "custom-fields", of: .record(CustomField.fields), "Keys of one's own for blocks.")
  package static let readyWhen = Key<FieldSet>.record(
    "ready-when", "What a model has to meet to be ready.", ReadyWhen.fields)
  package static let links = Key<FieldSet>.record(
    "links", "Where things are kept.",
    [
      FieldSpec("repository", .url, "The repository, with `{path}` and `{line}` where they go."),
      FieldSpec("commit", .url, "A commit, with `{commit}` where its name goes."),
      FieldSpec("tracker", .url, "The issue tracker, with `{issue}` where the key goes."),
    ])
  package static let schemes = Key<[Located<String>]>.texts(
    "schemes", "Schemes that links may have besides http, https and mailto.")

  package static let schema = Schema(
    fileName, "What holds for the whole workspace",
    [
      title.spec, summary.spec, language.spec, logo.spec, accent.spec, accentDark.spec,
      footer.spec, classification.spec, navigation.spec, baseAddress.spec, wording.spec,
      exclude.spec, levels.spec, matrix.spec, appetite.spec, currentRisk.spec, readyWhen.spec,
      rules.spec, severities.spec, customFields.spec, links.spec, schemes.spec,
    ])
}

/// How statements are worded that are put together from their parts.
extension Wording: Vocabulary {
  package var summary: String {
    switch self {
    case .aws: "…, negatively impacting [goals] of [assets]"
    case .threatComposer: "…, resulting in reduced [goals] of [assets]"
    }
  }
}
