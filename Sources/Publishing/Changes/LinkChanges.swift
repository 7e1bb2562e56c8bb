internal import Diagnostics
internal import Model

extension ChangeReport {
  /// The links that a model gained and lost, each told once: by what came with it, else by the
  /// threat, else by what is in the linking entity's place.
  func linkDetails(of model: ModelDifference) -> [SidedEntity: [ChangeDetail]] {
    let came = Set(model.entities.filter { $0.old == nil }.compactMap(\.new))
    let gone = Set(model.entities.filter { $0.new == nil }.compactMap(\.old))
    var lines: [SidedEntity: [Line]] = [:]
    for difference in model.links {
      guard let line = line(difference, came: came, gone: gone) else { continue }
      let same = lines[line.subject]?.firstIndex {
        $0.verb == line.verb && $0.side == line.side
      }
      if let same {
        lines[line.subject]?[same].others += line.others
      } else {
        lines[line.subject, default: []].append(line)
      }
    }
    return lines.mapValues { lines in
      lines.map { line in
        let text = "\(line.verb) \(line.others.joined(separator: ", "))"
        return line.side == .new ? .gained(text) : .lost(text)
      }
    }
  }

  /// Links of one relation as one end of them tells it.
  private struct Line {
    let subject: SidedEntity
    let side: Model.Side
    let verb: String
    var others: [String]
  }

  private func line(
    _ difference: LinkDifference, came: Set<EntityIndex>, gone: Set<EntityIndex>
  ) -> Line? {
    let link = difference.link
    // The sentence of a threat tells of these.
    if link.relation == .comesFrom || link.relation == .harms { return nil }
    let ends = difference.side == .new ? came : gone
    let (source, target) = (ends.contains(link.source), ends.contains(link.target))
    // A diagram shows what is new in it; that needs no line.
    if link.relation == .shows, source || target { return nil }
    // What is gone is told of as gone; what stays tells only what it has to do without.
    if difference.side == .old, source && target || (source || target) && !link.relation.isRelied {
      return nil
    }
    let isFromSource =
      source == target
      ? link.relation != .mitigates : difference.side == .new ? source : target
    let (end, other) = isFromSource ? (link.source, link.target) : (link.target, link.source)
    let verb = isFromSource ? link.relation.verb : link.relation.inverseVerb
    return Line(
      subject: subject(end, on: difference.side), side: difference.side, verb: verb,
      others: [name(of: other, on: difference.side, besides: end)])
  }

  /// An entity as it is now, where it is.
  private func subject(_ entity: EntityIndex, on side: Model.Side) -> SidedEntity {
    guard side == .old, let now = changes.counterpart(ofOld: entity) else {
      return SidedEntity(side: side, entity: entity)
    }
    return SidedEntity(side: .new, entity: now)
  }

  /// The id of today, with the model where that is another one than its partner's.
  private func name(of entity: EntityIndex, on side: Model.Side, besides partner: EntityIndex)
    -> String
  {
    let subject = subject(entity, on: side)
    let workspace = changes[subject.side]
    let isNear = changes[side].model(of: entity) == changes[side].model(of: partner)
    return isNear ? workspace.id(subject.entity) : workspace.qualifiedID(of: subject.entity)
  }
}

extension Relation {
  /// Whether one end of a link has to do without the other once that is gone.
  fileprivate var isRelied: Bool {
    switch self {
    case .mitigates, .verifies, .restsOn, .protects, .counteredBy: true
    case .targets, .comesFrom, .harms, .carries, .holds, .within, .from, .to, .crosses, .refines,
      .shows, .appliesTo, .affects, .realised, .taught, .reaches, .basedOn, .duplicates, .mentions:
      false
    }
  }
}
