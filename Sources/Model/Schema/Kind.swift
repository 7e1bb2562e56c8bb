/// What an entity is.
///
/// The first thirteen are fenced blocks; elements, flows and boundaries stand inside a data-flow
/// diagram.
package enum Kind: String, Sendable, Hashable, CaseIterable {
  case asset, source, assumption, dataflow, threat, mitigation, evidence, objective, question
  case incident, review
  case attackTree = "attack-tree"
  case view
  case element, flow, boundary
}

extension Kind {
  /// The kinds that are written as blocks.
  package static let blocks = allCases.filter { !$0.isPartOfDiagram }

  /// Whether entities of this kind are written inside a data-flow diagram.
  package var isPartOfDiagram: Bool {
    switch self {
    case .element, .flow, .boundary: true
    case .asset, .source, .assumption, .dataflow, .threat, .mitigation, .evidence, .objective,
      .question, .incident, .review, .attackTree, .view:
      false
    }
  }

  /// Whether entities of this kind have a page of their own; a view is shown where it stands.
  package var hasPage: Bool { self != .view }

  /// The kind in words, for one.
  package var noun: String {
    switch self {
    case .source: "threat source"
    case .dataflow: "data-flow diagram"
    case .evidence: "piece of evidence"
    case .attackTree: "attack tree"
    case .boundary: "trust boundary"
    case .flow: "data flow"
    case .asset, .assumption, .threat, .mitigation, .objective, .question, .incident, .review,
      .view, .element:
      rawValue
    }
  }

  /// The noun with its article.
  package var oneOf: String {
    switch self {
    case .asset, .assumption, .objective, .incident, .attackTree, .element: "an \(noun)"
    case .source, .dataflow, .threat, .mitigation, .evidence, .question, .review, .view, .flow,
      .boundary:
      "a \(noun)"
    }
  }

  /// The kind in words, for many.
  package var plural: String {
    switch self {
    case .evidence: "evidence"
    case .boundary: "trust boundaries"
    case .asset, .source, .assumption, .dataflow, .threat, .mitigation, .objective, .question,
      .incident, .review, .attackTree, .view, .element, .flow:
      noun + "s"
    }
  }

  /// The folder of its pages, below the model's.
  package var folder: String {
    switch self {
    case .evidence: "evidence"
    case .boundary: "boundaries"
    case .dataflow: "diagrams"
    case .asset, .source, .assumption, .threat, .mitigation, .objective, .question, .incident,
      .review, .attackTree, .view, .element, .flow:
      rawValue + "s"
    }
  }

  /// The letters before the number of an id that `new` proposes.
  package var idPrefix: String {
    switch self {
    case .asset: "AS"
    case .source: "S"
    case .assumption: "A"
    case .dataflow: "D"
    case .threat: "T"
    case .mitigation: "M"
    case .evidence: "E"
    case .objective: "O"
    case .question: "Q"
    case .incident: "I"
    case .review: "R"
    case .attackTree: "AT"
    case .view: "V"
    case .element: "EL"
    case .flow: "F"
    case .boundary: "B"
    }
  }
}
