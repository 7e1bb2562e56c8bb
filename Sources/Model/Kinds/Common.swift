package import Diagnostics

/// The keys that every kind has.
package enum Common {
  package static let title = Key<Located<String>>.text("title", "The name in one line.")
  package static let description = Key<Phrase>.phrase(
    "description", "What it is, in a sentence or two; longer text goes below the `---` line.")
  package static let owner = Key<Located<String>>.text("owner", "Who answers for it.")
  package static let tags = Key<[Located<String>]>.texts("tags", "Words to group and filter by.")
  package static let references = Key<[Located<String>]>.texts(
    "references", "Entries of known catalogues, such as CWE-77 or LLM01:2025.", as: .catalogueID)
  package static let issue = Key<[Located<String>]>.texts(
    "issue", "Keys in the issue tracker that the configuration names.")
  package static let code = Key<[Located<String>]>.texts(
    "code", "Files of the repository, with `:line` or `:first-last` where it helps.", as: .file)
  package static let basis = Key<Located<Basis>>.choice("basis", "Where the claim comes from.")
  package static let audience = Key<Located<Audience>>.choice(
    "audience", "Who may read it; `build --audience public` leaves the internal out.")
  package static let basedOn = Key<Located<EntityReference>>.reference(
    "based-on", to: [], .basedOn,
    "An entity, often of a library model, that gives every key that is not set here.")
  package static let formerly = Key<[Located<String>]>.texts(
    "formerly", "Earlier ids, whose addresses stay alive.")
  package static let allow = Key<FieldSet>.dictionary(
    "allow", of: .phrase, "Findings that are answered, each rule with the reason.")

  package static let fields: [FieldSpec] = [
    title.spec, description.spec, owner.spec, tags.spec, references.spec, issue.spec, code.spec,
    basis.spec, audience.spec, basedOn.spec, formerly.spec, allow.spec,
  ]
}

/// Where a claim comes from.
package enum Basis: String, Vocabulary {
  case documented, confirmed, assumed, inferred, generated

  package var summary: String {
    switch self {
    case .documented: "stands in a document of the system"
    case .confirmed: "somebody who knows has confirmed it, or it was tried"
    case .assumed: "taken as true without proof"
    case .inferred: "concluded from something else"
    case .generated: "proposed by a tool and not yet confirmed"
    }
  }
}

/// Who may read something.
package enum Audience: String, Vocabulary {
  case `internal`, `public`

  package var summary: String {
    switch self {
    case .internal: "left out of the public edition"
    case .public: "shown in every edition"
    }
  }
}
