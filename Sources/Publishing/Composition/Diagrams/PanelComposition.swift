internal import Diagnostics
internal import Model
internal import Templating

/// With more threats or flows than these, a panel leads to the list instead of being one.
private let mostLinks = 12

extension Composer {
  /// What is told of each thing in a picture when it is chosen there.
  func panels(of content: DiagramContent, on address: Address) -> [DiagramPanel] {
    content.boundaries.map { boundaryPanel($0, content, on: address) }
      + content.elements.map { elementPanel($0, content, on: address) }
      + content.flows.map { flowPanel($0, on: address) }
  }

  private func panel(
    of entity: EntityIndex, kind: String, facts: [Fact], on address: Address
  ) -> DiagramPanel {
    DiagramPanel(
      anchor: workspace.panelAnchor(of: entity), kind: kind,
      title: titleLink(to: entity, from: address), facts: facts,
      back: LinkTarget(compiled: "#\(workspace.pictureAnchor(of: entity))"))
  }

  private func elementPanel(
    _ element: EntityIndex, _ content: DiagramContent, on address: Address
  ) -> DiagramPanel {
    let about = workspace[element]
    var facts = [Fact("In", place(of: element, on: address))]
    if let reason = about[Element.outOfScope] {
      facts.append(Fact("Out of scope", .prose(html(reason, of: element, on: address))))
    }
    facts += listed("Holds", workspace.targets(of: element, .holds), on: address)
    facts += threatFacts(at: element, on: address)
    let shown = Set(content.flows)
    let flows = workspace.flows(at: element).filter(shown.contains)
    func ends(_ flow: EntityIndex) -> (from: EntityIndex, to: EntityIndex) {
      workspace.ends(of: flow) ?? (element, element)
    }
    facts += flowFacts("Sends", flows.filter { ends($0).from == element }, of: element) {
      "to \(workspace[ends($0).to].title)"
    }
    facts += flowFacts("Receives", flows.filter { ends($0).to == element }, of: element) {
      "from \(workspace[ends($0).from].title)"
    }
    let inner = workspace.sources(of: element, .refines).filter {
      workspace.diagram(of: $0)?.refines == element
    }
    facts += listed("Opened in", inner, on: address)
    return panel(
      of: element, kind: about[Element.type]?.value.words ?? "element", facts: facts, on: address)
  }

  private func flowPanel(_ flow: EntityIndex, on address: Address) -> DiagramPanel {
    var facts: [Fact] = []
    if let (from, to) = workspace.ends(of: flow) {
      facts = [Fact("From", panelLinks([from])), Fact("To", panelLinks([to]))]
    }
    facts += listed("Carries", workspace.targets(of: flow, .carries), on: address)
    let protection = protection(of: flow)
    if protection != .text("") { facts.append(Fact("Protection", protection)) }
    let crossed = workspace.targets(of: flow, .crosses)
    if !crossed.isEmpty { facts.append(Fact("Crosses", panelLinks(crossed))) }
    facts += threatFacts(at: flow, on: address)
    return panel(
      of: flow, kind: "flow \(workspace[flow].id.value)", facts: facts, on: address)
  }

  private func boundaryPanel(
    _ boundary: EntityIndex, _ content: DiagramContent, on address: Address
  ) -> DiagramPanel {
    let inside = content.elements.filter {
      workspace.boundaries(around: $0).first == boundary
    }
    var facts: [Fact] = []
    if !inside.isEmpty { facts.append(Fact("Inside", panelLinks(inside))) }
    let crossing = content.flows.filter {
      workspace.targets(of: $0, .crosses).contains(boundary)
    }
    facts += flowFacts("Crossed by", crossing, of: boundary) { _ in nil }
    facts += threatFacts(at: boundary, on: address)
    return panel(of: boundary, kind: "trust boundary", facts: facts, on: address)
  }

  /// Links that stay in the picture: to other panels.
  private func panelLinks(_ entities: [EntityIndex]) -> Entry {
    .links(entities.map { panelLink($0, note: nil) })
  }

  private func panelLink(_ entity: EntityIndex, note: String?) -> LinkText {
    let isFlow = workspace[entity].kind == .flow
    return LinkText(
      isFlow ? workspace[entity].id.value.text : workspace[entity].title,
      to: LinkTarget(compiled: "#\(workspace.panelAnchor(of: entity))"), isID: isFlow, note: note)
  }

  private func flowFacts(
    _ label: String, _ flows: [EntityIndex], of entity: EntityIndex,
    note: (EntityIndex) -> String?
  ) -> [Fact] {
    guard !flows.isEmpty else { return [] }
    let links = flows.prefix(mostLinks).map { panelLink($0, note: note($0)) }
    return [Fact(label, .links(links, note: rest(flows.count)))]
  }

  private func listed(
    _ label: String, _ entities: [EntityIndex], on address: Address
  ) -> [Fact] {
    guard !entities.isEmpty else { return [] }
    let links = links(to: Array(entities.prefix(mostLinks)), from: address)
    return [Fact(label, .links(links, note: rest(entities.count)))]
  }

  private func rest(_ count: Int) -> String? {
    count > mostLinks ? "and \(count - mostLinks) more" : nil
  }

  /// The threats that strike somewhere, by their state there; what is open comes first.
  private func threatFacts(at target: EntityIndex, on address: Address) -> [Fact] {
    let threats = workspace.sources(of: target, .targets)
    guard !threats.isEmpty else { return [] }
    let states = Dictionary(grouping: worstFirst(threats)) {
      workspace.state(of: $0, at: target).state
    }
    return ThreatState.allCases.compactMap { state in
      guard let these = states[state] else { return nil }
      let links = these.prefix(mostLinks).map { link(to: $0, from: address) }
      let mark = state.isOpen ? Mark(.open, "\(these.count) open", tone: .open) : nil
      return Fact(
        state.isOpen ? "Threats" : state.words,
        Entry(mark: mark, links: links, note: rest(these.count)))
    }
  }
}
