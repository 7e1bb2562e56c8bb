internal import Diagnostics

/// What a model says, at each element and flow and for each category of a method.
package struct CoverageMatrix: Sendable {
  package let method: CategoryMethod
  /// The elements and then the flows, in the order of the sources.
  package let rows: [CoverageRow]
  /// The model's threats that strike at no element and no flow.
  package let elsewhere: [EntityIndex]
}

/// One element or flow.
package struct CoverageRow: Sendable {
  package let place: EntityIndex
  package let shape: DiagramShape
  package let scope: CoverageScope
  /// A cell for each category of the method.
  package let cells: [CoverageCell]
  /// The threats here that name no category, so that they stand in no cell.
  package let uncategorised: [EntityIndex]
}

/// Whether an answer is owed at an element or a flow itself.
package enum CoverageScope: Sendable, Hashable {
  case owed
  /// It is drawn but not modelled, for a reason.
  case outOfScope(Phrase)
  /// Its next level down answers: a diagram, or the flows that it consists of.
  case refined([EntityIndex])
}

/// What is said of one category at one place.
package struct CoverageCell: Sendable {
  /// The threats of the category that strike here.
  package let threats: [EntityIndex]
  /// Why nothing is here, if somebody looked.
  package let considered: Phrase?
  package let state: CoverageState
}

/// What a cell comes to.
package enum CoverageState: Sendable, Hashable {
  case threatened, considered
  /// Nobody has written a threat, or why there is none.
  case gap
  /// The category does not apply to what has this shape.
  case inapplicable
  case outOfScope, refined
}

extension CoverageCell {
  /// Whether an answer is owed, be it given or not.
  package var isOwed: Bool {
    switch state {
    case .threatened, .considered, .gap: true
    case .inapplicable, .outOfScope, .refined: false
    }
  }
}

extension CoverageMatrix {
  /// How many cells have come to something.
  package func count(_ state: CoverageState) -> Int {
    rows.reduce(0) { total, row in total + row.cells.count { $0.state == state } }
  }
}

extension Workspace {
  /// What a model says for each category of a method, at each of its elements and flows.
  package func coverage(_ method: CategoryMethod, of model: ModelIndex) -> CoverageMatrix {
    let places = entities(of: model, .element) + entities(of: model, .flow)
    return CoverageMatrix(
      method: method, rows: places.map { row(method, at: $0) },
      elsewhere: entities(of: model, .threat).filter { threat in
        !targets(of: threat, .targets).contains { isPlace($0) }
      })
  }

  private func isPlace(_ target: EntityIndex) -> Bool {
    self[target].kind == .element || self[target].kind == .flow
  }

  private func row(_ method: CategoryMethod, at place: EntityIndex) -> CoverageRow {
    let shape = shape(of: place)
    let scope = scope(of: place)
    let threats = sources(of: place, .targets).filter { self[$0].kind == .threat }
      .sorted { self[$0].id.value < self[$1].id.value }
    let words = threats.map { Set(method.words(of: self[$0])) }
    let cells = method.categories.map { category in
      let here = zip(threats, words).filter { $0.1.contains(category.word) }.map(\.0)
      let considered = reason(for: category, at: place)
      let applies = method.applicability.applies(category, to: shape)
      return CoverageCell(
        threats: here, considered: considered,
        state: state(
          isThreatened: !here.isEmpty, isConsidered: considered != nil, applies: applies, scope))
    }
    return CoverageRow(
      place: place, shape: shape, scope: scope, cells: cells,
      uncategorised: zip(threats, words).filter { isUncategorised($0.0, $0.1, method) }.map(\.0))
  }

  private func scope(of place: EntityIndex) -> CoverageScope {
    if self[place].kind == .element, let reason = self[place][Element.outOfScope] {
      return .outOfScope(reason)
    }
    let below = sources(of: place, .refines)
    return below.isEmpty ? .owed : .refined(below)
  }

  private func reason(for category: ThreatCategory, at place: EntityIndex) -> Phrase? {
    if case .phrase(let phrase)? = self[place][Element.considered]?[category.word] {
      phrase
    } else {
      nil
    }
  }

  /// A threat to privacy is asked of STRIDE as well; a threat to security need not be one to
  /// privacy, so that only what has no category at all is missing from LINDDUN.
  private func isUncategorised(
    _ threat: EntityIndex, _ words: Set<String>, _ method: CategoryMethod
  ) -> Bool {
    switch method {
    case .stride: words.isEmpty
    case .linddun: words.isEmpty && CategoryMethod.stride.words(of: self[threat]).isEmpty
    }
  }

  private func state(
    isThreatened: Bool, isConsidered: Bool, applies: Bool, _ scope: CoverageScope
  ) -> CoverageState {
    if isThreatened { return .threatened }
    if isConsidered { return .considered }
    guard applies else { return .inapplicable }
    return switch scope {
    case .owed: .gap
    case .outOfScope: .outOfScope
    case .refined: .refined
    }
  }
}
