internal import Diagnostics
internal import Model
internal import Publishing

extension Diff {
  /// What a program reading the JSON form relies on.
  static let documentation = """
    One object; every key is always there.

      from, to       object  the two states: {words, commit, judged}: the whole name of the commit,
                             or null; the day on which it was judged
      changed        bool    whether anything at all changed
      decisions      array   what needs a decision:
                             {subject, reason, message, place}; reason is one of "new-threat",
                             "reopened", "open-and-raised", "accepted-and-raised",
                             "resolved-and-raised", "accepted", "dismissed", "removed-threat",
                             "dropped", "removed-mitigation", "no-longer-mitigates",
                             "no-longer-in-place", "shown-to-fail", "uncovered-crossing",
                             "less-protected", "fallen", "lowered-by-giving-up"
      models         array   {model, change, keys, entities, links, risks, states, verifications,
                             evidence, pages}
        change       string  "added", "removed" or "changed"
        keys         array   of the front matter: {key, old, new}
        entities     array   {id, kind, title, change, formerly, from, keys, place}: `formerly` is
                             an earlier id, `from` the file or the model it came from, or null
        links        array   {change, source, relation, target}: change is "gained" or "lost"
        risks        array   {id, moment, old, new}: moment is "initial", "current" or "target"
        states       array   {id, old, new} of threats
        verifications  array {id, old, new} of mitigations, assumptions and objectives
        evidence     array   {id, old, new} of what pieces of evidence are worth
        pages        array   {path, change, from, keys}: text outside blocks is the key "text"
      pages          array   the same, for pages that belong to no model
      configuration  array   {key, old, new} of threatpress.yml
      findings       object  {new, gone, kept}: the first two are arrays of {rule, severity,
                             message, subject, place}, the last is a number

    Nested keys are written with dots, such as "risk.likelihood". `old` and `new` are null, a
    string, or an array of strings for a list. A place is "path:line"; what is gone has the place
    that it had. Ids are "model/ID", named as they are now.
    """

