import Diagnostics
import Markup

@testable import Model

/// Two states of a small workspace, and what changed between them.
struct ComparedStates {
  let changes: Changes

  /// `from`, `to`: pages by their paths.
  init(
    from old: [String: String], to new: [String: String], on day: String = "2026-11-21",
    since earlier: String? = nil
  ) {
    changes = Model.changes(
      from: state(old, on: earlier ?? day), to: state(new, on: day))
  }

  /// One page that is a model.
  init(_ old: String, _ new: String) {
    self.init(from: ["shop.md": page(old)], to: ["shop.md": page(new)])
  }

  /// Everything that changed, a line each: the least that the forms have to tell.
  var lines: [String] {
    changes.configuration.map { "configuration " + line($0) }
      + changes.pages.map { "page " + line($0) } + changes.models.flatMap(lines(of:))
  }

  var decisions: [String] {
    changes.decisions.map { decision in
      let workspace = changes[decision.subject.side]
      let reason = "\(decision.reason)".prefix { $0 != "(" }
      return "\(workspace[decision.subject.entity].id.value): \(reason)"
    }
  }

  private func lines(of model: ModelDifference) -> [String] {
    model.keys.map { "model " + line($0) } + model.entities.flatMap(lines(of:))
      + model.links.map(line) + model.pages.map { "page " + line($0) }
      + model.risks.map {
        let level = { (level: RiskLevel?) in level?.rawValue ?? "none" }
        return "\(id($0.movement.new)) \($0.moment): \(level($0.movement.before)) > "
          + level($0.movement.after)
      }
      + model.states.map { "\(id($0.new)) state: \(word($0.before)) > \(word($0.after))" }
      + model.verifications.map { "\(id($0.new)): \(word($0.before)) > \(word($0.after))" }
      + model.evidence.map { "\(id($0.new)): \(word($0.before)) > \(word($0.after))" }
  }

  private func word<Value: RawRepresentable>(_ value: Value?) -> String
  where Value.RawValue == String { value?.rawValue ?? "none" }

  private func id(_ entity: EntityIndex) -> String { changes.new[entity].id.value.text }

  private func lines(of difference: EntityDifference) -> [String] {
    guard let new = difference.new else {
      return difference.old.map { ["- \(changes.old[$0].id.value)"] } ?? []
    }
    if difference.old == nil { return ["+ \(id(new))"] }
    return [difference.formerID.map { "\(id(new)) was \($0)" }].compactMap { $0 }
      + [difference.movedFrom.map { "\(id(new)) from \($0)" }].compactMap { $0 }
      + difference.keys.map { "\(id(new)) \(line($0))" }
  }

  private func line(_ key: KeyDifference) -> String {
    "\(key.key): \(key.old?.text ?? "none") > \(key.new?.text ?? "none")"
  }

  private func line(_ link: LinkDifference) -> String {
    let workspace = changes[link.side]
    let sign = link.side == .new ? "+" : "-"
    return "\(sign) \(workspace[link.link.source].id.value) \(link.link.relation.rawValue) "
      + "\(workspace[link.link.target].id.value)"
  }

  private func line(_ page: PageDifference) -> String {
    let path = page.new.map { changes.new.pages[$0].path } ?? ""
    let moved = page.movedFrom.map { " from \($0)" } ?? ""
    return path + moved + page.keys.map { " \(line($0))" }.joined()
  }
}

/// A page that is the model `shop`.
func page(_ blocks: String, model: String = "shop") -> String {
  "---\nmodel: \(model)\n---\n\(blocks)\n"
}

/// A workspace of some pages, judged on a day.
func state(_ pages: [String: String], on day: String) -> Workspace {
  let fragments = pages.sorted { $0.key < $1.key }.enumerated().map { number, page in
    let file = SourceFile(id: FileID(UInt32(number + 1)), path: page.key, text: page.value)
    let document = parse(file, dialect: Dialect(kinds: Kind.blocks.map(\.rawValue))).document
    return lower(
      document, of: file, settings: LoweringSettings(Configuration()), isWholeModel: false
    ).fragment
  }
  let workspace = link(fragments, configuration: Configuration()).workspace
  guard let day = Day(day) else { return workspace }
  return workspace.judged(on: day, by: workspace.readings(from: [], on: day))
}
