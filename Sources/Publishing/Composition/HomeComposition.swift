internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The first page: every model with where it stands, the most urgent first.
  func homePage() -> HomePage {
    let address = workspace.address(of: .home)
    let models = workspace.modelIndices.map { (model: $0, readiness: readiness(of: $0)) }
    let urgent = models.filter(\.readiness.isUrgent)
    let calm = models.filter { !$0.readiness.isUrgent }
    let source = workspace.pageIndex(ofPath: "index.md").flatMap {
      workspace.page(showing: $0) == .home ? $0 : nil
    }
    let summary = workspace.configuration.fields[Configuration.summary]
    return HomePage(
      frame: frame(.home, title: siteTitle),
      heading: Heading(title: siteTitle, lead: summary.map { Sentence($0.text) }),
      state: state(models.map(\.readiness.verdict)),
      level: bar.threatLevel.title,
      models: (urgent + calm).map { line(of: $0.model, $0.readiness, from: address) },
      prose: source.map { html(withoutTitle($0), from: $0, on: address, headingShift: 1) },
      decisions: RankList("Decisions that wait for somebody", decisions(from: address)),
      bar: models.isEmpty || edition.audience == .public
        ? [] : bar.requirements.map { Sentence("\($0.words).") },
      reference: references(from: address))
  }

  /// Where all models stand, in a few words.
  func state(_ verdicts: [Readiness.Verdict]) -> String {
    func number(_ verdict: Readiness.Verdict, _ words: String) -> String? {
      let count = verdicts.count { $0 == verdict }
      return count == 0 ? nil : "\(count) \(count == 1 ? "is" : "are") \(words)"
    }
    let urgent = [number(.notReady, "not ready"), number(.outOfDate, "out of date")]
      .compactMap { $0 }
    if verdicts.contains(.untold) { return counted(verdicts.count, "model", "models") }
    if !urgent.isEmpty {
      return "Of \(counted(verdicts.count, "model", "models")), \(joined(urgent))"
    }
    return verdicts.contains(.ready)
      ? "Every model that can be judged is ready" : "No model can be judged yet"
  }

  /// A model as a line among others.
  func line(
    of model: ModelIndex, _ readiness: Readiness, from address: Address
  ) -> HomePage.ModelLine {
    let about = workspace[model]
    let facts = [
      about[FrontMatter.version]?.value, about.status.words,
      about[FrontMatter.owner].map { inSentence($0.value) },
    ]
    let condition = ReadinessCondition.openThreats(bar.threatLevel)
    let isJudged = isJudged(model)
    let open = readiness.result(condition).flatMap { result in
      let way = target(.verdict(model), from: address, anchor: condition.anchor)
      return isJudged ? Count(result.number, at: way) : nil
    }
    return HomePage.ModelLine(
      link: LinkText(about.title, to: target(.model(model), from: address)),
      about: facts.compactMap { $0 }.joined(separator: " · "),
      verdict: readiness.verdict.mark, reason: reason(for: readiness, of: model, from: address),
      open: open,
      all: count(ofAll: .threat, in: model, from: address),
      reviewed: workspace.lastReview(of: model)?.shortWords ?? "never")
  }

  /// The ways to what is not part of any model.
  private func references(from address: Address) -> [LinkText] {
    let frameworks =
      frameworkUse.frameworks.isEmpty
      ? [] : [LinkText("Frameworks", to: target(.frameworks, from: address))]
    let pages = plainPages.filter { .plain($0) != glossaryPage }.map {
      LinkText(workspace.pages[$0].title, to: target(.plain($0), from: address))
    }
    return pages + frameworks + listLinks(from: address)
  }
}
