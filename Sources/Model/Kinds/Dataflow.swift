package import Diagnostics

/// A data-flow diagram.
package enum Dataflow {
  package static let summary = "A data-flow diagram: elements, the flows between them, boundaries"

  package static let boundaries = Key<FieldValue>.value(
    "boundaries", .declarations(.boundary), "Trust boundaries by id.", relation: .shows)
  package static let elements = Key<FieldValue>.value(
    "elements", .declarations(.element), "Elements by id; an id alone names one that exists.",
    relation: .shows)
  package static let flows = Key<FieldValue>.value(
    "flows", .declarations(.flow), "Flows by id; an id alone names one that exists.",
    relation: .shows)
  package static let refines = Key<Located<EntityReference>>.reference(
    "refines", to: [.element], .refines, "The element of which this is the next level down.")
  package static let direction = Key<Located<DiagramDirection>>.choice(
    "direction", "Where the diagram runs to; right unless said otherwise.")
  package static let image = Key<Located<String>>.text(
    "image", "A picture of one's own to show instead of the drawing.", as: .file)

  package static let fields: [FieldSpec] = [
    boundaries.spec, elements.spec, flows.spec, refines.spec, direction.spec, image.spec,
  ]
}

/// Where a diagram runs to.
package enum DiagramDirection: String, Vocabulary {
  case right, down

  package var summary: String {
    switch self {
    case .right: "from left to right"
    case .down: "from top to bottom"
    }
  }
}
