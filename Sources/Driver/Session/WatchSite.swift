internal import Diagnostics
internal import Model

/// What one round of watching gave.
package enum WatchRound: Sendable {
  /// The workspace was read, and its site published unless errors keep it.
  case built(SiteReport, took: Duration)
  /// The machine failed; what stands in the output folder stays as it is.
  case failed(String)
}

/// Publishes the site of a workspace, and again whenever something has changed, until the user has
/// had enough.
///
/// - Throws: where already the first round fails.
package func watchSite(
  _ request: WorkspaceRequest, output: String, audience: SiteAudience, keepsGoing: Bool,
  _ strictness: Strictness, report: (WatchRound) throws -> Void
) throws {
  let build = BuildSettings(
    output: output, audience: Audience(audience), keepsGoing: keepsGoing,
    isStrict: strictness == .strict)
  let watch = FolderWatch()
  var session = Session(request, output: output, audience: build.audience, tellsHistory: true)
  let stop = try Interruption()
  var start = SuspendingClock.now
  var unpublished: ComposedSite?
  var failure: String?
  var isFirst = true
  while true {
    do {
      unpublished = try session.nextRound(watch) ?? unpublished
      if let site = unpublished {
        let round = try publish(site, build, request, strictness)
        try report(.built(round, took: .now - start))
      }
      unpublished = nil
      failure = nil
    } catch let error as DriverError where !isFirst {
      // What failed is tried again; it is told once.
      if failure != "\(error)" { try report(.failed("\(error)")) }
      failure = "\(error)"
    }
    isFirst = false
    switch watch.wait(stop, atMost: failure == nil ? nil : .seconds(1)) {
    case .change(let since): start = since
    case .nothing: start = .now
    case .interruption: return
    }
  }
}

private func publish(
  _ site: ComposedSite, _ build: BuildSettings, _ request: WorkspaceRequest,
  _ strictness: Strictness
) throws -> SiteReport {
  let (folder, settings) = try request.opened(output: build.output)
  let report: BuildReport
  if site.draft.isBroken(build), !build.keepsGoing {
    report = BuildReport(site.draft, published: nil)
  } else {
    let location = try OutputLocation(build.output, workspace: folder)
    report = try Driver.publish(site, to: location, jobs: settings.jobs)
  }
  return SiteReport(report, strictness, output: build.output, in: folder)
}
