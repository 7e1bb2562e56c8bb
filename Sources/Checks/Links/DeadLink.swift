package import Diagnostics
internal import Model

extension Check {
  /// Links to pages that are not there.
  static let deadLink = Check(.deadLink) { inspection in
    inspection.citations.compactMap { citation in
      guard case .place(let path, _) = citation.destination, citation.namesPage,
        inspection.workspace.pageIndex(ofPath: path) == nil
      else { return nil }
      return switch inspection.files[path] {
      case .file, .outside: nil
      case .folder: folder(citation)
      case .missing(let nearest): noPage(citation, nearest.map(citation.writing))
      }
    }
  }
}

extension Citation {
  /// Whether it names a page, rather than a file that is published beside the pages.
  var namesPage: Bool {
    switch role {
    case .link, .reference:
      if case .place(let path, _) = destination {
        path.hasSuffix(".md") || written.hasSuffix("/") || !lastPart(of: path).contains(".")
      } else {
        false
      }
    case .image, .record, .code: false
    }
  }

  /// Another path as the author would have written it: with the same way to its folder.
  func writing(_ path: String) -> String {
    let end = written.firstIndex { $0 == "#" || $0 == "?" } ?? written.endIndex
    let folder = written[..<end].lastIndex(of: "/").map { written[...$0] } ?? ""
    return folder + lastPart(of: path) + written[end...]
  }

  private func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }
}

extension Rule {
  package static let deadLink = Rule("dead-link", .error)
}

private func noPage(_ citation: Citation, _ candidate: String?) -> Diagnostic {
  Diagnostic(
    .deadLink,
    "there is no page '\(citation.written)'"
      + (candidate.map { "; did you mean '\($0)'?" } ?? ""),
    at: citation.span,
    fixIts: candidate.map {
      [FixIt("write '\($0)'", replace: citation.span, with: $0, isSafe: false)]
    } ?? []
  )
}

private func folder(_ citation: Citation) -> Diagnostic {
  Diagnostic(
    .deadLink, "'\(citation.written)' is a folder", at: citation.span,
    help: "name a page in it, such as its 'index.md'"
  )
}
