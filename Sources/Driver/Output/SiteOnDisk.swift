/// The published site as it is now: what a new one is compared with.
struct SiteOnDisk: Sendable {
  let site: PublishedSite
  let scan: OutputScan
  /// The digests of the files that the manifest or the new site names, as they are now.
  let digests: [String: SHA256Digest]
  /// What the manifest says that the last build wrote.
  let listed: [String: SHA256Digest]

  /// Looks at everything in the folder, and reads what may have been edited.
  init(
    _ site: PublishedSite, at location: OutputLocation, wanted: Set<String>, jobs: Int
  ) throws {
    self.site = site
    scan = try OutputScan(of: site, at: location)
    digests = try scan.digests(in: site, at: location, wanted: wanted, jobs: jobs)
    listed = Dictionary(
      site.manifest.entries.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
  }
}
