internal import Diagnostics
internal import Markup
internal import Model
internal import Templating

extension Composer {
  /// The overview of a model, by the four questions.
  func modelPage(_ model: ModelIndex) -> ModelPage {
    let page = Page.model(model)
    let address = workspace.address(of: page)
    let about = workspace[model]
    var kickers = [Heading.Kicker(label: "Model", value: about.id.value.text)]
    if let version = about[FrontMatter.version] {
      kickers.append(Heading.Kicker(label: "Version", value: version.value))
    }
    kickers.append(Heading.Kicker(label: "Status", value: about.status.words))
    if let owner = about[FrontMatter.owner] {
      kickers.append(Heading.Kicker(label: "Owner", value: inSentence(owner.value)))
    }
    return ModelPage(
      frame: frame(page, title: about.title, model: model, question: .overview),
      heading: Heading(kickers: kickers, title: about.title),
      verdict: verdict(of: model, on: address),
      workingOn: workingOn(model, on: address),
      goingWrong: goingWrong(model, on: address),
      doingAbout: doingAbout(model, on: address),
      goodEnough: goodEnough(model, on: address))
  }

  func workingOn(_ model: ModelIndex, on address: Address) -> WorkingOn {
    let about = workspace[model]
    let diagrams = workspace.diagrams.filter { $0.model == model }
    let ways =
      diagrams.map {
        LinkText(workspace[$0.entity].title, to: target(.entity($0.entity), from: address))
      }
      + modelPages(model).map {
        LinkText(workspace.pages[$0].title, to: target(.plain($0), from: address))
      } + reports(on: model, .workingOn, from: address)
    let top = diagrams.min { $0.level < $1.level }?.entity
    let picture = top.flatMap { diagram in
      // The parts, where the whole cannot be read at once.
      let drawing = [Drawing.overview(diagram), .whole(diagram)].first { layouts[$0] != nil }
      return drawing.flatMap { self.picture(of: $0, links: .pages(from: address)) }.map {
        WorkingOn.Picture(
          title: workspace[diagram].title,
          svg: HTML(renderedBytes: $0.svg(idPrefix: "picture-")))
      }
    }
    return WorkingOn(
      ways: ways, prose: overview(of: model, on: address), picture: picture,
      facts: scopeFacts(about, page: about.page, on: address),
      figures: figures(model, on: address))
  }

  /// The pages of a model beside the one that starts it, in their own order.
  func modelPages(_ model: ModelIndex) -> [Int] {
    ordered(Array(workspace[model].pages.dropFirst()))
  }

  /// What the page that starts the model says, without its own title.
  private func overview(of model: ModelIndex, on address: Address) -> HTML {
    let page = workspace[model].page
    let content = workspace.pages[page].content
    let blocks = withoutEmptySections(content.blocks.filter(\.isOverview))
    var html = HTML()
    if blocks.isEmpty, let summary = workspace[model][FrontMatter.summary] {
      html.append(markup: "<p>")
      html.append(self.html(summary, from: page, on: address))
      html.append(markup: "</p>")
    }
    let prose = Prose(blocks: blocks, footnotes: content.footnotes)
    html.append(self.html(prose, from: page, on: address, headingShift: 1))
    return html
  }

  private func scopeFacts(_ about: ThreatModel, page: Int, on address: Address) -> [Fact] {
    var facts: [Fact] = []
    func add(_ label: String, _ value: FieldValue?) {
      let phrases = (value?.items ?? []).map(\.text)
      if !phrases.isEmpty { facts.append(Fact(label, .text(phrases.joined(separator: ", ")))) }
    }
    add("In scope", about[FrontMatter.scope]?["in"])
    add("Out", about[FrontMatter.scope]?["out"])
    if let scope = about[FrontMatter.ai]?["scope"] {
      facts.append(Fact("AI scope", .text("\(scope.text) of 5")))
    }
    let roles = (about[FrontMatter.roles]?.entries ?? []).map { inSentence($0.key.value) }
    if !roles.isEmpty {
      facts.append(Fact("Took part", .text(humanised(roles.joined(separator: ", ")))))
    }
    if let reviewed = about[FrontMatter.reviewed] {
      let every = about[FrontMatter.reviewEvery].map { ", every \($0.value)" } ?? ""
      facts.append(Fact("Reviewed", .text(reviewed.value.shortWords + every)))
    }
    let frameworks = (about[FrontMatter.frameworks] ?? []).compactMap {
      Framework(rawValue: $0.value)
    }
    if !frameworks.isEmpty {
      facts.append(Fact("Held to", .links(frameworks.map { link(to: $0, from: address) })))
    }
    for link in about[FrontMatter.links]?.entries ?? [] {
      let words = link.value.text.replacing(/^https?:\/\//, with: "")
      let way = LinkText(words, to: LinkTarget(authored: link.value.text))
      facts.append(Fact(humanised(link.key.value), .source(way)))
    }
    return facts
  }

  private func figures(_ model: ModelIndex, on address: Address) -> [WorkingOn.Figure] {
    let crossing = count(of: .crossing(true), in: model, from: address)
    let words = counted(crossing.number, "crosses a boundary", "cross a boundary")
    let kinds: [Kind] = [.element, .flow, .boundary, .asset, .source, .assumption]
    return kinds.compactMap { kind in
      let count = count(ofAll: kind, in: model, from: address)
      guard count.number > 0 else { return nil }
      return WorkingOn.Figure(
        label: capitalised(kind.plural), count: count,
        note: kind == .flow && crossing.number > 0
          ? LinkText(counting: words, to: crossing.target) : nil)
    }
  }
}

/// The blocks without headings over which nothing is left.
private func withoutEmptySections(_ blocks: [Block]) -> [Block] {
  var kept: [Block] = []
  for block in blocks.reversed() {
    if case .heading(let level, _) = block.content {
      guard let next = kept.last else { continue }
      if case .heading(let following, _) = next.content, following <= level { continue }
    }
    kept.append(block)
  }
  return kept.reversed()
}

extension Block {
  /// Whether a model's first page shows it as prose: not its title, nor what has a page of its own.
  fileprivate var isOverview: Bool {
    switch content {
    case .heading(let level, _): level > 1
    case .declaration(let declaration): declaration.kind.value == Kind.view.rawValue
    case .paragraph, .quote, .list, .code, .table, .thematicBreak, .html: true
    }
  }
}
