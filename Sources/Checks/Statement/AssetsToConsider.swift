internal import Diagnostics
internal import Model

extension Workspace {
  /// What to look at for the assets of a threat: best those that its targets hold or carry.
  func assetsToConsider(for threat: EntityIndex) -> String {
    let nearby = targets(of: threat, .targets).flatMap { target in
      links.from(target).filter { $0.relation == .carries || $0.relation == .holds }.map(\.target)
    }
    let names = Set(nearby).sorted().prefix(3).map { "'\(self[$0].id.value)'" }
    return names.isEmpty
      ? "consider what is worth protecting where it strikes; the id of an asset becomes a link"
      : "consider what its targets hold and carry: " + names.joined(separator: ", ")
  }
}
