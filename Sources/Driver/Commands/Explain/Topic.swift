internal import Diagnostics
internal import Model
internal import Publishing
internal import Templating

/// Something that `explain` knows: a rule, a schema, a key of a schema, a printed form, a page's
/// template, or the language of conditions.
struct Topic {
  let name: String
  /// What it is, in a sentence.
  let summary: String
  /// Everything there is to say, as Markdown.
  let page: String
}

/// The schemas by the names that authors know: each kind, and what else has keys.
let allSchemas: [Schema] =
  Kind.allCases.map { Schema.of($0) }
  + [FrontMatter.modelSchema, FrontMatter.pageSchema, Configuration.schema]

/// The topics of a name; several where a kind and a key share it.
func topics(named name: String) -> [Topic] {
  var topics: [Topic] = []
  if let page = RuleCatalogue.all[name] { topics.append(topic(of: page)) }
  if let schema = allSchemas.first(where: { $0.name == name }) { topics.append(topic(of: schema)) }
  if let form = Form(rawValue: name) { topics.append(topic(of: form)) }
  if let page = Theme.sitePages.first(where: { "\($0.name).html" == name }) {
    topics.append(topic(of: page))
  }
  topics += [conditionTopic, diffTopic, reportTopic].filter { $0.name == name }
  let keys = allSchemas.compactMap { schema in
    schema.field(name).map { (schema: schema, spec: $0) }
  }
  if let topic = topic(ofKey: name, in: keys) { topics.append(topic) }
  if topics.isEmpty, let topic = topic(ofPath: name) { topics.append(topic) }
  return topics
}

private func topic(of page: RulePage) -> Topic {
  let severity = Rule.all.first { $0.name == page.name }?.severity ?? .error
  return Topic(
    name: page.name, summary: page.summary,
    page: page.markdown + """


      ## Severity

      `\(severity.rawValue)` unless the workspace says otherwise with `severities` in \
      `threatpress.yml`. To answer it in one place: `allow: { \(page.name): the reason }`.
      """)
}

private func topic(of form: Form) -> Topic {
  Topic(
    name: form.rawValue, summary: form.summary,
    page: """
      # \(form.rawValue)

      A form in which `check --format \(form.rawValue)` prints findings: \(form.summary).

      ```
      \(form.documentation)
      ```
      """)
}

private func topic(of page: PageShape) -> Topic {
  let summary = "What the template of a page can show"
  return Topic(
    name: "\(page.name).html", summary: summary,
    page: """
      # \(page.name).html

      \(summary). `threatpress templates copy \(page.name).html` copies it to be changed.

      ```text
      \(page.reference)
      ```
      """)
}

private func topic(of schema: Schema) -> Topic {
  let common = Set(Kind(rawValue: schema.name) == nil ? [] : Common.fields.map(\.name))
  let own = schema.fields.filter { !common.contains($0.name) }
  let shared = schema.fields.filter { common.contains($0.name) }
  var page = "# \(schema.name)\n\n\(schema.summary).\n\n## Keys\n\n" + list(of: own)
  if !shared.isEmpty { page += "\n## Keys of every kind\n\n" + list(of: shared) }
  page += "\n`threatpress explain \(schema.name).KEY` says more of one key.\n"
  return Topic(name: schema.name, summary: schema.summary, page: page)
}

private func list(of fields: [FieldSpec]) -> String {
  fields.map { "- **\($0.name)**: \($0.summary)\n" }.joined()
}
