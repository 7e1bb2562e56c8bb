package import Diagnostics
internal import Publishing

/// The site of a workspace as it is at one moment, each file made when it is asked for.
package struct LiveSite: Sendable {
  /// A file of the site, which an author's template has made or an author has put there.
  package enum File: Sendable {
    case page([UInt8])
    case other([UInt8])
  }

  /// What was found, with all that its printed forms need.
  package let findings: Findings
  /// The beginning of the digest of everything that was read.
  package let inputs: String
  private let site: ComposedSite
  private let still: [String: [UInt8]]

  init(_ site: ComposedSite, in folder: String) {
    self.site = site
    findings = Findings(
      site.draft.findings, in: site.draft.sources, fileCount: site.draft.compilation.fileCount,
      rules: site.draft.compilation.ruleCatalogue, folder: folder)
    inputs = site.inputs.read.short
    still = Dictionary(site.stillFiles.map { ($0.path, $0.contents) }) { first, _ in first }
  }
}

extension LiveSite {
  /// Where the page of every finding stands; a build has none there.
  package static let findingsPath = Composer.previewFindingsPath

  /// The file at a path, exactly as a build would write it; `nil` where a build would write none.
  package func file(at path: String) -> File? {
    if let item = site.composer.item(at: path) {
      let contents = site.contents(of: item)
      return item.isPage ? .page(contents) : .other(contents)
    }
    if let contents = still[path] { return .other(contents) }
    let others = SearchIndex.holds(path) ? site.searchFiles(jobs: 2) : site.otherFiles
    return others.first { $0.path == path }.map { .other($0.contents) }
  }

  /// A script or a stylesheet that a preview serves beside the site.
  package func previewFile(_ name: String) -> [UInt8] { site.draft.theme.previewFile(name) }

  /// Every path at which there is a file.
  package var paths: [String] {
    let others = site.otherFiles + site.searchFiles(jobs: 2)
    return Set(site.plan.map(\.path)).union(others.map(\.path)).sorted()
  }

  /// The page that tells the author of every finding.
  package func findingsPage() -> [UInt8] {
    site.composer.previewFindings(findings, with: site.draft.theme.theme)
  }

  /// What stands on top of every page while something is wrong: the first errors, or what keeps
  /// the preview from following. `nil` while nothing is.
  package func banner(failure: String?) -> [UInt8]? {
    site.composer.previewBanner(findings, failure: failure, with: site.draft.theme.theme)
  }
}

extension SiteItem {
  /// Whether it is a page for people.
  fileprivate var isPage: Bool {
    switch self {
    case .page, .forwarding: true
    case .svg, .dot, .json, .csv, .found, .frameworkCSV, .layer, .sitemap: false
    }
  }
}
