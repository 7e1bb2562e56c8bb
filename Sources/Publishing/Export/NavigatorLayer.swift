internal import Diagnostics
internal import Model

/// A matrix that MITRE's Navigator shows, with the domain by which its layers name it.
package enum NavigatorMatrix: String, Sendable, Hashable, CaseIterable {
  case atlas = "atlas-atlas"
  case attack = "enterprise-attack"

  var framework: Framework {
    switch self {
    case .atlas: .mitreATLAS
    case .attack: .mitreATTACK
    }
  }

  var fileName: String {
    switch self {
    case .atlas: "atlas-layer.json"
    case .attack: "attack-layer.json"
    }
  }
}

extension Composer {
  /// The models of which some threat or mitigation names a technique of a matrix.
  func modelsWithLayer(_ matrix: NavigatorMatrix) -> [ModelIndex] {
    var models: Set<ModelIndex> = []
    for entry in frameworkUse.entries(of: matrix.framework) where entry.group == .techniques {
      for mapping in frameworkUse.mappings(to: entry) where mapping.through.isEmpty {
        if let model = workspace.model(of: mapping.entity) { models.insert(model) }
      }
    }
    return models.sorted()
  }

  /// A layer for the Navigator, in version 4.5 of its format: the techniques that a model names,
  /// each with the worst severity of the threats that are not settled.
  func navigatorLayer(of model: ModelIndex, _ matrix: NavigatorMatrix) -> [UInt8] {
    let about = workspace[model]
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("name", about.title)
      json.object("versions") { json in
        json.member("navigator", "5.0.0")
        json.member("layer", "4.5")
      }
      json.member("domain", matrix.rawValue)
      json.member("description", layerDescription(of: model))
      json.member("sorting", 3)
      json.array("techniques") { json in
        for entry in frameworkUse.entries(of: matrix.framework) where entry.group == .techniques {
          writeTechnique(entry, of: model, to: &json)
        }
      }
      json.object("gradient") { json in
        json.array("colors") { json in
          for colour in ["#f2f3ef", "#f8ece8", "#a1260d"] { json.string(colour) }
        }
        json.member("minValue", 0)
        json.member("maxValue", RiskLevel.allCases.count)
      }
      json.array("legendItems") { json in
        writeLegend(to: &json)
      }
    }
    json.endLine()
    return json.bytes
  }

  private func layerDescription(of model: ModelIndex) -> String {
    let version = workspace[model][FrontMatter.version].map { " \($0.value)" } ?? ""
    return "Techniques that the threat model\(version) names, as of \(edition.today). "
      + "The score is the worst severity of threats that are not settled: 4 critical, 3 high, "
      + "2 medium, 1 low, 0 none."
  }

  private func writeTechnique(
    _ entry: FrameworkEntry, of model: ModelIndex, to json: inout JSONWriter
  ) {
    let named = frameworkUse.mappings(to: entry).filter {
      $0.through.isEmpty && workspace.model(of: $0.entity) == model
    }.map(\.entity)
    guard !named.isEmpty else { return }
    json.object { json in
      json.member("techniqueID", entry.id)
      json.member("score", score(of: named))
      json.member("comment", named.map(comment).joined(separator: "\n"))
      guard let site = workspace.configuration.baseURL else { return }
      json.array("links") { json in
        for entity in named {
          json.object { json in
            json.member("label", workspace[entity].id.value.text)
            json.member("url", site.address(of: workspace.address(of: .entity(entity))))
          }
        }
      }
    }
  }

  /// The worst severity of threats for which something is still to be done or to be borne.
  private func score(of entities: [EntityIndex]) -> Int {
    entities.filter { workspace[$0].kind == .threat && !workspace.state(of: $0).isSettled }
      .compactMap { workspace.severity(of: $0) }.max()?.number ?? 0
  }

  /// "T-001 Prompts override instructions (Open, High)".
  private func comment(on entity: EntityIndex) -> String {
    let about = workspace[entity]
    let name = about.hasTitle ? "\(about.id.value) \(about.title)" : about.id.value.text
    guard about.kind == .threat else { return name }
    let severity = workspace.severity(of: entity)?.title
    let facts = [workspace.state(of: entity).words, severity].compactMap { $0 }
    return "\(name) (\(facts.joined(separator: ", ")))"
  }

  private func writeLegend(to json: inout JSONWriter) {
    for (label, colour) in [("settled", "#f2f3ef"), ("critical", "#a1260d")] {
      json.object { json in
        json.member("label", label)
        json.member("color", colour)
      }
    }
  }
}

extension RiskLevel {
  /// 1 for low to 4 for critical.
  fileprivate var number: Int { (RiskLevel.allCases.firstIndex(of: self) ?? 0) + 1 }
}
