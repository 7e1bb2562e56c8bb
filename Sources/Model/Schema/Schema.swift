/// The keys that one thing may have, be it a kind of block, the front matter or the configuration.
///
/// Validation, near misses, completion, `explain` and the reference pages all read this table.
package struct Schema: Sendable {
  /// What has the keys: `threat`, `threatpress.yml`.
  package let name: String
  /// What it is for, in one sentence without a full stop.
  package let summary: String
  package let fields: [FieldSpec]
  /// Those that make links, and those that name files: asked of every entity there is.
  let fieldsWithLinks: [FieldSpec]
  let fieldsWithFiles: [FieldSpec]

  package init(_ name: String, _ summary: String, _ fields: [FieldSpec]) {
    self.name = name
    self.summary = summary
    self.fields = fields
    fieldsWithLinks = fields.filter { $0.relation != nil }
    fieldsWithFiles = fields.filter(\.type.holdsFiles)
  }

  package func field(_ name: String) -> FieldSpec? { fields.first { $0.name == name } }
}

extension Schema {
  /// The schema of a kind, with the keys that every kind has.
  package static func of(_ kind: Kind) -> Schema {
    switch kind {
    case .asset: assetSchema
    case .source: sourceSchema
    case .assumption: assumptionSchema
    case .dataflow: dataflowSchema
    case .threat: threatSchema
    case .mitigation: mitigationSchema
    case .evidence: evidenceSchema
    case .objective: objectiveSchema
    case .question: questionSchema
    case .incident: incidentSchema
    case .review: reviewSchema
    case .attackTree: attackTreeSchema
    case .view: viewSchema
    case .element: elementSchema
    case .flow: flowSchema
    case .boundary: boundarySchema
    }
  }

  private static let assetSchema = entity(.asset, Asset.summary, Asset.fields)
  private static let sourceSchema = entity(.source, ThreatSource.summary, ThreatSource.fields)
  private static let assumptionSchema = entity(.assumption, Assumption.summary, Assumption.fields)
  private static let dataflowSchema = entity(.dataflow, Dataflow.summary, Dataflow.fields)
  private static let threatSchema = entity(.threat, Threat.summary, Threat.fields)
  private static let mitigationSchema = entity(.mitigation, Mitigation.summary, Mitigation.fields)
  private static let evidenceSchema = entity(.evidence, Evidence.summary, Evidence.fields)
  private static let objectiveSchema = entity(.objective, Objective.summary, Objective.fields)
  private static let questionSchema = entity(.question, Question.summary, Question.fields)
  private static let incidentSchema = entity(.incident, Incident.summary, Incident.fields)
  private static let reviewSchema = entity(.review, Review.summary, Review.fields)
  private static let attackTreeSchema = entity(.attackTree, AttackTree.summary, AttackTree.fields)
  private static let viewSchema = entity(.view, ListView.summary, ListView.fields)
  private static let elementSchema = entity(.element, Element.summary, Element.fields)
  private static let flowSchema = entity(.flow, Flow.summary, Flow.fields)
  private static let boundarySchema = entity(.boundary, Boundary.summary, Boundary.fields)

  /// The keys of a kind before those that every kind has.
  private static func entity(_ kind: Kind, _ summary: String, _ fields: [FieldSpec]) -> Schema {
    let own = Set(fields.map(\.name))
    return Schema(kind.rawValue, summary, fields + Common.fields.filter { !own.contains($0.name) })
  }
}
