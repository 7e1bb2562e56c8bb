internal import Diagnostics
internal import Markup
internal import Model

/// The configuration of a workspace, and what is wrong with it.
struct ReadConfiguration {
  let value: Configuration
  let file: SourceFile?
  let text: SourceText?
  let findings: [Diagnostic]

  static let none = ReadConfiguration(
    value: Configuration(), file: nil, text: nil, findings: [])
}

/// Reads `threatpress.yml`; a workspace without one has the defaults.
func readConfiguration(of folder: WorkspaceFolder) throws(DriverError) -> ReadConfiguration {
  if folder.onlyFile != nil { return .none }
  let text: SourceText
  do throws(FileProblem) {
    text = try folder.sourceText(of: Configuration.fileName)
  } catch .missing {
    return .none
  } catch {
    throw .unusableFile(path: Configuration.fileName, error)
  }
  return configuration(from: text)
}

/// Understands the text of `threatpress.yml`.
func configuration(from text: SourceText) -> ReadConfiguration {
  let file = SourceFile(id: FileID(0), path: Configuration.fileName, utf8: text.utf8)
  let (node, syntax) = parseYAML(file)
  guard let node else {
    return ReadConfiguration(value: Configuration(), file: file, text: text, findings: syntax)
  }
  let lowered = lowerConfiguration(node, of: file)
  return ReadConfiguration(
    value: lowered.configuration, file: file, text: text, findings: syntax + lowered.diagnostics)
}
