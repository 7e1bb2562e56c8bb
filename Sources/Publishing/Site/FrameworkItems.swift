internal import Model
internal import Templating

extension Composer {
  /// The files about frameworks: pages, tables for other programs, layers for the Navigator.
  var frameworkItems: [SiteItem] {
    if frameworkUse.frameworks.isEmpty { return [] }
    var items: [SiteItem] = [.page(.frameworks)]
    for framework in frameworkUse.frameworks {
      items.append(.page(.framework(framework)))
      if hasCSV(framework) { items.append(.frameworkCSV(framework)) }
      items += frameworkUse.entries(of: framework).map { .page(.frameworkEntry($0)) }
    }
    for matrix in NavigatorMatrix.allCases {
      items += modelsWithLayer(matrix).map { .layer($0, matrix) }
    }
    return items
  }

  /// Whether a framework's chains are few enough to be one file.
  func hasCSV(_ framework: Framework) -> Bool {
    let mappings = frameworkUse.entries(of: framework).map { frameworkUse.mappings(to: $0).count }
    return !mappings.isEmpty && mappings.reduce(0, +) <= 5000
  }

  func csvTool(of framework: Framework, from address: Address) -> [Tool] {
    guard hasCSV(framework) else { return [] }
    let file = Address("\(framework.folder)/index.csv")
    return [Tool(text: "As CSV", target: LinkTarget(compiled: address.link(to: file)))]
  }

  /// The layers of a framework's matrix, one for each model.
  func layerTools(of framework: Framework, from address: Address) -> [Tool] {
    NavigatorMatrix.allCases.filter { $0.framework == framework }.flatMap { matrix in
      modelsWithLayer(matrix).prefix(FrameworkUse.sectionLimit).map { model in
        Tool(
          text: "Navigator layer of \(workspace[model].title)",
          target: LinkTarget(compiled: address.link(to: layerAddress(of: model, matrix))))
      }
    }
  }

  func layerAddress(of model: ModelIndex, _ matrix: NavigatorMatrix) -> Address {
    Address("\(workspace.folder(of: model))/\(matrix.fileName)")
  }
}
