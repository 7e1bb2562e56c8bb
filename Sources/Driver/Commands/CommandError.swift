internal import Diagnostics

/// Why a command cannot do what it was asked for: the words on the command line are at fault.
package enum CommandError: Error, Sendable, Hashable {
  /// A name that stands for nothing: what it was to be, the name, and all names there are.
  case unknown(Noun, String, known: [String])
  /// The workspace has several models, and none was named.
  case modelNotNamed(known: [String])
  /// The workspace has no model at all.
  case noModel
  /// The model has several diagrams, and none was named.
  case diagramNotNamed(known: [String])
  /// The model has no diagram.
  case noDiagram(model: String)
  case notDrawn(reason: String)
  /// The file belongs to another model than the one that was named.
  case otherModel(file: String, model: String?)
  case malformedDay(String)
  case malformedEpoch(String)
  case tooFewJobs(Int)
  case malformedVersion(String)
  /// Elements, flows and boundaries stand inside a diagram's block.
  case partOfDiagram(kind: String)
  /// A block would not stand on its own at the end of the file.
  case cannotAppend(file: String)
  /// The file is not one of the workspace's sources.
  case notASource(file: String)
  /// A baseline that is none.
  case unusableBaseline(path: String, String)
  /// A file that is never overwritten.
  case alreadyThere(path: String)
  /// A condition, an order or columns that cannot be understood, with the place in bytes.
  case unusableExpression(String, at: Range<Int>, String, help: String?)

  /// A state to compare that is neither a folder nor a revision.
  case unknownState(String, isInRepository: Bool)
  /// A file of JSON that is no exported model.
  case unusableExport(path: String, UnusableExport)
  /// Two exports to compare that hold different models.
  case differentModels(old: String, new: String)
  /// A model that is to be approved has so many errors.
  case errorsInReviewedModel(model: String, Int)
  /// The same people decided the same of the same model on the same day.
  case alreadyRecorded(review: String)
  /// The text of a review declares something.
  case blockInReview
  /// No state was named, and there is no repository that has an earlier one.
  case nothingToCompareWith

  /// What a name was to stand for.
  package enum Noun: String, Sendable {
    case command, model, diagram, kind, template
    case topic = "rule, kind, key or form"
    case place = "element or flow"
  }
}

extension CommandError: CustomStringConvertible {
  /// What is wrong and what to write instead.
  package var description: String {
    switch self {
    case .unknown(let noun, let name, let known): unknownName(noun, name, known)
    case .modelNotNamed(let known):
      "the workspace has several models: name one of \(listed(known))"
    case .noModel:
      "the workspace has no model: a page starts one with 'model: ID' in its front matter"
    case .diagramNotNamed(let known):
      "the model has several diagrams: name one of \(listed(known))"
    case .notDrawn(let reason):
      "the diagram cannot be drawn: \(reason); '--format dot' needs no layout"
    case .noDiagram(let model): "the model '\(model)' has no data-flow diagram"
    case .otherModel(let file, let model?): "'\(file)' belongs to the model '\(model)'"
    case .otherModel(let file, nil): "'\(file)' belongs to no model"
    case .malformedDay(let text): "'\(text)' is not a day: write it as in 2026-11-21"
    case .malformedVersion(let text):
      "'\(text)' is not a version: write numbers with dots between them, as in 2.4.1"
    case .malformedEpoch(let text):
      "SOURCE_DATE_EPOCH is '\(text)', which is not a number of seconds since 1970"
    case .tooFewJobs(let count): "\(count) jobs cannot do anything: give 1 or more"
    case .partOfDiagram(let kind):
      "a block for \(kind) does not exist: print the lines and put them into a 'dataflow' block"
    case .cannotAppend(let file):
      "a block cannot be added to the end of '\(file)': close the fence or list that is open there"
    case .notASource(let file): "'\(file)' is not a Markdown file of the workspace"
    case .unusableBaseline(let path, let reason):
      "'\(path)' cannot be taken as a baseline: \(reason)"
    case .alreadyThere(let path): "'\(path)' is there already, and nothing is ever overwritten"
    case .unknownState(let name, let isInRepository):
      "'\(name)' is neither a folder nor a Markdown file nor an exported model"
        + (isInRepository
          ? ", and the repository has no branch, tag or commit of that name"
          : "; for a name of a commit, the workspace has to lie in a Git repository")
    case .unusableExport(let path, let problem): "'\(path)' cannot be compared: \(problem)"
    case .differentModels(let old, let new):
      "one file holds the model '\(old)', the other '\(new)': name two exports of the same model"
    case .errorsInReviewedModel(let model, let errors):
      "the model '\(model)' has \(errors == 1 ? "1 error" : "\(errors) errors"), so that nobody can "
        + "rely on what it says: mend what 'threatpress check' finds, or approve it as it is with "
        + "'--force'"
    case .alreadyRecorded(let review):
      "'\(review)' says so already: the same people, decision and day, and the model is as it was"
    case .blockInReview:
      "the text of the review has a block in it, and a block within a block declares nothing: write "
        + "it on a page of the model"
    case .nothingToCompareWith:
      "there is no earlier state to compare with: name a folder, or keep the workspace in a Git "
        + "repository"
    case .unusableExpression(let text, let place, let reason, let help):
      pointed(reason, at: place, in: text) + (help.map { "\nhelp: \($0)" } ?? "")
    }
  }
}

private func unknownName(_ noun: CommandError.Noun, _ name: String, _ known: [String]) -> String {
  let start = "there is no \(noun.rawValue) '\(name)'"
  if let near = nearMiss(for: name, among: known) { return "\(start); did you mean '\(near)'?" }
  guard let last = known.last, known.count <= 20 else { return start }
  return known.count == 1
    ? "\(start); there is only '\(last)'"
    : "\(start); there are \(listed(known.dropLast())) and '\(last)'"
}

private func listed(_ names: some Sequence<String>) -> String {
  names.map { "'\($0)'" }.joined(separator: ", ")
}

/// The reason with the text below it, and carets under the place.
private func pointed(_ reason: String, at place: Range<Int>, in text: String) -> String {
  let bytes = Array(text.utf8)
  let place = place.clamped(to: 0..<bytes.count)
  let before = String(decoding: bytes[..<place.lowerBound], as: UTF8.self).count
  let marked = String(decoding: bytes[place], as: UTF8.self).count
  let carets = String(repeating: " ", count: before) + String(repeating: "^", count: max(1, marked))
  return "\(reason)\n  \(text)\n  \(carets)"
}
