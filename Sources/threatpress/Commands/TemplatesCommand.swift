import ArgumentParser
import Driver

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Look at the templates of the pages, and copy them to change them.",
    discussion: """
      A file in the workspace's 'templates' folder takes the place of the one of the same name here.

      Examples:
        threatpress templates list
        threatpress templates show site.css
        threatpress templates copy site.css
      """,
    subcommands: [List.self, Show.self, Copy.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the templates.")

    func run() throws {
      try Stream.output.write(Array(templateNames.map { $0 + "\n" }.joined().utf8))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print a template.")

    @Argument(help: "The name of the template.")
    var name: String

    func run() throws {
      try Stream.output.write(Array(try template(name).utf8))
    }
  }

  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copy templates into the workspace, never over a file that is there.")

    @Argument(help: "The names of the templates.")
    var names: [String]

    @Option(
      name: .customLong("to"), help: ArgumentHelp("The folder of the workspace.", valueName: "dir"))
    var folder = "templates"

    @OptionGroup var workspace: RootOption

    func run() throws {
      let request = WorkspaceRequest(root: workspace.root)
      for path in try copyTemplates(names, to: folder, in: request) {
        Stream.output.print("wrote \(path)\n")
      }
    }
  }
}
