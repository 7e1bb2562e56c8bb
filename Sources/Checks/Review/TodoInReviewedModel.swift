package import Diagnostics
internal import Markup
internal import Model

extension Check {
  /// Marks of unfinished work, such as TBD, in models that somebody judges or has judged.
  static let todoInReviewedModel = Check(.todoInReviewedModel) { inspection in
    let workspace = inspection.workspace
    return workspace.models.filter(\.isReviewed).flatMap { model in
      let severity = Rule.todoInReviewedModel.severity(in: model.status)
      return model.pages.flatMap { unfinished(in: workspace.pages[$0]) }.map {
        todo($0.mark, at: $0.span, severity)
      }
    }
  }
}

extension ThreatModel {
  fileprivate var isReviewed: Bool {
    switch status {
    case .inReview, .approved: true
    case .draft, .retired: false
    }
  }
}

/// A mark of unfinished work, and where it stands.
private struct Unfinished {
  let mark: String
  let span: SourceSpan
}

/// What is unfinished on a page: in its keys, and in its text.
private func unfinished(in page: Fragment) -> [Unfinished] {
  let written = page.frontMatter.entries.flatMap { texts(of: $0.value) }
  let keys = page.entities.filter { $0.kind != .view }.flatMap { entity in
    entity.fields.entries.flatMap { texts(of: $0.value) }.filter {
      entity.extent.contains($0.span)
    }
  }
  let blocks = page.writing.flatMap(\.allBlocks).flatMap { block in
    block.texts.flatMap(\.allPieces).map { Located(words(of: $0), at: block.span) }
  }
  var seen: Set<SourceSpan> = []
  return (written + keys + blocks).compactMap { text in
    guard let mark = mark(in: text.value), seen.insert(text.span).inserted else { return nil }
    return Unfinished(mark: mark, span: text.span)
  }
}

/// The words of one piece of running text; what is quoted as code is not the author's own.
private func words(of piece: Inline) -> String {
  if case .text(let text) = piece { text } else { "" }
}

private func mark(in text: String) -> String? {
  if let mark = text.split(whereSeparator: { !$0.isLetter }).first(where: marks.contains) {
    return String(mark)
  }
  return text.contains("???") ? "???" : nil
}

private let marks: Set<Substring> = ["FIXME", "TBC", "TBD", "TODO"]

extension Rule {
  package static let todoInReviewedModel = Rule("todo-in-reviewed-model", .warning)
}

private func todo(_ mark: String, at span: SourceSpan, _ severity: Severity) -> Diagnostic {
  Diagnostic(
    .todoInReviewedModel, "'\(mark)' stands in a model that is past its draft", at: span,
    severity: severity,
    help: "say what is known, or ask it in a 'question' block with a day"
  )
}
