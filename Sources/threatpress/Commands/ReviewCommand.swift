import ArgumentParser
import Diagnostics
import Driver

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Record what a review of a model came to.",
    discussion: """
      A 'review' block is written behind the model's other reviews, or at the end of its first \
      page: with the day, the version, the commit, what there was, and a digest of all that the \
      model says. By the digest 'check', the site and the pack tell later whether the model still \
      is what was reviewed. Order, line breaks, moved blocks, reviews and the model's status do \
      not count for it; everything else that is said does.

      A model with errors is not approved, unless with --force.

      Examples:
        threatpress review payments --decision approved --by "R. Osei (safety)"
        threatpress review --decision approved-with-conditions --by "S. Okafor" \\
          --condition "The answers are checked by 15 December"
        threatpress review --decision changes-requested --by "Red team" --dry-run
      """)

  @Argument(help: "The model; the only one where there is one.")
  var model: String?

  @Option(
    help: ArgumentHelp(
      "What was decided: \(reviewDecisions.map(\.name).joined(separator: ", ")).",
      valueName: "decision"))
  var decision: String

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp(
      "Who took part, with the role in brackets; once for each.", valueName: "name"))
  var reviewers: [String] = []

  @Option(help: ArgumentHelp("A name for the review.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("Does the model match the system?", valueName: "text"))
  var accuracy: String?

  @Option(help: ArgumentHelp("Is anything missing?", valueName: "text"))
  var completeness: String?

  @Option(help: ArgumentHelp("Can others understand it?", valueName: "text"))
  var clarity: String?

  @Option(
    name: .customLong("condition"),
    help: ArgumentHelp(
      "What has to be done for the approval to hold; once for each.", valueName: "text"))
  var conditions: [String] = []

  @Option(help: ArgumentHelp("More to say, as Markdown.", valueName: "markdown"))
  var text: String?

  @Flag(help: "Approve the model in spite of its errors.")
  var force = false

  @Flag(help: "Print the block, and write nothing.")
  var dryRun = false

  @OptionGroup var workspace: RootOption
  @OptionGroup var compilation: CompilationOptions

  func validate() throws {
    guard let known = reviewDecisions.first(where: { $0.name == decision }) else {
      let names = reviewDecisions.map(\.name)
      throw ValidationError(
        "'\(decision)' is no decision; "
          + (nearMiss(for: decision, among: names).map { "did you mean '\($0)'?" }
            ?? "there are \(names.joined(separator: ", "))"))
    }
    if reviewers.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("a review is somebody's: name who took part with --by")
    }
    if known.name == "approved-with-conditions", conditions.isEmpty, text == nil {
      throw ValidationError("say with --condition what has to be done, once for each")
    }
    if known.name == "approved", !conditions.isEmpty {
      throw ValidationError("with a --condition the decision is 'approved-with-conditions'")
    }
  }

  func run() throws {
    let answers = ReviewAnswers(
      decision: decision, reviewers: reviewers, title: title, accuracy: accuracy,
      completeness: completeness, clarity: clarity, conditions: conditions, text: text)
    let review = try recordReview(
      of: model, answers, isForced: force, isTrial: dryRun, compilation.request(workspace.root))
    if dryRun {
      try Stream.output.write(Array(review.block.utf8))
      for remark in review.remarks { Stream.error.print("threatpress: \(remark)\n") }
    } else {
      Stream.output.print("added review \(review.id) to \(review.path): \(decision)\n")
      for remark in review.remarks { Stream.output.print("\(remark)\n") }
    }
  }
}
