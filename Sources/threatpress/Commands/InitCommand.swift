import ArgumentParser
import Driver

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a workspace with one small model.",
    discussion: """
      Writes a commented threatpress.yml and a model of a webhook receiver to learn from and to \
      change. A file that is there already is never overwritten.

      Examples:
        threatpress init
        threatpress init docs/threat-models
      """)

  @Argument(help: "The folder to begin in; made where it is not there.", completion: .directory)
  var dir = "."

  func run() throws {
    let files = try initialize(dir)
    let root = dir == "." ? "" : " \(dir)"
    Stream.output.print(
      """
      \(files.map { "wrote \($0)\n" }.joined())
      Next:
        threatpress check\(root)    says what is missing, and where
        threatpress build\(root)    writes the site to _site
        threatpress explain threat    says what a threat can hold

      """)
  }
}
