internal import Model

/// What can be found on a site, kind by kind: the order in which it is numbered.
package struct SearchPlan: Sendable {
  /// One thing that can be found.
  enum Subject: Sendable {
    case model(ModelIndex)
    case entity(EntityIndex)
    case page(Int)
    case term(Int)
    case rule(Int)
    case catalogueEntry(FrameworkEntry)
  }

  /// The numbers that the things of a kind have.
  struct KindRange: Sendable {
    let kind: SearchKind
    let start: Int
    let count: Int
  }

  /// How many things a part holds, the last one apart.
  static let partSize = 128

  private var subjects: [Subject] = []
  private(set) var kinds: [KindRange] = []

  /// The numbers of the parts that can be read one beside the other.
  package var parts: Range<Int> { 0..<(subjects.count + Self.partSize - 1) / Self.partSize }

  init(
    of workspace: Workspace, _ order: SiblingOrder, _ glossary: Glossary, _ ruleBook: RuleBook,
    _ frameworkUse: FrameworkUse
  ) {
    for kind in SearchKind.all {
      switch kind {
      case .model: append(kind, workspace.modelIndices.map { .model($0) })
      case .entity(let entityKind):
        let ofModels = workspace.modelIndices.flatMap { order.siblings(entityKind, in: $0) }
        let others = workspace.entities(entityKind).filter { workspace.model(of: $0) == nil }
        append(kind, (ofModels + others).map { .entity($0) })
      case .page: append(kind, workspace.pagesOfProse.map { .page($0) })
      case .term: append(kind, glossary.terms.indices.map { .term($0) })
      case .rule: append(kind, ruleBook.pages.indices.map { .rule($0) })
      case .catalogueEntry:
        let entries = frameworkUse.frameworks.flatMap { frameworkUse.entries(of: $0) }
        append(kind, entries.map { .catalogueEntry($0) })
      }
    }
  }

  private mutating func append(_ kind: SearchKind, _ found: [Subject]) {
    if found.isEmpty { return }
    kinds.append(KindRange(kind: kind, start: subjects.count, count: found.count))
    subjects += found
  }

  /// The things of a part.
  subscript(part: Int) -> ArraySlice<Subject> {
    subjects[part * Self.partSize..<min(subjects.count, (part + 1) * Self.partSize)]
  }
}

extension Workspace {
  /// The pages of prose, but for those that start a model, which are found as the model.
  fileprivate var pagesOfProse: [Int] {
    pages.indices.filter { page in
      model(ofPage: page).map { self[$0].page != page } ?? true
    }
  }
}
