/// How one entity is linked to another. A link is stored once, in one direction, whichever side
/// its author wrote it on.
package enum Relation: String, Sendable, Hashable, CaseIterable {
  case targets, comesFrom = "comes-from", harms, mitigates, restsOn = "rests-on", verifies
  case protects, carries, holds, within, from, to, crosses, refines, shows
  case appliesTo = "applies-to"
  case affects, realised, taught, reaches
  case counteredBy = "countered-by"
  case basedOn = "based-on"
  case duplicates, mentions
}

extension Relation {
  /// The verb, read from the entity where the link starts: "T-1 *targets* web".
  package var verb: String {
    switch self {
    case .targets: "targets"
    case .comesFrom: "comes from"
    case .harms: "harms"
    case .mitigates: "mitigates"
    case .restsOn: "rests on"
    case .verifies: "verifies"
    case .protects: "protects"
    case .carries: "carries"
    case .holds: "holds"
    case .within: "stands in"
    case .from: "comes from"
    case .to: "goes to"
    case .crosses: "crosses"
    case .refines: "refines"
    case .shows: "shows"
    case .appliesTo: "applies to"
    case .affects: "affects"
    case .realised: "realised"
    case .taught: "led to"
    case .reaches: "has as goal"
    case .counteredBy: "is countered by"
    case .basedOn: "is based on"
    case .duplicates: "duplicates"
    case .mentions: "mentions"
    }
  }

  /// The verb, read from the entity where the link ends: "web *is targeted by* T-1".
  package var inverseVerb: String {
    switch self {
    case .targets: "targeted by"
    case .comesFrom: "source of"
    case .harms: "harmed by"
    case .mitigates: "mitigated by"
    case .restsOn: "holds up"
    case .verifies: "verified by"
    case .protects: "protected by"
    case .carries: "carried by"
    case .holds: "held by"
    case .within: "contains"
    case .from: "sends"
    case .to: "receives"
    case .crosses: "crossed by"
    case .refines: "refined by"
    case .shows: "shown in"
    case .appliesTo: "held to"
    case .affects: "affected by"
    case .realised: "realised in"
    case .taught: "learnt from"
    case .reaches: "goal of"
    case .counteredBy: "counters in"
    case .basedOn: "base of"
    case .duplicates: "duplicated by"
    case .mentions: "mentioned by"
    }
  }
}
