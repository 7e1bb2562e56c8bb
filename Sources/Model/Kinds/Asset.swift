package import Diagnostics

/// Something worth protecting.
package enum Asset {
  package static let summary = "What is worth protecting"

  package static let type = Key<Located<String>>.text(
    "type", "What sort of thing it is.",
    as: .openChoice([
      Word("data", "facts about people or things"), Word("credential", "what proves an identity"),
      Word("service", "something others depend on"), Word("model", "a trained model's weights"),
      Word("code", "software and its build"), Word("hardware", "devices"),
      Word("reputation", "what people think of us"), Word("money", "funds and budgets"),
      Word("person", "people's safety and wellbeing"),
    ]))
  package static let classification = Key<Located<String>>.text(
    "classification", "How confidential it is, by the workspace's own words.",
    as: .openChoice([
      Word("public", "anybody may see it"), Word("internal", "for people of the organisation"),
      Word("confidential", "for those who need it"),
      Word("restricted", "for named people only"),
    ]))
  package static let goals = Key<FieldSet>.dictionary(
    "goals", of: .level(.worth), keys: [], "What must hold for it, each goal with its level.")
  package static let value = Key<Located<String>>.text(
    "value", "What its loss would cost, as a level.", as: .level(.worth))

  package static let fields: [FieldSpec] = [
    type.spec, classification.spec, goals.spec, value.spec,
  ]
}
