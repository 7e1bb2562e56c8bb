internal import Diagnostics
internal import Model
internal import Templating

/// Which of the four questions a page helps to answer; what the navigation shows as "here".
enum QuestionNumber: Int, CaseIterable {
  case overview, workingOn, goingWrong, doingAbout, goodEnough, reference
}

extension Kind {
  /// The question that entities of this kind answer.
  var question: QuestionNumber {
    switch self {
    case .asset, .dataflow, .element, .flow, .boundary, .assumption: .workingOn
    case .threat, .source, .attackTree: .goingWrong
    case .mitigation: .doingAbout
    case .evidence, .objective, .question, .incident, .review: .goodEnough
    case .view: .reference
    }
  }
}

extension Composer {
  /// What a page has around its content.
  func frame(
    _ page: Page, title: String, model: ModelIndex? = nil, question: QuestionNumber? = nil,
    crumbs: [LinkText] = [], contents: [LinkText] = [], turn: Turn? = nil
  ) -> Frame {
    let address = workspace.address(of: page)
    let site = siteTitle
    let parts = [title, model.map { workspace[$0].title }, site].compactMap { $0 }
    let unique = parts.enumerated().filter { parts.firstIndex(of: $0.element) == $0.offset }
    return Frame(
      language: workspace.configuration.fields[Configuration.language]?.value ?? "en",
      siteTitle: site,
      pageTitle: unique.map(\.element).joined(separator: " — "),
      root: LinkTarget(compiled: address.root),
      canonical: workspace.configuration.baseURL.flatMap {
        LinkTarget(authored: $0.address(of: address))
      },
      home: target(.home, from: address),
      logo: logo(from: address),
      classification: classification,
      siteLinks: siteLinks(from: address),
      model: model.map { bar($0, question, page, from: address) },
      crumbs: crumbs,
      contents: contents,
      turn: turn,
      facts: footer(of: page, model))
  }

  var siteTitle: String { workspace.siteTitle }

  /// How far what is published may travel; nothing is said of an edition for the public, because
  /// what the workspace says is said of the whole.
  var classification: String? {
    switch edition.audience {
    case .internal: workspace.configuration.fields[Configuration.classification]?.value
    case .public: nil
    }
  }

  private func logo(from address: Address) -> LinkTarget? {
    workspace.configuration.fields[Configuration.logo].map {
      LinkTarget(compiled: address.link(to: workspace.address(ofFile: $0.value)))
    }
  }

  /// The plain pages that the configuration names, else the first of them.
  private var navigationPages: [Int] {
    guard let named = workspace.configuration.fields[Configuration.navigation] else {
      return Array(plainPages.prefix(6))
    }
    return named.compactMap { workspace.pageIndex(ofPath: $0.value) }
  }

  /// The plain pages that every page leads to.
  private func siteLinks(from address: Address) -> [LinkText] {
    navigationPages.map {
      LinkText(workspace.pages[$0].title, to: target(.plain($0), from: address))
    }
      + (frameworkUse.frameworks.isEmpty
        ? [] : [LinkText("Frameworks", to: target(.frameworks, from: address))])
      + [LinkText("Search", to: target(.search, from: address))]
  }

  /// The pages outside every model, but for the home page, in their own order.
  func plainPagesInOrder() -> [Int] {
    ordered(
      workspace.pages.indices.filter {
        workspace.model(ofPage: $0) == nil && workspace.page(showing: $0) != .home
      })
  }

  /// Pages in the order that their front matter gives, then by path; the pages of a folder follow
  /// its own first page.
  func ordered(_ pages: [Int]) -> [Int] {
    pages.map { (page: $0, rank: rank(ofPage: $0)) }.sorted { one, other in
      for (step, otherStep) in zip(one.rank, other.rank) where step != otherStep {
        return step < otherStep
      }
      return one.rank.count < other.rank.count
    }.map(\.page)
  }

  /// The places of a page's folders among their neighbours, and then its own.
  private func rank(ofPage page: Int) -> [PageRank] {
    let path = workspace.pages[page].path
    var ranks: [PageRank] = []
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "\(part)/"
      let order = workspace.pageIndex(ofPath: folder + "index.md").map(order(ofPage:))
      ranks.append(PageRank(order: order ?? .infinity, name: String(part)))
    }
    if !path.hasSuffix("/index.md") {
      ranks.append(PageRank(order: order(ofPage: page), name: path))
    }
    return ranks
  }

  private func order(ofPage page: Int) -> Double {
    workspace.pages[page].frontMatter[FrontMatter.order]?.value ?? .infinity
  }

  /// The way from the top to a page of a model; the last has no address.
  func crumbs(_ model: ModelIndex?, _ steps: [LinkText], from address: Address) -> [LinkText] {
    let home = LinkText("Models", to: target(.home, from: address))
    let about = model.map {
      LinkText(workspace[$0].title, to: target(.model($0), from: address))
    }
    return [home] + (about.map { [$0] } ?? []) + steps
  }

  private func footer(of page: Page, _ model: ModelIndex?) -> [Fact] {
    var facts: [Fact] = []
    if let model {
      let version = workspace[model][FrontMatter.version].map { " \($0.value)" } ?? ""
      facts.append(Fact("Model", .text(workspace[model].title + version)))
    } else {
      let models = counted(workspace.models.count, "model", "models")
      facts.append(Fact("Workspace", .text(models)))
    }
    facts.append(Fact("As of", .text(edition.today.words)))
    let inputs = inputs(of: page, model)
    let digest = inputs.map { ", inputs \($0)" } ?? ""
    facts.append(Fact("Made by", .text("threatpress \(edition.toolVersion)\(digest)")))
    if inputs != nil { facts += commitFact() }
    if edition.audience == .public {
      facts.append(Fact("Edition", .text("Public; what is internal is left out")))
    }
    if let footer = workspace.configuration.fields[Configuration.footer] {
      facts.append(Fact("Note", .text(footer.value)))
    }
    return facts
  }

  /// The digest that tells from which sources a page was made. Only pages that sum up say it, each
  /// of no more than it is about: on every page, one edit would make every page another.
  private func inputs(of page: Page, _ model: ModelIndex?) -> String? {
    if page == .home { return edition.inputs }
    guard let model, page == .model(model) || page == .everything(model) else { return nil }
    return edition.modelInputs[model]
  }
}

/// The place of a page or a folder among its neighbours.
private struct PageRank: Comparable {
  let order: Double
  let name: String

  static func < (lhs: Self, rhs: Self) -> Bool { (lhs.order, lhs.name) < (rhs.order, rhs.name) }
}

extension Workspace {
  /// What the whole of it is called.
  var siteTitle: String {
    configuration.fields[Configuration.title]?.value
      ?? (models.count == 1 ? models[0].title : "Threat models")
  }
}
