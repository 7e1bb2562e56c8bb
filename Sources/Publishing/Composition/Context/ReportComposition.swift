internal import Diagnostics
internal import Model
internal import Templating

/// What a page of parts says of itself.
struct ReportTitle {
  let page: Page
  let model: ModelIndex
  let title: String
  let question: QuestionNumber
  var lead: Sentence?
  var tools: [Tool] = []
}

extension Composer {
  /// A page about a model, part by part; parts without anything in them are not given.
  func report(
    _ title: ReportTitle, notices: [Notice] = [], _ sections: [ReportPage.Section]
  ) -> ReportPage {
    let address = workspace.address(of: title.page)
    return ReportPage(
      frame: frame(
        title.page, title: title.title, model: title.model, question: title.question,
        crumbs: crumbs(title.model, [LinkText(plain: title.title)], from: address)),
      heading: Heading(title: title.title, lead: title.lead, tools: title.tools),
      notices: notices, sections: sections)
  }

  /// The ways to the parts of the page itself.
  func tools(to sections: [ReportPage.Section]) -> [Tool] {
    guard sections.count > 1 else { return [] }
    return sections.map {
      Tool(text: $0.title, target: LinkTarget(compiled: "#\($0.anchor)"))
    }
  }

  /// A part that is one table; nothing for a table without rows.
  func section(
    _ anchor: String, _ title: String, lead: Sentence? = nil, _ table: DataTable
  ) -> [ReportPage.Section] {
    guard !table.rows.isEmpty else { return [] }
    return [ReportPage.Section(anchor: anchor, title: title, lead: lead, table: table)]
  }

  /// The first of some links, and how many more there are.
  func someLinks(to entities: [EntityIndex], from address: Address, atMost limit: Int = 8) -> Entry
  {
    let more = entities.count - limit
    return .links(
      links(to: Array(entities.prefix(limit)), from: address),
      note: more > 0 ? "and \(more) more" : nil)
  }

  /// The same links, each with its title behind its id.
  func titledLinks(to entities: [EntityIndex], from address: Address) -> Entry {
    .links(entities.map { link(to: $0, from: address) })
  }

  /// An entity's id and title, as the first cell of a row.
  func nameCell(_ entity: EntityIndex, on address: Address, sub: String? = nil) -> Entry {
    let about = workspace[entity]
    switch about.kind {
    case .asset, .source, .element, .boundary, .dataflow, .attackTree:
      return .item(titleLink(to: entity, from: address), sub: sub)
    case .threat, .mitigation, .assumption, .evidence, .objective, .question, .incident, .review,
      .flow, .view:
      return .item(
        idLink(to: entity, from: address), about.hasTitle ? about.title : nil, sub: sub)
    }
  }

  /// A day by which something has to be done, in red where it has passed.
  func dueDay(_ day: Day?) -> Entry {
    guard let day else { return .text("", note: "no date") }
    return day < edition.today
      ? .mark(Mark(.outOfDate, day.shortWords, tone: .gap)) : .text(day.shortWords)
  }

  /// A sentence of counts, each leading to the part of the page that holds exactly those.
  func countSentence(_ parts: [(count: Int, one: String, many: String, anchor: String)])
    -> Sentence?
  {
    let shown = parts.filter { $0.count > 0 }
    guard !shown.isEmpty else { return nil }
    var pieces: [LinkText] = []
    for (number, part) in shown.enumerated() {
      if number > 0 { pieces.append(LinkText(plain: number == shown.count - 1 ? " and " : ", ")) }
      pieces.append(
        LinkText(
          counting: counted(part.count, part.one, part.many),
          to: LinkTarget(compiled: "#\(part.anchor)")))
    }
    return Sentence(pieces + [LinkText(plain: ".")])
  }
}
