internal import Diagnostics
internal import Markup
internal import Model
internal import Templating

extension Composer {
  /// What is shown of a part of what can be found, as a script.
  func searchScript(ofPart part: Int) -> [UInt8] {
    let documents = searchPlan[part].map(document)
    return Publishing.searchScript("d\(part)") { json in write(documents, to: &json) }
  }

  private func document(of subject: SearchPlan.Subject) -> SearchDocument {
    switch subject {
    case .model(let model):
      return SearchDocument(title: workspace[model].title, link: link(.model(model)))
    case .entity(let entity):
      let about = workspace[entity]
      return SearchDocument(
        title: about.hasTitle ? about.title : "", id: about.id.value.text,
        link: link(.entity(entity)), model: title(of: workspace.model(of: entity)),
        marks: marks(of: entity))
    case .page(let page):
      return SearchDocument(
        title: workspace.pages[page].title, link: link(workspace.page(showing: page)),
        model: title(of: workspace.model(ofPage: page)))
    case .term(let number):
      let term = glossary.terms[number]
      return SearchDocument(
        title: term.name, link: link(.plain(term.source), anchor: headingAnchor(term.anchor)),
        model: title(of: term.model))
    case .rule(let number):
      let rule = ruleBook.pages[number]
      return SearchDocument(
        title: plainSummary(of: rule), id: rule.name, link: link(.rule(rule.name)))
    case .catalogueEntry(let entry):
      return SearchDocument(
        title: entry.name ?? entry.framework.summary,
        id: entry.framework.hasWordsForIDs ? nil : entry.id, link: link(.frameworkEntry(entry)))
    }
  }

  private func link(_ page: Page, anchor: String? = nil) -> String {
    target(page, from: workspace.address(of: .search), anchor: anchor).text
  }

  private func title(of model: ModelIndex?) -> String? { model.map { workspace[$0].title } }
}

extension Composer {
  /// Reads the words of a part of what can be found.
  package func searchWords(ofPart part: Int) -> SearchWords {
    SearchWords(searchPlan[part].map(texts), from: part * SearchPlan.partSize)
  }

  private func texts(of subject: SearchPlan.Subject) -> SearchTexts {
    switch subject {
    case .model(let model):
      let about = workspace[model]
      return SearchTexts(
        names: [about.id.value.text], titles: titles(onPage: about.page),
        texts: texts(in: about.fields) + ProseTexts(workspace.pages[about.page].content).texts)
    case .entity(let entity): return texts(of: entity)
    case .page(let page):
      let fragment = workspace.pages[page]
      return SearchTexts(
        titles: titles(onPage: page),
        texts: texts(in: fragment.frontMatter) + ProseTexts(fragment.content).texts)
    case .term(let number):
      let term = glossary.terms[number]
      return SearchTexts(
        titles: [term.name], texts: ProseTexts(Prose(blocks: term.definition, footnotes: [])).texts)
    case .rule(let number):
      let rule = ruleBook.pages[number]
      return SearchTexts(names: [rule.name], titles: [rule.summary], texts: [rule.why])
    case .catalogueEntry(let entry):
      return SearchTexts(
        names: [entry.id], titles: [entry.name, entry.framework.summary].compactMap { $0 })
    }
  }

  private func titles(onPage page: Int) -> [String] {
    [workspace.pages[page].title] + workspace.pages[page].headings.map(\.text)
  }

  private func texts(of index: EntityIndex) -> SearchTexts {
    let entity = workspace[index]
    let former = entity[Common.formerly]?.map(\.value) ?? []
    var texts = texts(in: entity.fields)
    if entity.kind == .threat { texts.append(workspace.statement(of: index).text) }
    return SearchTexts(
      names: [entity.id.value.text] + former, titles: entity.hasTitle ? [entity.title] : [],
      texts: texts + ProseTexts(entity.body).texts + marks(of: index).map(\.words))
  }

  /// The keys whose words stand elsewhere in the index, or on no page.
  private static let unfoundKeys: Set<String> = [
    "model", "title", "name", "formerly", "allow", "audience", "statement", "boundaries",
    "elements", "flows",
  ]

  /// The words of keys; what is a number, a day or a link to something else says little.
  private func texts(in fields: FieldSet) -> [String] {
    fields.entries.filter { !Self.unfoundKeys.contains($0.key.value) }
      .flatMap { texts(in: $0.value) }
  }

  private func texts(in value: FieldValue) -> [String] {
    switch value {
    case .text(let text): [text.value]
    case .phrase(let phrase): [phrase.text]
    case .list(let items, _): items.flatMap { texts(in: $0) }
    case .record(let fields, _): fields.entries.flatMap { texts(in: $0.value) }
    case .flag, .number, .date, .interval, .reference: []
    }
  }
}
