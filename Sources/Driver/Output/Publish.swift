import Glibc

/// Publishes a site, all or nothing.
///
/// The new site is built in a hidden folder beside the output folder, on the same disk, and then
/// exchanged for the old one in one step: whoever looks, and whenever the build is killed, sees the
/// old site or the new one. Files that did not change stay the same files. What we did not write,
/// or what was edited since, is kept and reported. If nothing changed, nothing is written.
package func publish(
  _ site: SiteOutput, to location: OutputLocation, jobs: Int
) throws -> PublishReport {
  let files = try site.orderedFiles()
  let entries = concurrentMap(files, jobs: jobs) { file in
    Manifest.Entry(
      path: file.path, size: file.contents.count, digest: SHA256Digest(of: file.contents))
  }
  let manifest = Manifest(toolVersion: site.toolVersion, inputs: site.inputs, entries: entries)
  let first = try lookAhead(files, manifest, at: location, jobs: jobs)
  if try first.isDone(manifest, at: location) { return PublishReport(first.plan, late: []) }
  let work = try WorkFolder(for: location, in: try location.openParent())
  defer { work.remove() }
  let prospect = try lookAhead(files, manifest, at: location, jobs: jobs)
  let staged = try StagedSite(
    in: work, for: prospect.plan, from: prospect.old?.folder, at: location)
  try staged.fill(prospect.plan, manifest: manifest, jobs: jobs)
  try exchange(work, for: prospect.old, at: location)
  return PublishReport(
    prospect.plan, late: staged.keepItemsAdded(since: prospect.scan, to: prospect.old))
}

/// What is published now and what has to happen to it.
private struct Prospect: Sendable {
  let old: PublishedSite?
  let scan: OutputScan?
  let plan: PublishPlan

  /// Whether the folder holds the site already. Then not even the lock is taken, so that an
  /// unchanged rebuild leaves no trace at all.
  func isDone(_ manifest: Manifest, at location: OutputLocation) throws(DriverError) -> Bool {
    guard old?.manifest == manifest, plan.isUnchanged else { return false }
    return try WorkFolder.isAbsent(for: location)
  }
}

/// Compares the new site with what is published now.
private func lookAhead(
  _ files: [OutputFile], _ manifest: Manifest, at location: OutputLocation, jobs: Int
) throws -> Prospect {
  guard case .site(let published) = try location.openSite() else {
    return Prospect(old: nil, scan: nil, plan: PublishPlan(first: files))
  }
  let wanted = Dictionary(
    manifest.entries.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
  let scan = try OutputScan(of: published, at: location)
  let digests = try scan.digests(
    in: published, at: location, wanted: wanted, jobs: jobs)
  let plan = PublishPlan(
    replacing: published, scan: scan, digests: digests, with: files, wanted: wanted)
  return Prospect(old: published, scan: scan, plan: plan)
}

/// Puts the finished site in its place, unless the place is no longer what was looked at.
private func exchange(
  _ work: WorkFolder, for old: PublishedSite?, at location: OutputLocation
) throws(DriverError) {
  do throws(SystemError) {
    guard let old else { return try work.publishFirst() }
    try work.publishReplacing()
    guard (try? work.folder.status(of: WorkFolder.newSite).identity) == old.identity else {
      try work.publishReplacing()
      throw SystemError(code: ESTALE)
    }
    // The new site is published, whatever comes of this.
    try? work.parent.synchronize()
  } catch {
    if [ESTALE, ENOTEMPTY, EEXIST, ENOENT, ENOTDIR].contains(error.code) {
      throw .outputReplaced(path: location.path)
    }
    throw .system(.rename, path: location.path, error)
  }
}
