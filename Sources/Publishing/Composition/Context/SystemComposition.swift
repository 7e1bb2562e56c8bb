internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The system as somebody needs it who has never seen it: who works on it, where it ends, what
  /// it leans on, where outsiders come in, and what still has to be tried.
  func systemPage(_ model: ModelIndex) -> ReportPage {
    let page = Page.system(model)
    let address = standpoint(of: page)
    let entries = entryPoints(of: model)
    let sections =
      contextSection(model, on: address)
      + section(
        "entry-points", "Entry points",
        lead: Sentence("The flows by which outsiders reach the system."),
        entryTable(entries, on: address))
      + section("outside", "Outside the system", outsideTable(model, on: address))
      + section("boundaries", "Trust boundaries", boundaryTable(model, on: address))
      + section("dependencies", "Dependencies", dependencyTable(model, on: address))
      + section("assumptions", "Assumptions", groundTable(model, on: address))
      + section(
        "verification", "Verification wanted",
        lead: Sentence("Mitigations in place that no evidence in date shows to work."),
        wantedTable(model, on: address))
    return report(
      ReportTitle(
        page: page, model: model, title: "System", question: .workingOn,
        lead: workspace[model][FrontMatter.summary].map { Sentence($0.text) },
        tools: tools(to: sections)),
      sections)
  }

  /// The flows by which outsiders come in, as the most detailed diagram shows them.
  func entryPoints(of model: ModelIndex) -> [EntityIndex] {
    siblings(of: .flow, in: model).filter {
      workspace.isEntryPoint($0) && workspace.sources(of: $0, .refines).isEmpty
    }
  }

  /// The models that this one relies on.
  func dependencies(of model: ModelIndex) -> [ModelIndex] {
    (workspace[model][FrontMatter.dependsOn] ?? []).compactMap { name in
      EntityID(name.value).flatMap { workspace.model(named: $0) }
    }
  }

  /// The models that rely on this one.
  func dependants(of model: ModelIndex) -> [ModelIndex] { dependantsOfModel[model] ?? [] }

  private func contextSection(
    _ model: ModelIndex, on address: Address
  ) -> [ReportPage.Section] {
    let about = workspace[model]
    var facts: [Fact] = []
    for role in about[FrontMatter.roles]?.entries ?? [] {
      facts.append(Fact(humanised(role.key.value), .text(role.value.text)))
    }
    func phrases(_ label: String, _ value: FieldValue?) {
      let items = (value?.items ?? []).map(\.text)
      if !items.isEmpty { facts.append(Fact(label, .text(items.joined(separator: ", ")))) }
    }
    phrases("In scope", about[FrontMatter.scope]?["in"])
    phrases("Out of scope", about[FrontMatter.scope]?["out"])
    facts += technologies(model, on: address) + aiFacts(about)
    guard !facts.isEmpty else { return [] }
    return [
      ReportPage.Section(anchor: "context", title: "Context", facts: facts)
    ]
  }

  /// What the elements are made with, each technology once with where it is used.
  private func technologies(_ model: ModelIndex, on address: Address) -> [Fact] {
    var users: [String: [EntityIndex]] = [:]
    for element in siblings(of: .element, in: model) {
      guard let technology = workspace[element][Element.technology] else { continue }
      users[technology.value, default: []].append(element)
    }
    guard !users.isEmpty else { return [] }
    let links = users.sorted { $0.key < $1.key }.flatMap { technology, elements in
      elements.map { element in
        LinkText(
          technology, to: target(.entity(element), from: address),
          note: workspace[element].title)
      }
    }
    return [Fact("Technology", .links(links))]
  }

  /// How generative AI is used, in the words of the scoping matrix.
  private func aiFacts(_ model: ThreatModel) -> [Fact] {
    guard let ai = model[FrontMatter.ai] else { return [] }
    var facts: [Fact] = []
    if let scope = ai["scope"].flatMap({ GenerativeAIScope($0) }) {
      facts.append(
        Fact(
          "Generative AI", .text("Scope \(scope.rawValue), \(scope.title)", sub: scope.summary)))
    }
    let stages = (ai["stages"]?.items ?? []).map { humanised($0.text) }
    if !stages.isEmpty {
      facts.append(Fact("Stages of AI", .text(stages.joined(separator: ", "))))
    }
    return facts
  }

  private func entryTable(_ flows: [EntityIndex], on address: Address) -> DataTable {
    DataTable(
      caption: "Flows by which something comes in from outside",
      columns: [
        DataTable.Column(title: "Flow"), DataTable.Column(title: "From"),
        DataTable.Column(title: "To"), DataTable.Column(title: "Crosses", visibility: .medium),
        DataTable.Column(title: "Protocol", visibility: .wide),
        DataTable.Column(title: "Threats"),
      ],
      rows: flows.map { flow in
        DataTable.Row(cells: [
          nameCell(flow, on: address),
          .links(links(to: workspace.targets(of: flow, .from), from: address)),
          .links(links(to: workspace.targets(of: flow, .to), from: address)),
          .links(links(to: workspace.targets(of: flow, .crosses), from: address)),
          .text(
            workspace[flow][Flow.protocolName]?.value ?? "", sub: safeguards(of: workspace[flow])),
          threatCount(at: flow, on: address),
        ])
      })
  }

  /// People and systems that the model does not control, and parts that it only draws.
  private func outsideTable(_ model: ModelIndex, on address: Address) -> DataTable {
    let elements = siblings(of: .element, in: model).filter {
      workspace.base(of: $0) == .externalEntity || workspace[$0][Element.outOfScope] != nil
    }
    return DataTable(
      caption: "What stands outside the system",
      columns: ["Element", "Type", "What it is to us", "Threats"].map {
        DataTable.Column(title: $0)
      },
      rows: elements.map { element in
        let about = workspace[element]
        let phrase = about[Element.outOfScope] ?? about[Common.description]
        return DataTable.Row(cells: [
          .item(titleLink(to: element, from: address)),
          .text(
            about[Element.type]?.value.words ?? "",
            sub: about[Element.outOfScope] == nil ? nil : "out of scope"),
          .prose(phrase.map { html($0, of: element, on: address) } ?? HTML()),
          threatCount(at: element, on: address),
        ])
      })
  }

  private func boundaryTable(_ model: ModelIndex, on address: Address) -> DataTable {
    DataTable(
      caption: "Trust boundaries with what is inside and what crosses them",
      columns: [
        DataTable.Column(title: "Boundary"), DataTable.Column(title: "In", visibility: .wide),
        DataTable.Column(title: "Elements inside"), DataTable.Column(title: "Crossed by"),
      ],
      rows: siblings(of: .boundary, in: model).map { boundary in
        let inside = workspace.sources(of: boundary, .within).filter {
          workspace[$0].kind == .element
        }
        let crossing = workspace.sources(of: boundary, .crosses)
        return DataTable.Row(cells: [
          nameCell(boundary, on: address), place(of: boundary, on: address),
          someLinks(to: inside, from: address),
          crossing.isEmpty ? .text("", note: "nothing") : someLinks(to: crossing, from: address),
        ])
      })
  }

  private func dependencyTable(_ model: ModelIndex, on address: Address) -> DataTable {
    func row(_ other: ModelIndex, _ direction: String) -> DataTable.Row {
      let about = workspace[other]
      return DataTable.Row(cells: [
        .item(LinkText(about.title, to: target(.model(other), from: address))),
        .text(direction), .text(capitalised(about.status.words)),
        .text(about[FrontMatter.owner]?.value ?? ""),
      ])
    }
    return DataTable(
      caption: "Models that this one relies on, and those that rely on it",
      columns: ["Model", "Direction", "Status", "Owner"].map { DataTable.Column(title: $0) },
      rows: dependencies(of: model).map { row($0, "This model relies on it") }
        + dependants(of: model).map { row($0, "It relies on this model") })
  }

  private func groundTable(_ model: ModelIndex, on address: Address) -> DataTable {
    DataTable(
      caption: "What is taken as true",
      columns: ["Assumption", "Standing", "Rests on it"].map { DataTable.Column(title: $0) },
      rows: siblings(of: .assumption, in: model).map { assumption in
        DataTable.Row(cells: [
          nameCell(assumption, on: address),
          .mark(Mark(workspace.standing(ofAssumption: assumption, on: edition.today))),
          someLinks(to: resting(on: assumption), from: address),
        ])
      })
  }

  private func wantedTable(_ model: ModelIndex, on address: Address) -> DataTable {
    let wanted = siblings(of: .mitigation, in: model).filter { mitigation in
      workspace[mitigation][Mitigation.status]?.value == .implemented
        && !isVerified(mitigation)
    }
    return DataTable(
      caption: "Mitigations that somebody should try",
      columns: [
        DataTable.Column(title: "Mitigation"), DataTable.Column(title: "Evidence so far"),
        DataTable.Column(title: "Where it stands", visibility: .medium),
        DataTable.Column(title: "Against"),
      ],
      rows: wanted.map { mitigation in
        DataTable.Row(cells: [
          nameCell(mitigation, on: address), verification(of: mitigation),
          someLinks(to: workspace.targets(of: mitigation, .protects), from: address),
          someLinks(
            to: worstFirst(workspace.targets(of: mitigation, .mitigates)), from: address),
        ])
      })
  }
}
