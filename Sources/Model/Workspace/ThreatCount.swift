/// How many threats strike at something, and how many of them are open there.
package struct ThreatCount: Sendable, Hashable {
  package let all: Int
  package let open: Int

  package init(all: Int, open: Int) {
    self.all = all
    self.open = open
  }

  /// "9 threats, 2 open"; "no threats".
  package var words: String {
    if all == 0 { return "no threats" }
    let threats = all == 1 ? "1 threat" : "\(all) threats"
    return open == 0 ? threats : "\(threats), \(open) open"
  }
}

extension Workspace {
  /// The threats that strike at an element, a flow or whatever else can be a target.
  package func threatCount(at target: EntityIndex) -> ThreatCount {
    let threats = sources(of: target, .targets)
    let open = threats.count { state(of: $0, at: target).state.isOpen }
    return ThreatCount(all: threats.count, open: open)
  }

  /// The trust boundaries round an element or a boundary, the innermost first.
  package func boundaries(around entity: EntityIndex) -> [EntityIndex] {
    nesting.chain(of: entity)
  }
}
