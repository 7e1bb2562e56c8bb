package import Diagnostics
internal import Markup
internal import Model

/// One source file on its way: its text, what it says, and what is wrong with it.
struct CompilationUnit: Sendable {
  let file: SourceFile
  let text: SourceText
  /// `nil` where the file could not be read.
  let fragment: Fragment?
  let findings: [Diagnostic]
  /// The paths that the file names.
  let citedPaths: [String]
  /// Those of them that are code.
  var citedCode: Set<String> = []
  /// A number that no other unit has; 0 for one that is not kept.
  var version = 0
}

/// Parses and understands one file without seeing any other.
func unit(
  of source: WorkspaceSource, id: FileID, _ settings: LoweringSettings, isSingle: Bool
) -> CompilationUnit {
  switch source.text {
  case .failure(let problem):
    let file = SourceFile(id: id, path: source.path, utf8: [])
    return CompilationUnit(
      file: file, text: SourceText(utf8: []), fragment: nil,
      findings: [unusableFile(file, problem)], citedPaths: [])
  case .success(let text):
    let file = SourceFile(id: id, path: source.path, utf8: text.utf8)
    let parsed = parse(file, dialect: Dialect(kinds: Kind.blocks.map(\.rawValue)))
    let lowered = lower(parsed.document, of: file, settings: settings, isWholeModel: isSingle)
    return CompilationUnit(
      file: file, text: text, fragment: lowered.fragment,
      findings: parsed.diagnostics + lowered.diagnostics,
      citedPaths: lowered.fragment.citedPaths, citedCode: lowered.fragment.citedCode)
  }
}

extension Rule {
  package static let unusableFile = Rule("unusable-file", .error)
}

private func unusableFile(_ file: SourceFile, _ problem: FileProblem) -> Diagnostic {
  Diagnostic(.unusableFile, "the file \(problem)", at: file.span(0..<0))
}
