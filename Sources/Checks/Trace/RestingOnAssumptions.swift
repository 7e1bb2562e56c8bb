internal import Model

extension Workspace {
  /// What rests on an assumption and still counts.
  func inForce(restingOn assumption: EntityIndex) -> [EntityIndex] {
    sources(of: assumption, .restsOn).filter(isInForce)
  }

  private func isInForce(_ entity: EntityIndex) -> Bool {
    switch self[entity].kind {
    case .threat:
      switch state(of: entity) {
      case .notApplicable, .duplicate: false
      case .open, .inTreatment, .accepted, .resolved: true
      }
    case .mitigation: !isDropped(self[entity])
    case .asset, .source, .assumption, .dataflow, .evidence, .objective, .question, .incident,
      .review, .attackTree, .view, .element, .flow, .boundary:
      true
    }
  }
}
