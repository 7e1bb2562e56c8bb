internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The line that says which model a page is in, with the ways through the model: by the four
  /// questions, and below them to what answers the question that the page is about.
  func bar(
    _ model: ModelIndex, _ question: QuestionNumber?, _ page: Page, from address: Address
  ) -> ModelBar {
    let about = workspace[model]
    let facts = [
      about[FrontMatter.version]?.value, about.status.words, "as of \(edition.today.words)",
    ]
    return ModelBar(
      name: about.title, line: facts.compactMap { $0 }.joined(separator: " · "),
      navigation: navigation(of: model, question, page, from: address),
      sections: question.map { sections(of: model, $0, page, from: address) } ?? [])
  }

  private func navigation(
    of model: ModelIndex, _ question: QuestionNumber?, _ page: Page, from address: Address
  ) -> [NavigationItem] {
    let questions: [QuestionNumber] = [
      .overview, .workingOn, .goingWrong, .doingAbout, .goodEnough, .reference,
    ]
    return questions.compactMap { number in
      let first = sectionPages(of: model, number).first?.page
      guard let destination = number == .overview ? .model(model) : first else { return nil }
      let position: NavigationItem.Position =
        number != question ? .elsewhere : destination == page ? .page : .section
      return NavigationItem(
        label: number.label, target: target(destination, from: address),
        numeral: number.numeral, position: position)
    }
  }

  /// The pages that answer a question, as far as the model has them; none where there is no choice.
  private func sections(
    of model: ModelIndex, _ question: QuestionNumber, _ page: Page, from address: Address
  ) -> [NavigationItem] {
    let pages = sectionPages(of: model, question)
    guard pages.count > 1 else { return [] }
    let current = sectionPage(above: page)
    return pages.map { section in
      let position: NavigationItem.Position =
        section.page == page ? .page : section.page == current ? .section : .elsewhere
      return NavigationItem(
        label: section.label, target: target(section.page, from: address), position: position)
    }
  }

  /// The page of the navigation under which another page stands.
  private func sectionPage(above page: Page) -> Page? {
    switch page {
    case .entity(let entity):
      workspace.model(of: entity).map { .index($0, workspace[entity].kind) }
    case .diagramPart(let diagram, _): workspace.model(of: diagram).map { .index($0, .dataflow) }
    case .rows(let model, let order): .index(model, order.kind)
    case .trace(let model, _): traces(of: model).first.map { .trace(model, $0) }
    case .home, .notFound, .plain, .model, .index, .everything, .verdict, .system, .resilience,
      .search, .register, .registerPart, .glossary, .checks, .rule, .changes, .modelChecks,
      .coverage, .risks, .frameworks, .framework, .frameworkEntry:
      nil
    }
  }

  /// What answers a question of a model, the most asked for first.
  func sections(of model: ModelIndex, _ question: QuestionNumber) -> [SectionPage] {
    switch question {
    case .overview: []
    case .workingOn:
      indexes(of: [.dataflow, .element, .flow, .boundary, .asset, .assumption], in: model)
        + (system(of: model).map { [SectionPage("System", $0)] } ?? [])
    case .goingWrong:
      indexes(of: [.threat], in: model)
        + (hasRisks(model) ? [SectionPage("Risks", .risks(model))] : [])
        + coverageMethods(of: model).map { SectionPage($0.title, .coverage(model, $0)) }
        + indexes(of: [.source, .attackTree], in: model)
    case .doingAbout:
      indexes(of: [.mitigation], in: model)
        + traces(of: model).prefix(1).map { SectionPage("Traceability", .trace(model, $0)) }
    case .goodEnough:
      (isJudged(model) ? [SectionPage("The bar", .verdict(model))] : [])
        + indexes(of: [.evidence, .review], in: model)
        + (changes[model] == nil ? [] : [SectionPage("Changes", .changes(model))])
        + indexes(of: [.question, .incident, .objective], in: model)
        + (resilience(of: model).map { [SectionPage("Resilience", $0)] } ?? [])
        + (hasChecks(model) ? [SectionPage("Checks", .modelChecks(model))] : [])
    case .reference:
      [SectionPage("Everything", .everything(model))]
        + modelPages(model).map { SectionPage(workspace.pages[$0].title, .plain($0)) }
        + (frameworkUse.frameworks.isEmpty ? [] : [SectionPage("Frameworks", .frameworks)])
    }
  }

  /// Links to the pages that put what answers a question of a model side by side: registers,
  /// matrices and reports, but no lists of one kind.
  func reports(on model: ModelIndex, _ question: QuestionNumber, from address: Address)
    -> [LinkText]
  {
    sectionPages(of: model, question).compactMap { section in
      switch section.page {
      case .system, .resilience, .risks, .coverage, .trace, .changes, .modelChecks:
        LinkText(section.label, to: target(section.page, from: address))
      case .home, .notFound, .plain, .model, .index, .rows, .everything, .verdict, .search,
        .register, .registerPart, .glossary, .checks, .rule, .frameworks, .framework,
        .frameworkEntry, .entity, .diagramPart:
        nil
      }
    }
  }

  private func indexes(of kinds: [Kind], in model: ModelIndex) -> [SectionPage] {
    kinds.compactMap { kind in
      index(of: kind, in: model).map { SectionPage(kind.shortPlural, $0) }
    }
  }
}

/// A page that answers a question of a model, as the navigation shows it.
struct SectionPage: Sendable, Hashable {
  let label: String
  let page: Page

  init(_ label: String, _ page: Page) {
    self.label = label
    self.page = page
  }
}

extension QuestionNumber {
  fileprivate var label: String {
    switch self {
    case .overview: "Overview"
    case .workingOn: "Working on"
    case .goingWrong: "Can go wrong"
    case .doingAbout: "Doing about it"
    case .goodEnough: "Good enough?"
    case .reference: "Reference"
    }
  }

  fileprivate var numeral: String? {
    switch self {
    case .workingOn, .goingWrong, .doingAbout, .goodEnough: String(rawValue)
    case .overview, .reference: nil
    }
  }
}

extension Kind {
  /// The kind in as few words as a line of ways allows.
  fileprivate var shortPlural: String {
    switch self {
    case .dataflow: "Diagrams"
    case .source: "Sources"
    case .boundary: "Boundaries"
    case .flow: "Flows"
    case .asset, .assumption, .threat, .mitigation, .evidence, .objective, .question, .incident,
      .review, .attackTree, .view, .element:
      capitalised(plural)
    }
  }
}
