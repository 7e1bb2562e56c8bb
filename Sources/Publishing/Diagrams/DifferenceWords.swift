internal import Diagnostics
package import Model

extension Changes {
  /// What differs in a diagram, a sentence without its full stop for each thing that does.
  package func words(for difference: DiagramDifference) -> [String] {
    let parts = difference.parts.filter { $0.fate.isDifferent }
    return [Fate.added, .removed, .changed].flatMap { fate in
      parts.filter { $0.fate == fate }.compactMap(words)
    }
  }

  private func words(for part: PartDifference) -> String? {
    guard let subject = part.subject else { return nil }
    let name = name(of: subject)
    switch part.fate {
    case .kept: return nil
    case .added: return part.old == nil ? "\(name) is new" : "\(name) is now shown here"
    case .removed: return part.new == nil ? "\(name) is gone" : "\(name) is no longer shown here"
    case .changed:
      return "\(name): \(part.details.map { words(for: $0, of: part) }.joined(separator: "; "))"
    }
  }

  /// Its kind, its name and where it is: "Flow F-9 Exported record (Web to Archive)".
  private func name(of subject: SidedEntity) -> String {
    let workspace = self[subject.side]
    let entity = workspace[subject.entity]
    let title = entity.hasTitle ? " \(entity.title)" : ""
    switch entity.kind {
    case .flow:
      let ends = workspace.ends(of: subject.entity).map {
        " (\(workspace[$0.from].title) to \(workspace[$0.to].title))"
      }
      return "Flow \(entity.id.value)\(title)\(ends ?? "")"
    case .boundary:
      let label = workspace.label(ofBoundary: subject.entity)
      return "Boundary"
        + [label, entity.hasTitle ? entity.title : ""].filter { !$0.isEmpty }
        .map { " \($0)" }.joined()
    case .element, .asset, .source, .assumption, .dataflow, .threat, .mitigation, .evidence,
      .objective, .question, .incident, .review, .attackTree, .view:
      let type = entity[Element.type]?.value.words ?? entity.kind.noun
      return "\(capitalised(type)) \(entity.title)"
    }
  }

  private func words(for detail: PartDetail, of part: PartDifference) -> String {
    switch detail {
    case .id(let earlier): return "its id was \(earlier)"
    case .link(let difference):
      let workspace = self[difference.side]
      let verb = difference.link.relation.verb
      let other = workspace[difference.link.target].title
      return difference.side == .new ? "now \(verb) \(other)" : "no longer \(verb) \(other)"
    case .key(let key):
      switch key.key {
      case Common.title.spec.name, Element.name.spec.name:
        return key.old.map { "was named \($0.text)" } ?? "has a name now"
      case Element.within.spec.name:
        return "moved from \(home(part.old, in: old)) to \(home(part.new, in: new))"
      case Flow.from.spec.name:
        return "started at \(end(of: part.old) { $0.from })"
      case Flow.to.spec.name:
        return "ended at \(end(of: part.old) { $0.to })"
      default:
        let before = key.old?.text ?? "not said"
        return "\(inSentence(key.key)) \(before) → \(key.new?.text ?? "not said")"
      }
    }
  }

  private func home(_ entity: EntityIndex?, in workspace: Workspace) -> String {
    entity.flatMap { workspace.targets(of: $0, .within).first }.map { workspace[$0].title }
      ?? "outside every boundary"
  }

  private func end(
    of flow: EntityIndex?, _ end: ((from: EntityIndex, to: EntityIndex)) -> EntityIndex
  ) -> String {
    flow.flatMap { old.ends(of: $0) }.map { old[end($0)].title } ?? "an unknown element"
  }

  /// What became of a part, in the few words for which a box of a picture has room.
  func shortWords(for part: PartDifference) -> String {
    switch part.fate {
    case .kept: return ""
    case .added: return part.old == nil ? "new" : "now shown here"
    case .removed: return part.new == nil ? "gone" : "no longer here"
    case .changed:
      var words: [String] = []
      for word in part.details.map(shortWord) where !words.contains(word) { words.append(word) }
      return words.joined(separator: ", ")
    }
  }

  private func shortWord(for detail: PartDetail) -> String {
    switch detail {
    case .id: return "other id"
    case .link(let difference):
      return difference.link.relation == .crosses ? "crosses otherwise" : "other data"
    case .key(let key):
      switch key.key {
      case Common.title.spec.name, Element.name.spec.name: return "renamed"
      case Element.within.spec.name: return "moved"
      case Flow.from.spec.name, Flow.to.spec.name: return "led elsewhere"
      default: return "other \(inSentence(key.key))"
      }
    }
  }
}
