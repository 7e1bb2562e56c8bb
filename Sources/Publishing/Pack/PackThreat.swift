internal import Model
internal import Templating

/// A threat in detail, as a pack tells it: what its page says, in less room.
struct PackThreat: Sendable {
  let page: ThreatPage
  /// Where it strikes, where that is no more than a list.
  let places: [LinkText]
}

extension PackThreat {
  static let view = View<PackThreat>([
    .flag("hasPlaces", "Whether where it strikes is a list.") { !$0.places.isEmpty },
    .list("links", of: LinkText.view, "Where it strikes.", \.places),
  ]).including(ThreatPage.view, \.page)
}

extension Composer {
  func detailChapters(_ model: ModelIndex, for profile: PackProfile) -> [PackChapter] {
    let threats = worstFirst(
      shown(siblings(of: .threat, in: model), of: model, for: profile))
    guard !threats.isEmpty else { return [] }
    return [
      PackChapter(
        anchor: "details",
        title: profile.isOfChanges ? "The threats that changed" : "Each threat in detail",
        threats: threats.map(detail))
    ]
  }

  /// What the site says of a threat. The sentence is running text, and so is where it strikes,
  /// unless there is more to say of a place than that.
  func detail(of threat: EntityIndex) -> PackThreat {
    var page = threatPage(threat)
    let address = standpoint(of: .entity(threat))
    page.statement = StatementVerse(workspace.statement(of: threat), isRunIn: true) {
      target(.entity($0), from: address)
    }
    let targets = workspace.targets(of: threat, .targets)
    let isPlain = targets.allSatisfy {
      let state = workspace.state(of: threat, at: $0)
      return state.because == nil && state.mitigations.isEmpty
        && state.state == workspace.state(of: threat)
    }
    page.targets = isPlain ? nil : targetsTable(of: threat, on: address, places: false)
    guard isPlain else { return PackThreat(page: page, places: []) }
    return PackThreat(page: page, places: targets.map { link(to: $0, from: address) })
  }
}
