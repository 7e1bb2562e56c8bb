package import Diagnostics

/// The keys between the `---` lines at a page's start.
package enum FrontMatter {
  package static let title = Key<Located<String>>.text("title", "The page's name.")
  package static let summary = Key<Phrase>.phrase("summary", "What it is about, in a sentence.")
  package static let order = Key<Located<Double>>.number(
    "order", "The place among the pages of its folder; by name where not given.")
  package static let glossary = Key<Located<Bool>>.flag(
    "glossary", "Whether the headings below its title are terms that the page explains.")
  package static let audience = Common.audience
  package static let allow = Common.allow

  package static let pageFields: [FieldSpec] = [
    title.spec, summary.spec, order.spec, glossary.spec, audience.spec, allow.spec,
  ]

  package static let pageSchema = Schema(
    "page", "The front matter of a page that starts no model", pageFields)

  package static let model = Key<Located<String>>.text("model", "The model's id.")
  package static let version = Key<Located<String>>.text("version", "The model's version.")
  package static let appliesTo = Key<Located<String>>.text(
    "applies-to", "The versions of the product that the model holds for.", as: .versions)
  package static let status = Key<Located<ModelStatus>>.choice(
    "status", "Where the model stands; draft unless said otherwise.")
  package static let owner = Key<Located<String>>.text("owner", "Who answers for the model.")
  package static let roles = Key<FieldSet>.dictionary(
    "roles", of: .list(.text), "Who took part, by perspective.")
  package static let reviewed = Key<Located<Day>>.date("reviewed", "The day of the last review.")
  package static let reviewEvery = Key<Located<Interval>>.interval(
    "review-every", "How long a review lasts.")
  package static let released = Key<Located<Day>>.date(
    "released", "The day of the last release: evidence for each release has to be younger.")
  package static let scope = Key<FieldSet>.record(
    "scope", "What is modelled, and what is not.",
    [
      FieldSpec("in", .list(.phrase), "What is modelled."),
      FieldSpec("out", .list(.phrase), "What is not."),
    ])
  package static let frameworks = Key<[Located<String>]>.texts(
    "frameworks", "The catalogues that the model is held to.", as: .choice(Framework.words))
  package static let considered = Key<FieldSet>.dictionary(
    "considered", of: .phrase,
    "Entries of those catalogues that do not apply here, such as LLM04:2025 or repudiation, each "
      + "with the reason.")
  package static let ai = Key<FieldSet>.record(
    "ai", "How generative AI is used.",
    [
      FieldSpec("scope", .number, "The generative-AI scope, 1 to 5."),
      FieldSpec("stages", .list(.choice(aiStages)), "The stages that the model covers."),
    ])
  package static let links = Key<FieldSet>.dictionary(
    "links", of: .url, "Where to read more, each name with its address.")
  package static let tags = Common.tags
  package static let dependsOn = Key<[Located<String>]>.texts(
    "depends-on", "Models of this workspace that this one relies on.", as: .model)

  private static let aiStages = [
    Word("design", "before the model is brought into service"),
    Word("deployment", "while it is brought into service"), Word("operation", "while it answers"),
  ]

  package static let modelSchema = Schema(
    "model", "The front matter of a page that starts a model",
    [
      model.spec, title.spec, summary.spec, version.spec, appliesTo.spec, status.spec, owner.spec,
      roles.spec, reviewed.spec, reviewEvery.spec, released.spec, scope.spec, frameworks.spec,
      considered.spec,
      ai.spec, links.spec, dependsOn.spec, tags.spec, order.spec, audience.spec, allow.spec,
    ])
}

/// Where a model stands.
package enum ModelStatus: String, Vocabulary {
  case draft
  case inReview = "in-review"
  case approved, retired

  package var summary: String {
    switch self {
    case .draft: "being written"
    case .inReview: "being judged"
    case .approved: "judged good enough"
    case .retired: "kept for the record"
    }
  }

  /// The status in words, for people.
  package var words: String {
    switch self {
    case .inReview: "in review"
    case .draft, .approved, .retired: rawValue
    }
  }
}

/// The catalogues that a model can be held to.
package enum Framework: String, Vocabulary {
  case stride, linddun
  case owaspLLM2025 = "owasp-llm-2025"
  case owaspAgentic2026 = "owasp-agentic-2026"
  case owaspAgenticThreats = "owasp-agentic-threats"
  case owaspTop10of2021 = "owasp-top-10-2021"
  case owaspTop10of2025 = "owasp-top-10-2025"
  case mitreATLAS = "mitre-atlas"
  case mitreATTACK = "mitre-attack"
  case cwe, capec
  case nistCSF = "nist-csf-2.0"
  case nist80053 = "nist-800-53"
  case iso27001 = "iso-27001"
  case asvs
  case awsWellArchitected = "aws-well-architected"
  case aiScoping = "genai-scoping"

  package var summary: String {
    switch self {
    case .stride: "STRIDE"
    case .linddun: "LINDDUN"
    case .owaspLLM2025: "OWASP Top 10 for LLM Applications 2025"
    case .owaspAgentic2026: "OWASP Top 10 for Agentic Applications 2026"
    case .owaspAgenticThreats: "OWASP Agentic AI threats"
    case .owaspTop10of2021: "OWASP Top 10:2021"
    case .owaspTop10of2025: "OWASP Top 10:2025"
    case .mitreATLAS: "MITRE ATLAS"
    case .mitreATTACK: "MITRE ATT&CK"
    case .cwe: "Common Weakness Enumeration"
    case .capec: "Common Attack Pattern Enumeration and Classification"
    case .nistCSF: "NIST Cybersecurity Framework 2.0"
    case .nist80053: "NIST SP 800-53 revision 5"
    case .iso27001: "ISO/IEC 27001:2022, Annex A"
    case .asvs: "OWASP Application Security Verification Standard"
    case .awsWellArchitected: "AWS Well-Architected"
    case .aiScoping: "Generative AI Security Scoping Matrix"
    }
  }
}
