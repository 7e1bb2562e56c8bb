import Glibc

/// Publishes a site, all or nothing.
///
/// The new site is built in a hidden folder beside the output folder, on the same disk, and then
/// exchanged for the old one in one step: whoever looks, and whenever the build is killed, sees the
/// old site or the new one. Each file is made, compared, written and forgotten before the next.
/// Files that did not change stay the same files. What we did not write, or what was edited since,
/// is kept and reported. If nothing changed, nothing is made and nothing is written.
package func publish(
  _ site: SiteOutput, to location: OutputLocation, jobs: Int
) throws -> PublishReport {
  if let report = try unchanged(site, at: location, jobs: jobs) { return report }
  let files = try site.orderedFiles()
  let work = try WorkFolder(for: location, in: try location.openParent())
  defer { work.remove() }
  let old = try siteOnDisk(at: location, wanted: Set(files.lazy.map(\.path)), jobs: jobs)
  let staged = try StagedSite(in: work, for: files, replacing: old, at: location)
  let made = try staged.fill(with: files, jobs: jobs)
  let manifest = Manifest(
    toolVersion: site.toolVersion, inputs: site.inputs, entries: made.map(\.entry))
  let plan = PublishPlan(replacing: old, with: manifest.entries)
  try staged.keep(plan, beside: files)
  try staged.finish(made, manifest)
  try exchange(work, for: old?.site, at: location)
  return PublishReport(made, plan, late: staged.keepItemsAdded(since: old))
}

/// The report of a build that has nothing to do; `nil` where something may be to do.
///
/// That is known without making a file: the last build was made from the same, and every file still
/// is as it left it. Not even the lock is taken, so that such a build leaves no trace at all.
private func unchanged(
  _ site: SiteOutput, at location: OutputLocation, jobs: Int
) throws -> PublishReport? {
  guard case .site(let published) = try location.openSite(),
    published.manifest.toolVersion == site.toolVersion, published.manifest.inputs == site.inputs,
    try WorkFolder.isAbsent(for: location)
  else { return nil }
  let old = try SiteOnDisk(published, at: location, wanted: [], jobs: jobs)
  let plan = PublishPlan(replacing: old, with: published.manifest.entries)
  return plan.isUnchanged
    ? PublishReport(unchanged: published.manifest, kept: plan.kept) : nil
}

private func siteOnDisk(
  at location: OutputLocation, wanted: Set<String>, jobs: Int
) throws -> SiteOnDisk? {
  switch try location.openSite() {
  case .absent, .empty: nil
  case .site(let site): try SiteOnDisk(site, at: location, wanted: wanted, jobs: jobs)
  }
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
