internal import Diagnostics

/// What a workspace says about the entries of catalogues: what is mapped to each, and what the
/// models that are held to a catalogue say of the rest.
package struct FrameworkUse: Sendable {
  /// Something that is mapped to an entry.
  package struct Mapping: Sendable, Hashable {
    package let entity: EntityIndex
    /// The entries that it names and that belong to the entry; empty where it names it itself.
    package let through: [FrameworkEntry]
  }

  /// The frameworks that a model is held to or that something names, in the order of `Framework`.
  package let frameworks: [Framework]
  private let mappings: [FrameworkEntry: [Mapping]]
  private let models: [Framework: [ModelIndex]]
  private let elements: ElementAnswers

  package init(of workspace: Workspace) {
    var named: Set<Framework> = []
    var mappings: [FrameworkEntry: [Mapping]] = [:]
    var reader = EntryReader()
    for index in workspace.entityIndices where workspace[index].kind.hasPage {
      let entries = reader.entries(of: workspace[index])
      for entry in entries {
        named.insert(entry.framework)
        mappings[entry, default: []].append(Mapping(entity: index, through: []))
      }
      for entry in entries {
        for whole in reader.wholes(of: entry) where !entries.contains(whole) {
          mappings[whole, default: []].add(entry, of: index)
        }
      }
    }
    let models = workspace.modelsByFramework
    frameworks = Framework.allCases.filter { named.contains($0) || models[$0] != nil }
    // What is only worked out from weaknesses brings in no framework that nobody asked for.
    let shown = Set(frameworks)
    self.mappings = mappings.filter { shown.contains($0.key.framework) }
    self.models = models
    elements = ElementAnswers(of: workspace)
  }

  /// What is mapped to an entry, in the order of the models and their sources.
  package func mappings(to entry: FrameworkEntry) -> [Mapping] { mappings[entry] ?? [] }

  /// What of a model is mapped to an entry. The entities of a model stand together, so that they
  /// are found without looking at those of all the others.
  func entities(of model: ThreatModel, mappedTo entry: FrameworkEntry) -> [EntityIndex] {
    let mappings = mappings(to: entry)
    var range = mappings.startIndex..<mappings.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let isBefore = mappings[middle].entity.rawValue < model.entities.lowerBound
      range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return mappings[range.lowerBound...].lazy.map(\.entity)
      .prefix { $0.rawValue < model.entities.upperBound }
  }

  /// Whether elements or flows of a model say of a category that nothing of it is there.
  func isConsidered(_ entry: FrameworkEntry, byElementsOf model: ModelIndex) -> Bool {
    switch entry.framework {
    case .stride, .linddun: elements.considers(entry.id, in: model)
    case .owaspLLM2025, .owaspAgentic2026, .owaspAgenticThreats, .owaspTop10of2021,
      .owaspTop10of2025, .mitreATLAS, .mitreATTACK, .cwe, .capec, .nistCSF, .nist80053, .iso27001,
      .asvs, .awsWellArchitected, .aiScoping:
      false
    }
  }

  /// The models that are held to a framework.
  package func models(heldTo framework: Framework) -> [ModelIndex] { models[framework] ?? [] }

  /// The entries of a framework to which something is mapped, in the order of the catalogue; what
  /// is not listed stands behind what it is a part of.
  package func entries(of framework: Framework) -> [FrameworkEntry] {
    let catalogue = framework.catalogue
    let tactics = framework == .mitreATLAS ? catalogue.checklist : []
    let places = Dictionary(
      (tactics + catalogue.entries).enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    func place(of entry: FrameworkEntry) -> Int {
      ([entry.id] + catalogue.wholes(of: entry.id)).lazy.compactMap { places[$0] }.first ?? .max
    }
    let used = mappings.keys.filter { $0.framework == framework }
    return used.map { (entry: $0, place: place(of: $0)) }.sorted { one, other in
      if one.place != other.place { return one.place < other.place }
      return naturallyPrecedes(one.entry.id, other.entry.id)
    }.map(\.entry)
  }
}

extension [FrameworkUse.Mapping] {
  /// Adds what names a part of this list's entry, once for each entity.
  fileprivate mutating func add(_ part: FrameworkEntry, of entity: EntityIndex) {
    if let last, last.entity == entity {
      self[count - 1] = FrameworkUse.Mapping(entity: entity, through: last.through + [part])
    } else {
      append(FrameworkUse.Mapping(entity: entity, through: [part]))
    }
  }
}

/// Finds the entries that entities are mapped to, each reference looked up once.
private struct EntryReader {
  private var known: [String: FrameworkEntry?] = [:]
  private var wholes: [FrameworkEntry: [FrameworkEntry]] = [:]

  /// The entries that an entity is mapped to, by its references and its categories; each once.
  mutating func entries(of entity: Entity) -> [FrameworkEntry] {
    var entries = (entity[Threat.stride] ?? []).map { FrameworkEntry(.stride, $0.value.rawValue) }
    entries += (entity[Threat.linddun] ?? []).map { FrameworkEntry(.linddun, $0.value.rawValue) }
    for reference in entity[Common.references] ?? [] {
      guard let entry = entry(reference.value), !entries.contains(entry) else { continue }
      entries.append(entry)
    }
    return entries
  }

  private mutating func entry(_ reference: String) -> FrameworkEntry? {
    if let entry = known[reference] { return entry }
    let entry = FrameworkEntry(reference: reference)
    known[reference] = .some(entry)
    return entry
  }

  mutating func wholes(of entry: FrameworkEntry) -> [FrameworkEntry] {
    if let wholes = wholes[entry] { return wholes }
    let wholes = entry.wholes
    self.wholes[entry] = wholes
    return wholes
  }
}

extension Workspace {
  /// The models that are held to each framework; one that says how it uses AI is held to the scopes.
  /// A library describes no system, so that nothing is asked of it.
  fileprivate var modelsByFramework: [Framework: [ModelIndex]] {
    var models: [Framework: [ModelIndex]] = [:]
    for model in modelIndices where !libraries.contains(model) {
      var frameworks = (self[model][FrontMatter.frameworks] ?? []).compactMap {
        Framework(rawValue: $0.value)
      }
      if aiScope(of: model) != nil { frameworks.append(.aiScoping) }
      for framework in Set(frameworks) { models[framework, default: []].append(model) }
    }
    return models
  }
}
