package import Diagnostics

/// A name that stands for nothing, as seen from a model.
struct UnknownName: Hashable {
  let model: ModelIndex?
  let name: String
}

extension Linker {
  /// The entity of a reference, if there is one of the right kind; else a finding.
  mutating func resolve(
    _ reference: Located<EntityReference>, kinds: Set<Kind>, from model: ModelIndex?
  ) -> EntityIndex? {
    guard let target = symbols.entity(reference.value, from: model) else {
      reportUnknown(reference.map(\.description), kinds: kinds, from: model)
      return nil
    }
    let entity = entities[target.rawValue]
    reportSpelling(of: reference, as: entity)
    guard kinds.isEmpty || kinds.contains(entity.kind) else {
      diagnostics.append(wrongKind(reference, entity, kinds))
      return nil
    }
    return target
  }

  /// Reports a name once, however often it is used; the further uses become notes.
  mutating func reportUnknown(
    _ name: Located<String>, kinds: Set<Kind>, from model: ModelIndex?
  ) {
    let key = UnknownName(model: model, name: name.value.lowercased())
    if let earlier = unknown[key] {
      unknown[key]?.uses.append(name.span)
      let uses = unknown[key]?.uses ?? []
      if uses.count <= Self.mentionedUses {
        diagnostics[earlier.index] = diagnostics[earlier.index].adding(
          Diagnostic.Note("also used here", at: name.span))
      }
      return
    }
    unknown[key] = (diagnostics.count, [name.span])
    diagnostics.append(unknownReference(name, candidate(for: name.value, kinds, from: model)))
  }

  /// How many further uses of an unknown name are listed.
  private static let mentionedUses = 5

  /// What an author may have meant: an id of the model that is near, or the same id of another one.
  private func candidate(
    for name: String, _ kinds: Set<Kind>, from model: ModelIndex?
  ) -> EntityIndex? {
    let reference = EntityReference(name)
    let home = reference?.model.map { symbols.models[$0] } ?? model
    let id = reference?.id.text ?? name
    if let home {
      let range = models[home.rawValue].entities
      let fitting = range.filter { kinds.isEmpty || kinds.contains(entities[$0].kind) }
      if let near = nearMiss(for: id, among: fitting.map { entities[$0].id.value.text }),
        let nearID = EntityID(near)
      {
        return symbols.entities[home.rawValue][nearID]
      }
    }
    guard let id = reference?.id else { return nil }
    return symbols.entities.lazy.compactMap { $0[id] }.first
  }

  /// Reports a reference in another case than the declaration, or by an earlier id.
  private mutating func reportSpelling(
    of reference: Located<EntityReference>, as entity: Entity
  ) {
    let written = reference.value.id
    if written != entity.id.value {
      diagnostics.append(formerID(reference, entity))
    } else if written.text != entity.id.value.text {
      diagnostics.append(otherCase(reference, entity))
    }
  }

  private func unknownReference(_ name: Located<String>, _ candidate: EntityIndex?) -> Diagnostic {
    var message = "nothing is called '\(name.value)'"
    var notes: [Diagnostic.Note] = []
    var fixIts: [FixIt] = []
    if let candidate {
      let entity = entities[candidate.rawValue]
      let written = EntityReference(name.value)
      let isElsewhere = written?.model == nil && written?.id == entity.id.value
      let prefix = written?.model.map { "\($0)/" } ?? (isElsewhere ? home(of: candidate) : "")
      message += "; did you mean '\(prefix)\(entity.id.value)'?"
      notes.append(.init("'\(entity.id.value)' is declared here", at: entity.id.span))
      fixIts.append(
        FixIt(
          "write '\(prefix)\(entity.id.value)'", replace: name.span,
          with: "\(prefix)\(entity.id.value)", isSafe: false))
    }
    return Diagnostic(.unknownReference, message, at: name.span, notes: notes, fixIts: fixIts)
  }

  private func home(of entity: EntityIndex) -> String {
    modelOfEntity[entity.rawValue].map { "\(models[$0.rawValue].id.value)/" } ?? ""
  }
}

extension Diagnostic {
  /// The same finding with one note more.
  fileprivate func adding(_ note: Note) -> Diagnostic {
    Diagnostic(
      rule, message, at: span, severity: severity, notes: notes + [note], help: help,
      fixIts: fixIts)
  }
}

extension Rule {
  package static let unknownReference = Rule("unknown-reference", .error)
  package static let wrongKind = Rule("wrong-kind", .error)
  package static let formerId = Rule("former-id", .warning)
  package static let otherCase = Rule("other-case", .warning)
}

private func wrongKind(
  _ reference: Located<EntityReference>, _ entity: Entity, _ kinds: Set<Kind>
) -> Diagnostic {
  let expected = kinds.map(\.oneOf).sorted().joined(separator: " or ")
  return Diagnostic(
    .wrongKind, "'\(reference.value)' is \(entity.kind.oneOf), not \(expected)",
    at: reference.span, notes: [.init("it is declared here", at: entity.id.span)]
  )
}

private func formerID(_ reference: Located<EntityReference>, _ entity: Entity) -> Diagnostic {
  let prefix = reference.value.model.map { "\($0)/" } ?? ""
  return Diagnostic(
    .formerId, "'\(reference.value)' is called '\(prefix)\(entity.id.value)' now",
    at: reference.span,
    fixIts: [
      FixIt(
        "write '\(prefix)\(entity.id.value)'", replace: reference.span,
        with: "\(prefix)\(entity.id.value)", isSafe: true)
    ]
  )
}

private func otherCase(_ reference: Located<EntityReference>, _ entity: Entity) -> Diagnostic {
  let prefix = reference.value.model.map { "\($0)/" } ?? ""
  return Diagnostic(
    .otherCase, "'\(reference.value)' is declared as '\(entity.id.value)'", at: reference.span,
    notes: [.init("it is declared here", at: entity.id.span)],
    fixIts: [
      FixIt(
        "write '\(prefix)\(entity.id.value)'", replace: reference.span,
        with: "\(prefix)\(entity.id.value)", isSafe: true)
    ]
  )
}
