import ArgumentParser
import Driver

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a new block with the next free id.",
    discussion: """
      The block is printed, or added to the end of a page. Its keys stand in comments that say what \
      each is for.

      Examples:
        threatpress new threat
        threatpress new mitigation --model patient-assistant
        threatpress new threat --append models/webhook-receiver.md
      """)

  @Argument(help: "The kind of block, such as threat, mitigation or asset.")
  var kind: String

  @Option(help: ArgumentHelp("The model it is for, where there are several.", valueName: "id"))
  var model: String?

  @Option(
    help: ArgumentHelp("Add the block to the end of this page.", valueName: "file"),
    completion: .file(extensions: ["md"]))
  var append: String?

  @OptionGroup var workspace: RootOption

  func run() throws {
    let request = WorkspaceRequest(root: workspace.root)
    if let append {
      let block = try appendBlock(kind, model: model, to: append, request)
      Stream.output.print("added \(kind) \(block.id) to \(append)\n")
    } else {
      let block = try newBlock(kind, model: model, request)
      try Stream.output.write(Array(block.text.utf8))
    }
  }
}
