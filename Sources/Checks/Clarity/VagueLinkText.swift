package import Diagnostics
internal import Markup
internal import Model

extension Check {
  /// Links such as "here", of which only those who see the words around them know where they lead.
  static let vagueLinkText = Check(.vagueLinkText) { inspection in
    inspection.workspace.pages.flatMap { page in
      page.writing.flatMap(\.allBlocks).flatMap(\.texts).flatMap(\.allPieces).compactMap { piece in
        guard case .link(let link) = piece else { return nil }
        let words = plainText(of: link.content)
        return isVague(words) ? vague(words, link) : nil
      }
    }
  }
}

/// Whether words say nothing of where a link leads. Long ones do, and are not looked at.
private func isVague(_ words: String) -> Bool {
  guard words.utf8.count <= 40 else { return false }
  let plain = words.lowercased().split { !$0.isLetter }.joined(separator: " ")
  return vagueWords.contains(plain)
}

private let vagueWords: Set<String> = [
  "click", "click here", "follow this link", "here", "learn more", "link", "more", "read more",
  "see here", "see more", "see this", "this", "this document", "this link", "this one", "this page",
]

extension Rule {
  package static let vagueLinkText = Rule("vague-link-text", .note)
}

private func vague(_ words: String, _ link: Link) -> Diagnostic {
  Diagnostic(
    .vagueLinkText, "'\(words)' does not say where the link leads", at: link.span,
    help: "make the name of what is there the link"
  )
}
