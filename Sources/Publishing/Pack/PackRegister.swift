internal import Model
internal import Templating

/// What stands before the packs of several models: what they are, and how each of them stands.
struct PackRegister: Sendable {
  /// For whom it is, such as "Review pack".
  let kind: String
  let heading: Heading
  let facts: [Fact]
  /// Where all models stand, in a few words.
  let state: String
  /// The severity from which open threats are counted.
  let level: String
  let models: [HomePage.ModelLine]
  let decisions: RankList?
  let contents: [Pack.Line]
}

extension PackRegister {
  static let view = View<PackRegister>([
    .text("packKind", "For whom it is.", \.kind),
    .list("facts", of: Fact.view, "How it came to be.", \.facts),
    .text("state", "Where all models stand.", \.state),
    .text("level", "The severity from which open threats are counted.", \.level),
    .list("models", of: HomePage.ModelLine.view, "The models.", \.models),
    .optionalRecord("decisions", of: RankList.view, "What waits for somebody.", \.decisions),
    .list("contents", of: Pack.Line.view, "What is where.", \.contents),
  ]).including(Heading.view, \.heading)
}

/// The packs of several models as one document.
struct BoundPacks: Sendable {
  /// A model's pack.
  struct Part: Sendable {
    let anchor: String
    let markup: HTML
  }

  let register: HTML
  let parts: [Part]
}

extension BoundPacks {
  static let view = View<BoundPacks>([
    .html("register", "What stands before them.", \.register),
    .list("packs", of: Part.view, "The packs.", \.parts),
  ])
}

extension BoundPacks.Part {
  static let view = View<BoundPacks.Part>([
    .text("anchor", "What a link to it ends in.", \.anchor),
    .html("pack", "The pack.", \.markup),
  ])
}

extension Composer {
  /// The register over some models, in the order in which their packs follow.
  func register(
    of models: [ModelIndex], for profile: PackProfile, anchors: [String], pages: [String: Int]
  ) -> PackRegister {
    let lines = zip(models, anchors).map { model, anchor in
      Pack.Line(
        title: workspace[model].title, target: LinkTarget(compiled: "#\(anchor)"), isPart: true,
        page: pages[anchor])
    }
    let summary = workspace.configuration.fields[Configuration.summary]
    return PackRegister(
      kind: profile.title,
      heading: Heading(
        kickers: [Heading.Kicker(label: counted(models.count, "threat model", "threat models"))],
        title: siteTitle, lead: summary.map { Sentence($0.text) }),
      facts: frame(.home, title: siteTitle).facts,
      state: state(models.map { readiness(of: $0).verdict }), level: bar.threatLevel.title,
      models: models.map { line(of: $0, readiness(of: $0), from: workspace.address(of: .home)) },
      decisions: RankList(
        "Decisions that wait for somebody",
        decisions(of: models, from: workspace.address(of: .home))),
      contents: lines)
  }
}
