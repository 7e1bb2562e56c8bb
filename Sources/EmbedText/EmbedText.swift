import Foundation
import PackagePlugin

/// Compiles text into the target that uses it: the pages in its `RulePages` folder with
/// the rules they describe, and the package's `templates` into `Publishing` as `DefaultTheme`.
@main struct EmbedText: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let pages = target.directoryURL.appending(path: "RulePages")
    var commands: [Command] = []
    if FileManager.default.fileExists(atPath: pages.path) {
      let content = target.name == "Checks" ? "checks" : "rules"
      commands.append(
        try embed(pages, with: content, as: "\(target.name)RulePages", in: context)
      )
    }
    if target.name == "Publishing" {
      let templates = context.package.directoryURL.appending(path: "templates")
      commands.append(try embed(templates, with: "text", as: "DefaultTheme", in: context))
    }
    return commands
  }

  private func embed(
    _ root: URL, with content: String, as name: String, in context: PluginContext
  ) throws -> Command {
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { !$0.hasPrefix(".") }
      .map { root.appending(path: $0) }
      .filter { !$0.hasDirectoryPath && isFile($0) }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(name).swift")
    return .buildCommand(
      displayName: "Embed \(name)",
      executable: try context.tool(named: "embed-text").url,
      arguments: [content, name, root.path, output.path] + files.map(\.path),
      inputFiles: files,
      outputFiles: [output]
    )
  }

  private func isFile(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
  }
}
