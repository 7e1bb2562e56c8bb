package import Diagnostics
internal import Model

extension Check {
  /// Images, attachments and named files that are not there.
  static let deadFile = Check(.deadFile) { inspection in
    inspection.citations.compactMap { citation in
      guard case .place(let path, _) = citation.destination, !citation.namesPage,
        inspection.workspace.pageIndex(ofPath: path) == nil,
        isLookedFor(citation, inspection.files)
      else { return nil }
      return switch inspection.files[path] {
      case .file, .outside: nil
      case .folder: citation.role == .code ? nil : isFolder(citation)
      case .missing(let nearest): noFile(citation, nearest.map(citation.writing))
      }
    }
  }
}

/// Code is missed only where the folder that should hold it is there.
private func isLookedFor(_ citation: Citation, _ files: FileFacts) -> Bool {
  switch citation.role {
  case .link, .image, .reference, .record: true
  case .code: citation.rootFolder.map { files[$0] == .folder } ?? false
  }
}

extension Rule {
  package static let deadFile = Rule("dead-file", .error)
}

private func noFile(_ citation: Citation, _ candidate: String?) -> Diagnostic {
  Diagnostic(
    .deadFile,
    "there is no file '\(citation.written)'"
      + (candidate.map { "; did you mean '\($0)'?" } ?? ""),
    at: citation.span,
    severity: citation.role == .code ? .warning : nil, help: help(on: citation, candidate)
  )
}

private func help(on citation: Citation, _ candidate: String?) -> String? {
  guard candidate == nil else { return nil }
  return switch citation.role {
  case .record where ReportFormat(fileName: citation.written) != nil:
    "run the tests that write it, or name the folder of their results with '--evidence DIR'"
  case .link, .image, .reference, .record: "put it there, or write the path from this page to it"
  case .code: "write where the code is now, from the root of the repository"
  }
}

private func isFolder(_ citation: Citation) -> Diagnostic {
  Diagnostic(
    .deadFile, "'\(citation.written)' is a folder, and only files are published",
    at: citation.span)
}
