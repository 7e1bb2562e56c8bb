internal import Diagnostics
internal import Model
internal import Publishing
internal import Templating

/// What a rule, a kind, a key or a form is, as Markdown.
package func explanation(of name: String) throws(CommandError) -> String {
  let found = topics(named: name)
  guard !found.isEmpty else { throw .unknown(.topic, name, known: topicNames(near: name)) }
  return found.map(\.page).joined(separator: "\n\n")
}

/// Everything that can be explained, as Markdown.
package func explanationIndex() -> String {
  let kinds = Kind.allCases.map { ($0.rawValue, Schema.of($0).summary) }
  let others = [FrontMatter.modelSchema, FrontMatter.pageSchema, Configuration.schema].map {
    ($0.name, $0.summary)
  }
  let rules = RuleCatalogue.all.sorted.map { ($0.name, $0.summary) }
  let templates = Theme.sitePages.map { ("\($0.name).html", "a page's template") }
  let forms = Form.allCases.map { ($0.rawValue, $0.summary) }
  return """
    # What can be explained

    `threatpress explain NAME`, where NAME is one of these, a key of a kind (`status`), or a kind \
    and a key (`threat.status`).

    ## Kinds of blocks and of the parts of diagrams

    \(list(kinds))
    ## What else has keys

    \(list(others))
    ## Conditions

    \(list([(conditionTopic.name, conditionTopic.summary)]))
    ## Reports

    \(list([reportTopic, diffTopic].map { ($0.name, $0.summary) }))
    ## Forms of findings

    \(list(forms))
    ## Templates of pages

    \(list(templates))
    ## Rules

    \(list(rules))
    """
}

private func list(_ items: [(name: String, summary: String)]) -> String {
  items.map { "- **\($0.name)**: \($0.summary)\n" }.joined()
}

/// The names that a misspelt one may have meant; for a kind and a key, keys of that kind.
private func topicNames(near name: String) -> [String] {
  let schemas = allSchemas.map(\.name)
  let keys = allSchemas.flatMap { schema in
    schema.fields.flatMap { [$0.name, "\(schema.name).\($0.name)"] }
  }
  return [conditionTopic.name, diffTopic.name, reportTopic.name]
    + RuleCatalogue.all.sorted.map(\.name) + schemas
    + Form.allCases.map(\.rawValue)
    + Theme.sitePages.map { "\($0.name).html" } + keys
}
