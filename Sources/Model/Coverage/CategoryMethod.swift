internal import Diagnostics

/// A method that asks of each part of a diagram, category by category, what can go wrong there.
package enum CategoryMethod: String, Sendable, Hashable, CaseIterable {
  case stride, linddun
}

/// One category of a method.
package struct ThreatCategory: Sendable, Hashable {
  /// The word that authors write, such as `information-disclosure`.
  package let word: String
  package let title: String
  /// What it means, in one short sentence without a full stop.
  package let summary: String

  fileprivate init(_ category: some Vocabulary, title: String) {
    word = category.rawValue
    self.title = title
    summary = category.summary
  }
}

extension CategoryMethod {
  package var title: String {
    switch self {
    case .stride: "STRIDE"
    case .linddun: "LINDDUN"
    }
  }

  /// The categories, in the order of the method's letters.
  package var categories: [ThreatCategory] {
    switch self {
    case .stride: Stride.allCases.map { ThreatCategory($0, title: $0.title) }
    case .linddun: Linddun.allCases.map { ThreatCategory($0, title: $0.title) }
    }
  }

  /// The key of a threat that names its categories.
  package var key: String {
    switch self {
    case .stride: Threat.stride.spec.name
    case .linddun: Threat.linddun.spec.name
    }
  }

  /// The name under which a model says that it is held to the method.
  var framework: Framework {
    switch self {
    case .stride: .stride
    case .linddun: .linddun
    }
  }

  /// The words of the categories that a threat names.
  package func words(of threat: Entity) -> [String] {
    switch self {
    case .stride: (threat[Threat.stride] ?? []).map(\.value.rawValue)
    case .linddun: (threat[Threat.linddun] ?? []).map(\.value.rawValue)
    }
  }
}

extension Workspace {
  /// The methods that a model is held to, or whose categories its threats or its diagrams name.
  package func methods(of model: ModelIndex) -> [CategoryMethod] {
    let declared = Set((self[model][FrontMatter.frameworks] ?? []).map(\.value))
    return CategoryMethod.allCases.filter { method in
      declared.contains(method.framework.rawValue)
        || entities(of: model).contains { uses(method, $0) }
    }
  }

  private func uses(_ method: CategoryMethod, _ entity: EntityIndex) -> Bool {
    switch self[entity].kind {
    case .threat: return !method.words(of: self[entity]).isEmpty
    case .element, .flow:
      let considered = self[entity][Element.considered]?.entries ?? []
      return considered.contains { entry in
        method.categories.contains { $0.word == entry.key.value }
      }
    case .asset, .source, .assumption, .dataflow, .mitigation, .evidence, .objective, .question,
      .incident, .review, .attackTree, .view, .boundary:
      return false
    }
  }
}
