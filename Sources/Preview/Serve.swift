package import Diagnostics
package import Driver

/// What a preview tells the terminal.
package enum PreviewEvent: Sendable {
  /// The site can be seen at an address.
  case serving(address: String, Findings)
  /// The site was made again, in so much time after its sources changed.
  case rebuilt(Findings, took: Duration)
  /// The machine failed; the site is shown as it was.
  case failed(String)
}

/// Shows the site of a workspace and keeps it as its sources are, until the user has had enough.
///
/// - Throws: where the workspace cannot be read at first, or the port cannot be had.
package func serve(
  _ request: WorkspaceRequest, audience: SiteAudience, port: Int,
  report: (PreviewEvent) -> Void
) throws {
  var workspace = LiveWorkspace(request, audience: audience)
  guard let site = try workspace.next() else { return }
  let showcase = Showcase(Shown(site, round: 0))
  let stop = try Interruption()
  let server = try PreviewServer(port: port, showcase)
  defer { server.stop() }
  report(.serving(address: "http://127.0.0.1:\(server.port)/", site.findings))
  var follower = Follower(workspace, showcase, server)
  while follower.follow(stop, report) {}
}

/// What follows the sources: one round after the other.
private struct Follower {
  private var workspace: LiveWorkspace
  private let showcase: Showcase
  private let server: PreviewServer
  private var rounds = 0
  private var failure: String?

  init(_ workspace: LiveWorkspace, _ showcase: Showcase, _ server: PreviewServer) {
    self.workspace = workspace
    self.showcase = showcase
    self.server = server
  }

  /// Waits for a change and shows it.
  ///
  /// - Returns: whether to go on.
  mutating func follow(_ stop: Interruption, _ report: (PreviewEvent) -> Void) -> Bool {
    // What failed may work again without any file having changed.
    let limit: Duration? = failure == nil ? nil : .seconds(1)
    let start: SuspendingClock.Instant
    switch workspace.wait(stop, atMost: limit) {
    case .change(let since): start = since
    case .nothing: start = .now
    case .interruption: return false
    }
    do {
      let site = try workspace.next()
      let hadFailed = failure != nil
      failure = nil
      guard site != nil || hadFailed else { return true }
      let shown = site ?? showcase.now.site
      show(shown)
      report(.rebuilt(shown.findings, took: .now - start))
    } catch {
      guard failure != "\(error)" else { return true }
      failure = "\(error)"
      show(showcase.now.site)
      report(.failed("\(error)"))
    }
    return true
  }

  /// Shows a site, and tells the open pages before it lets go of the one before.
  private mutating func show(_ site: LiveSite) {
    rounds += 1
    let next = Shown(site, round: rounds, failure: failure)
    let previous = showcase.show(next)
    server.announce(next.version)
    withExtendedLifetime(previous) {}
  }
}

extension Shown {
  init(_ site: LiveSite, round: Int, failure: String? = nil) {
    self.init(
      site: site, version: "\(site.inputs)-\(round)", banner: site.banner(failure: failure))
  }
}
