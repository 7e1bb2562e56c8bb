internal import Diagnostics
internal import Model
internal import Publishing

extension WorkspaceFolder {
  /// The templates with which the workspace overrides those of the default theme.
  func templates() throws(DriverError) -> [SourceFile] {
    guard onlyFile == nil else { return [] }
    var files: [SourceFile] = []
    for folder in Self.templateFolders {
      let names = (try? names(in: folder)) ?? []
      for name in names where name.hasSuffix(".html") || isServed(name) {
        guard let text = try? sourceText(of: "\(folder)/\(name)") else { continue }
        let path = String("\(folder)/\(name)".dropFirst("templates/".count))
        // Numbered behind every source, before the default theme's files.
        let id = FileID(1 << 30 + UInt32(files.count))
        files.append(SourceFile(id: id, path: path, utf8: text.utf8))
      }
    }
    return files
  }
}

extension WorkspaceFolder {
  /// The folders in which a workspace has templates of its own.
  static let templateFolders = [
    "templates", "templates/parts", "templates/preview", "templates/pack",
  ]
}

/// The pictures and attachments that pages link to, copied as they are.
func copiedFiles(
  of workspace: Workspace, _ facts: FileFacts, _ folder: WorkspaceFolder
) -> [OutputFile] {
  var paths: Set<String> = []
  if let logo = workspace.configuration.fields[Configuration.logo]?.value,
    facts[logo] == .file
  {
    paths.insert(logo)
  }
  for page in workspace.pages {
    for use in page.uses {
      guard let written = use.target.publishedPath,
        case .place(let path, _) = Destination(written, from: page.path),
        workspace.pageIndex(ofPath: path) == nil, facts[path] == .file
      else { continue }
      paths.insert(path)
    }
  }
  return paths.sorted().compactMap { path in
    guard let bytes = try? folder.contents(of: path, upTo: attachmentLimit) else { return nil }
    return OutputFile(path: workspace.address(ofFile: path).path, contents: bytes)
  }
}

private let attachmentLimit = 64 << 20

extension Fragment.Use.Target {
  /// What the site has to hold for a link to work; files that keys name stay where they are.
  fileprivate var publishedPath: String? {
    switch self {
    case .link(let destination), .image(let destination, _): destination
    case .reference, .file: nil
    }
  }
}

/// The stylesheet and the scripts, as the workspace has changed them and in its colours.
func servedFiles(overrides: [SourceFile], _ configuration: Configuration) -> [OutputFile] {
  let own = overrides.filter { isServed($0.path) }
  let defaults = DefaultTheme.contents.filter { file in
    isServed(file.name) && !own.contains { $0.path == file.name }
  }
  let files =
    defaults.map { (path: $0.name, bytes: Array($0.text.utf8)) }
    + own.map { (path: $0.path, bytes: $0.utf8) }
  return files.map { file in
    let rules = file.path == "site.css" ? Array(configuration.accentRules.utf8) : []
    return OutputFile(path: file.path, contents: file.bytes + rules)
  }
}

/// Whether a file of the theme stands on the site as it is; what previews and packs add does not.
private func isServed(_ name: String) -> Bool {
  (name.hasSuffix(".css") || name.hasSuffix(".js")) && !name.hasPrefix("preview/")
    && !name.hasPrefix("pack/")
}

extension SiteTheme {
  /// A file of the theme that a preview serves beside the site, as the workspace has changed it.
  func previewFile(_ name: String) -> [UInt8] { file("preview/\(name)") }

  /// A file of the theme, as the workspace has changed it.
  func file(_ path: String) -> [UInt8] {
    templates.first { $0.path == path }?.utf8
      ?? Array((DefaultTheme.contents.first { $0.name == path }?.text ?? "").utf8)
  }
}
