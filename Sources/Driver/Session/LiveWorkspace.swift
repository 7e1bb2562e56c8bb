internal import Model

/// A workspace that is shown while it is written: what a preview asks for its site.
package struct LiveWorkspace {
  private var session: Session
  private let watch: FolderWatch
  private let request: WorkspaceRequest

  /// Nothing is read before the first round. What the repository tells of each entity is left to
  /// builds: asking it takes longer than all else.
  package init(_ request: WorkspaceRequest, audience: SiteAudience) {
    self.request = request
    session = Session(request, output: "_site", audience: Audience(audience), tellsHistory: false)
    watch = FolderWatch()
  }
}

extension LiveWorkspace {
  /// Reads the workspace again, and watches what it read.
  ///
  /// - Returns: the site as it is now; `nil` if it is as it was.
  package mutating func next() throws -> LiveSite? {
    try session.nextRound(watch).map { LiveSite($0, in: try request.opened().folder.leadFromHere) }
  }

  /// Waits for a change, or for so long at most.
  package func wait(_ stop: Interruption, atMost limit: Duration?) -> Occurrence {
    watch.wait(stop, atMost: limit)
  }
}

extension Session {
  /// One round in which nothing is missed: where it came upon folders that were not watched, what
  /// happened in them before they were is found by reading once more.
  mutating func nextRound(_ watch: FolderWatch) throws -> ComposedSite? {
    var site = try next()
    while watch.follow(folders) {
      // A failure comes again in the next round; the site that is already there must not be lost.
      guard let later = (try? next()) ?? nil else { break }
      site = later
    }
    return site
  }
}

extension Audience {
  init(_ audience: SiteAudience) {
    switch audience {
    case .internal: self = .internal
    case .public: self = .public
    }
  }
}
