internal import Diagnostics
package import Model

extension ChangeReport {
  /// How much changed: "3 added, 1 removed, 5 changed".
  package var countWords: String {
    let entities = changes.models.flatMap(\.entities)
    let counts = [
      (entities.count { $0.old == nil }, "added"), (entities.count { $0.new == nil }, "removed"),
      (entities.count { $0.old != nil && $0.new != nil }, "changed"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return words.isEmpty ? "no block added, removed or changed" : words.joined(separator: ", ")
  }

  /// The same of one model, by what they are: "2 threats added, 1 removed; 1 flow changed".
  package func countWords(of model: ModelDifference) -> String {
    let kinds = Kind.allCases.compactMap { kind in
      counts(of: model.entities.filter { self.kind(of: $0) == kind }, called: kind)
    }
    return kinds.isEmpty ? "no block added, removed or changed" : kinds.joined(separator: "; ")
  }

  private func counts(of entities: [EntityDifference], called kind: Kind) -> String? {
    let counts = [
      (entities.count { $0.old == nil }, "added"), (entities.count { $0.new == nil }, "removed"),
      (entities.count { $0.old != nil && $0.new != nil }, "changed"),
    ].filter { $0.0 > 0 }
    guard let first = counts.first else { return nil }
    return
      (["\(counted(first.0, kind.noun, kind.plural)) \(first.1)"]
      + counts.dropFirst().map { "\($0.0) \($0.1)" }).joined(separator: ", ")
  }

  private func kind(of difference: EntityDifference) -> Kind? {
    difference.subject.map { changes[$0.side][$0.entity].kind }
  }

  /// What it comes to: "2 changes need a decision; 1 new error, 3 new warnings".
  package var verdict: String {
    let decided = decisionWords(changes.decisions.count)
    return findingWords.map { "\(decided); \($0)" } ?? decided
  }

  /// "2 changes need a decision".
  package func decisionWords(_ count: Int) -> String {
    count == 0
      ? "Nothing needs a decision"
      : count == 1 ? "1 change needs a decision" : "\(count) changes need a decision"
  }

  /// "1 new error, 2 new notes, 1 finding gone"; nothing where no finding came or went.
  package var findingWords: String? { findingWords(new: findings.new, gone: findings.gone) }

  /// The same of some findings.
  func findingWords(new: [Diagnostic], gone: [Diagnostic]) -> String? {
    var words = ["error", "warning", "note"].compactMap { severity -> String? in
      let count = new.count { $0.severity.rawValue == severity }
      return count == 0 ? nil : "\(count) new \(severity)\(count == 1 ? "" : "s")"
    }
    if !gone.isEmpty { words.append("\(counted(gone.count, "finding", "findings")) gone") }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// A model's id, with its title.
  package func name(of model: ModelDifference) -> (id: String, title: String) {
    if let new = model.new { return (changes.new[new].id.value.text, changes.new[new].title) }
    guard let old = model.old else { return ("", "") }
    return (changes.old[old].id.value.text, changes.old[old].title)
  }

  /// What became of a model as a whole, where it came or went.
  package func fate(of model: ModelDifference) -> String? {
    if model.new == nil { return "removed" }
    return model.old == nil ? "added" : nil
  }

  /// Verifications and evidence that moved, one sentence each after the id.
  package func proofs(of model: ModelDifference) -> [(id: String, words: String)] {
    model.verifications.map {
      (changes.new.id($0.new), "\($0.before?.rawValue ?? "") → \($0.after?.rawValue ?? "")")
    }
      + model.evidence.map {
        (changes.new.id($0.new), "\(words($0.before)) → \(words($0.after))")
      }
  }

  private func words(_ standing: EvidenceStanding?) -> String {
    (standing?.rawValue ?? "").replacing("-", with: " ")
  }

  /// A page's path, with what became of it.
  package func words(
    for page: PageDifference
  ) -> (mark: ChangeEntry.Mark, path: String, fact: String?) {
    if let new = page.new {
      let path = changes.new.pages[new].path
      if page.old == nil { return (.added, path, nil) }
      return (.changed, path, page.movedFrom.map { "was \($0)" })
    }
    return (.removed, page.old.map { changes.old.pages[$0].path } ?? "", nil)
  }
}
