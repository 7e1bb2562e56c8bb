internal import Diagnostics
internal import Markup
internal import Model

/// A review that was recorded, or would be.
package struct RecordedReview: Sendable {
  package let id: String
  package let block: String
  /// The page that it is in.
  package let path: String
  /// What its author should know of it, and what is to be done next.
  package let remarks: [String]
}

/// Writes down what a review of a model came to: behind the model's other reviews, else at the end
/// of its first page. The file is replaced at one instant, and only if the block stands on its own.
///
/// `isForced`: whether a model may be approved in spite of its errors.
/// `isTrial`: whether nothing is to be written.
package func recordReview(
  of modelName: String?, _ answers: ReviewAnswers, isForced: Bool, isTrial: Bool,
  _ request: WorkspaceRequest
) throws -> RecordedReview {
  let (folder, settings) = try request.opened()
  let compilation = try compile(folder, settings)
  let workspace = compilation.workspace
  let model = try workspace.model(called: modelName)
  let decision = ReviewDecision(rawValue: answers.decision)
  let errors = compilation.findings(in: model).count { $0.severity == .error }
  if decision?.approves == true, errors > 0, !isForced {
    throw CommandError.errorsInReviewedModel(model: workspace[model].id.value.text, errors)
  }
  if let same = workspace.review(of: model, likeThatOf: answers, on: settings.today) {
    throw CommandError.alreadyRecorded(review: same)
  }
  if let text = answers.text, topBlocks(Array(text.utf8)).contains(where: \.declares) {
    throw CommandError.blockInReview
  }
  let state = folder.committedState(of: model, in: compilation)
  let record = ReviewRecord(
    id: workspace.freeID(for: .review, in: model), answers: answers, day: settings.today,
    version: workspace[model][FrontMatter.version]?.value, commit: state.commit,
    counts: compilation.reviewCounts(of: model), digest: workspace.contentDigest(of: model))
  let place = workspace.placeForReview(in: model)
  let page = workspace.pages[place.page]
  guard let text = compilation.texts[page.file] else {
    throw CommandError.notASource(file: page.path)
  }
  let longer = inserted(record.block, into: text.utf8, behind: place.offset)
  guard blockCount(longer) == blockCount(text.utf8) + 1, declares(longer, record.id) else {
    throw CommandError.cannotAppend(file: page.path)
  }
  if !isTrial { try folder.replace(page.path, read: text, with: longer) }
  let remarks =
    [record.summary, state.remark].compactMap { $0 }
    + compilation.adviceAfter(decision, of: model, in: folder.leadFromHere, isTrial: isTrial)
  return RecordedReview(
    id: record.id, block: record.block, path: folder.leadFromHere + page.path, remarks: remarks)
}

extension Block {
  /// Whether it declares something.
  fileprivate var declares: Bool {
    if case .declaration = content { true } else { false }
  }
}

extension Workspace {
  /// A review of the same day, people and decision, of what the model still says.
  fileprivate func review(
    of model: ModelIndex, likeThatOf answers: ReviewAnswers, on day: Day
  ) -> String? {
    let digest = contentDigest(of: model)
    return entities(of: model, .review).map { self[$0] }.first { review in
      review[Review.date]?.value == day && review[Review.digest]?.value == digest
        && review[Review.decision]?.value.rawValue == answers.decision
        && (review[Review.by] ?? []).map(\.value) == answers.reviewers
    }.map(\.id.value.text)
  }

  /// The end of the last review in a model, or that of its first page.
  fileprivate func placeForReview(in model: ModelIndex) -> (page: Int, offset: Int?) {
    guard let last = entities(of: model, .review).last else { return (self[model].page, nil) }
    return (page(declaring: last), Int(self[last].extent.end))
  }
}

/// A text with a block and empty lines round it: behind the line of an offset, or at its end.
private func inserted(_ block: String, into text: [UInt8], behind offset: Int?) -> [UInt8] {
  let isWindows = text.firstRange(of: Array("\r\n".utf8)) != nil
  let lineEnd = Array((isWindows ? "\r\n" : "\n").utf8)
  let end = offset.map { max(0, min($0, text.count)) }.map { offset in
    offset > 0 && text[offset - 1] == 0x0A
      ? offset : text[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
  }
  let (before, after) = (text[..<(end ?? text.count)], text[(end ?? text.count)...])
  var result = Array(before)
  if !result.isEmpty, result.last != 0x0A { result += lineEnd }
  if !result.isEmpty { result += lineEnd }
  let lines = block.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  for line in lines { result += Array(line.utf8) + lineEnd }
  return result + after
}

private func topBlocks(_ text: [UInt8]) -> [Block] {
  let file = SourceFile(id: FileID(0), path: "", utf8: text)
  return parse(file, dialect: Dialect(kinds: Kind.blocks.map(\.rawValue)))
    .document.content.blocks
}

private func blockCount(_ text: [UInt8]) -> Int { topBlocks(text).count }

private func declares(_ text: [UInt8], _ id: String) -> Bool {
  topBlocks(text).contains { block in
    guard case .declaration(let declaration) = block.content else { return false }
    return declaration.id?.value == id
  }
}
