import Model

@testable import Driver

/// A site in memory, with the workspace that it shows.
struct BuiltSite: Sendable {
  /// The bytes of every file but the manifest, by their paths.
  let files: [String: [UInt8]]
  let report: BuildReport

  var workspace: Workspace { report.compilation.workspace }

  /// Builds a workspace into a folder that is gone afterwards.
  init(
    of root: String, audience: Audience = .internal, jobs: Int = 2, keepsGoing: Bool = false,
    on day: Day = BuiltSite.day
  ) throws {
    let folder = try TemporaryFolder()
    report = try BuiltSite.build(
      root, into: "\(folder.path)/site", audience: audience, jobs: jobs, keepsGoing: keepsGoing,
      on: day)
    files = report.published == nil ? [:] : try folder.site("site")
  }

  /// Builds a workspace into a folder.
  @discardableResult
  static func build(
    _ root: String, into output: String, audience: Audience = .internal, jobs: Int = 2,
    keepsGoing: Bool = false, on day: Day = BuiltSite.day
  ) throws -> BuildReport {
    try Driver.build(
      WorkspaceFolder(opening: root),
      CompilationSettings(today: day, jobs: jobs, outputFolders: []),
      BuildSettings(output: output, audience: audience, keepsGoing: keepsGoing, isStrict: false))
  }

  /// The day that counts as today in these tests.
  static let day = Day("2026-11-21") ?? Day(daysSinceEpoch: 0)

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  /// The pages by their paths, in order.
  var pages: [(path: String, markup: PageMarkup)] {
    files.keys.filter { $0.hasSuffix(".html") }.sorted().map { ($0, PageMarkup(files[$0] ?? [])) }
  }
}

extension TemporaryFolder {
  /// The files of a site as a reader gets them.
  func site(_ path: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for (name, text) in try tree(path) where !name.hasSuffix(Manifest.fileName) {
      files[String(name.dropFirst(path.utf8.count + 1))] = Array(text.utf8)
    }
    return files
  }
}

/// The example workspace of the repository, built once for all tests of its site.
enum ExampleSite {
  static let root = String(
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
      .joined(separator: "/") + "/site-example")

  static func built() throws -> BuiltSite { try once.get() }

  private static let once = Result { try BuiltSite(of: root) }
}