  /// The change for programs.
  package func json() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.object("from") { write(oldSide, old, to: &$0) }
      json.object("to") { write(newSide, new, to: &$0) }
      json.member("changed", !isEmpty)
      json.array("decisions") { json in
        for decision in changes.decisions { json.object { write(decision, to: &$0) } }
      }
      json.array("models") { json in
        for model in changes.models { json.object { write(model, to: &$0) } }
      }
      json.array("pages") { json in
        for page in changes.pages { json.object { write(page, to: &$0) } }
      }
      write("configuration", changes.configuration, to: &json)
      json.object("findings") { json in
        write("new", findings.new, in: new, to: &json)
        write("gone", findings.gone, in: old, to: &json)
        json.member("kept", findings.keptCount)
      }
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ side: DiffSide, _ state: SideCompilation, to json: inout JSONWriter) {
    json.member("words", side.words)
    switch side.place {
    case .folder, .export: json.member("commit", nil as String?)
    case .revision(let revision): json.member("commit", revision.commit)
    }
    json.member("judged", state.compilation.today.description)
  }

  private func write(_ decision: Decision, to json: inout JSONWriter) {
    json.member("subject", name(of: decision.subject))
    json.member("reason", decision.reason.word)
    json.member("message", report.words(for: decision))
    json.member("place", place(of: decision.subject))
  }

  private func write(_ model: ModelDifference, to json: inout JSONWriter) {
    json.member("model", report.name(of: model).id)
    json.member("change", report.fate(of: model) ?? "changed")
    write("keys", model.keys, to: &json)
    json.array("entities") { json in
      for entity in model.entities { json.object { write(entity, to: &$0) } }
    }
    json.array("links") { json in
      for link in model.links { json.object { write(link, to: &$0) } }
    }
    json.array("risks") { json in
      for risk in model.risks {
        json.object {
          $0.member("id", changes.new.qualifiedID(of: risk.movement.new))
          $0.member("moment", risk.moment.rawValue)
          $0.member("old", risk.movement.before?.rawValue)
          $0.member("new", risk.movement.after?.rawValue)
        }
      }
    }
    write("states", model.states, to: &json)
    write("verifications", model.verifications, to: &json)
    write("evidence", model.evidence, to: &json)
    json.array("pages") { json in
      for page in model.pages { json.object { write(page, to: &$0) } }
    }
  }

  private func write<Value: RawRepresentable>(
    _ key: String, _ movements: [Movement<Value>], to json: inout JSONWriter
  ) where Value.RawValue == String {
    json.array(key) { json in
      for movement in movements {
        json.object {
          $0.member("id", changes.new.qualifiedID(of: movement.new))
          $0.member("old", movement.before?.rawValue)
          $0.member("new", movement.after?.rawValue)
        }
      }
    }
  }

  private func write(_ difference: EntityDifference, to json: inout JSONWriter) {
    guard let subject = difference.subject else { return }
    let entity = changes[subject.side][subject.entity]
    json.member("id", name(of: subject))
    json.member("kind", entity.kind.rawValue)
    json.member("title", entity.hasTitle ? entity.title : nil)
    json.member(
      "change",
      difference.old == nil ? "added" : difference.new == nil ? "removed" : "changed")
    json.member("formerly", difference.formerID)
    json.member("from", difference.movedFrom)
    write("keys", difference.keys, to: &json)
    json.member("place", place(of: subject))
  }

  private func write(_ difference: LinkDifference, to json: inout JSONWriter) {
    func end(_ entity: EntityIndex) -> String {
      name(of: SidedEntity(side: difference.side, entity: entity))
    }
    json.member("change", difference.side == .new ? "gained" : "lost")
    json.member("source", end(difference.link.source))
    json.member("relation", difference.link.relation.rawValue)
    json.member("target", end(difference.link.target))
  }

  private func write(_ page: PageDifference, to json: inout JSONWriter) {
    json.member("path", report.words(for: page).path)
    json.member("change", page.old == nil ? "added" : page.new == nil ? "removed" : "changed")
    json.member("from", page.movedFrom)
    write("keys", page.keys, to: &json)
  }

  private func write(_ key: String, _ differences: [KeyDifference], to json: inout JSONWriter) {
    json.array(key) { json in
      for difference in differences {
        json.object { json in
          json.member("key", difference.key)
          write("old", difference.old, to: &json)
          write("new", difference.new, to: &json)
        }
      }
    }
  }

  private func write(_ key: String, _ value: PlainValue?, to json: inout JSONWriter) {
    switch value {
    case nil: json.member(key, nil as String?)
    case .text(let text): json.member(key, text)
    case .set(let values), .sequence(let values):
      json.array(key) { json in for value in values { json.string(value) } }
    }
  }

  private func write(
    _ key: String, _ findings: [Diagnostic], in side: SideCompilation, to json: inout JSONWriter
  ) {
    json.array(key) { json in
      for finding in findings {
        json.object {
          $0.member("rule", finding.rule.name)
          $0.member("severity", finding.severity.rawValue)
          $0.member("message", finding.message)
          $0.member("subject", finding.subject)
          $0.member("place", side.place(of: finding.span))
        }
      }
    }
  }

  /// The name that an entity has now, else had.
  private func name(of subject: SidedEntity) -> String {
    let name = changes[subject.side].qualifiedID(of: subject.entity)
    return subject.side == .new ? name : changes.currentName(of: name)
  }
}

extension Decision.Reason {
  /// The reason as a word for programs.
  fileprivate var word: String {
    switch self {
    case .newThreat: "new-threat"
    case .reopened: "reopened"
    case .openAndRaised: "open-and-raised"
    case .acceptedAndRaised: "accepted-and-raised"
    case .resolvedAndRaised: "resolved-and-raised"
    case .accepted: "accepted"
    case .dismissed: "dismissed"
    case .removedThreat: "removed-threat"
    case .dropped: "dropped"
    case .removedMitigation: "removed-mitigation"
    case .noLongerMitigates: "no-longer-mitigates"
    case .noLongerInPlace: "no-longer-in-place"
    case .shownToFail: "shown-to-fail"
    case .uncoveredCrossing: "uncovered-crossing"
    case .lessProtected: "less-protected"
    case .fallen: "fallen"
    case .loweredByGivingUp: "lowered-by-giving-up"
    }
  }
}
