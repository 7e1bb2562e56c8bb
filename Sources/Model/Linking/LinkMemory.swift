internal import Diagnostics

/// What linking found out about each model, kept for as long as nothing has changed on which it
/// rests: the model's own pages, and the models that these refer to.
package struct LinkMemory: Sendable {
  /// For each page a number that is another one where its text is another.
  private var versions: [Int] = []
  private var names: [EntityID] = []
  private var models: [LinkedModel?] = []

  package init() {}
}

/// What linking found out about one model.
struct LinkedModel: Sendable {
  let pages: [Int]
  let entities: Range<Int>
  /// The links of each step, in the order of the steps.
  var links: [[EntityLink]] = []
  var statements: [EntityIndex: ThreatStatement] = [:]
  /// The other models that it refers to.
  var others: Set<ModelIndex> = []
  /// Whether all that it refers to was found. What was not may be anywhere the next time.
  var isSettled = true
}

extension LinkMemory {
  /// What is known of each model of a workspace that is about to be linked; nothing of those that
  /// may have changed.
  func models(for linker: Linker, versions: [Int]) -> [LinkedModel?] {
    guard versions.count == self.versions.count, names == linker.models.map(\.id.value) else {
      return Array(repeating: nil, count: linker.models.count)
    }
    var models = zip(self.models, linker.models).map { kept, model in
      let isSame =
        kept?.pages == model.pages && kept?.entities == model.entities
        && model.pages.allSatisfy { versions[$0] == self.versions[$0] }
      return isSame ? kept : nil
    }
    // What refers to a model that has changed may have to be said anew, and so on.
    var isStable = false
    while !isStable {
      isStable = true
      for (index, model) in models.enumerated() {
        guard let others = model?.others, others.contains(where: { models[$0.rawValue] == nil })
        else { continue }
        models[index] = nil
        isStable = false
      }
    }
    return models
  }

  mutating func keep(_ models: [LinkedModel], of linker: Linker, versions: [Int]) {
    self.models = models.map { $0.isSettled ? $0 : nil }
    self.versions = versions
    names = linker.models.map(\.id.value)
  }
}

extension Linker {
  /// Makes the links of fields, of statements and of prose, step by step, each model by model.
  ///
  /// - Returns: what was found out about each model.
  mutating func linkModels(_ kept: [LinkedModel?]) -> [LinkedModel] {
    var linked = zip(kept, models).map { kept, model in
      kept ?? LinkedModel(pages: model.pages, entities: model.entities)
    }
    let outside = (models.last?.entities.upperBound ?? 0)..<entities.count
    let others = pages.indices.filter { membership.modelOfPage[$0] == nil }
    for step in 0..<3 {
      for (index, known) in kept.enumerated() {
        if let known {
          links += known.links[step]
          continue
        }
        let (start, found) = (links.count, diagnostics.count)
        link(step, linked[index].entities, linked[index].pages.sorted())
        linked[index].links.append(Array(links[start...]))
        if diagnostics.count > found { linked[index].isSettled = false }
      }
      link(step, outside, others)
    }
    for index in linked.indices {
      if kept[index] == nil {
        settle(&linked[index], ModelIndex(index))
      } else {
        statements.merge(linked[index].statements) { $1 }
      }
    }
    return linked
  }

  private mutating func link(_ step: Int, _ entities: Range<Int>, _ pages: [Int]) {
    switch step {
    case 0: linkFields(of: entities)
    case 1: linkStatements(of: entities)
    default: linkProse(of: pages)
    }
  }

  /// Notes down a model's sentences, and on which other models it rests.
  private func settle(_ model: inout LinkedModel, _ own: ModelIndex) {
    var touched = model.links.joined().flatMap { [$0.source, $0.target] }
    for position in model.entities {
      let index = EntityIndex(position)
      if let base = bases[index] { touched.append(base) }
      guard let statement = statements[index] else { continue }
      model.statements[index] = statement
      touched += statement.parts.compactMap(\.entity)
      let namesOther = statement.parts.contains { part in
        part.entity == nil && part.written.utf8.contains(UInt8(ascii: "/"))
      }
      if namesOther { model.isSettled = false }
    }
    model.others = Set(touched.compactMap { modelOfEntity[$0.rawValue] }).subtracting([own])
  }
}
