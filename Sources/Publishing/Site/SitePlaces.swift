internal import Model

/// Where each file of a plan is, and what is at each path.
struct SitePlaces: Sendable {
  private let items: [String: SiteItem]

  /// Of two things of the same id, which is an error, the first has the page.
  init(_ plan: [SiteItem], of composer: Composer) {
    items = Dictionary(plan.map { (composer.address(of: $0).path, $0) }) { first, _ in first }
  }

  subscript(path: String) -> SiteItem? { items[path] }
}

extension Composer {
  /// What a plan of the whole site has at a path, found where possible in the plan of one model.
  package func item(at path: String) -> SiteItem? {
    for model in workspace.modelIndices where path.hasPrefix("\(workspace.folder(of: model))/") {
      if let item = places(of: model)[path] { return item }
    }
    return places[path]
  }
}
