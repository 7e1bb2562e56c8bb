package import Diagnostics
internal import Model

extension Check {
  /// Links to headings that are not on the page to which they lead.
  static let deadAnchor = Check(.deadAnchor) { inspection in
    let pages = inspection.workspace.pages
    var anchors: [Int: Set<String>] = [:]
    return inspection.citations.compactMap { citation in
      guard case .place(let path, let anchor?) = citation.destination, !isTop(anchor),
        citation.role == .link || citation.role == .reference,
        let page = inspection.workspace.pageIndex(ofPath: path)
      else { return nil }
      let known = anchors[page] ?? Set(pages[page].headings.map(\.anchor))
      anchors[page] = known
      return known.contains(anchor) ? nil : noHeading(anchor, citation, on: pages[page])
    }
  }
}

/// `#` and `#top` lead to the top of every page.
private func isTop(_ anchor: String) -> Bool { anchor.isEmpty || anchor == "top" }

/// Among how many headings a near one is looked for.
private let comparedHeadings = 200

extension Rule {
  package static let deadAnchor = Rule("dead-anchor", .error)
}

private func noHeading(
  _ anchor: String, _ citation: Citation, on page: Fragment
) -> Diagnostic {
  let anchors = page.headings.prefix(comparedHeadings).map { "#\($0.anchor)" }
  let candidate = nearMiss(for: "#\(anchor)", among: anchors)
  let isEntity = page.entities.contains { $0.id.value.folded == anchor.lowercased() }
  return Diagnostic(
    .deadAnchor,
    "'\(page.path)' has no heading '#\(anchor)'"
      + (candidate.map { "; did you mean '\($0)'?" } ?? ""),
    at: citation.span,
    help: isEntity ? "to link to what is called so, write [[\(anchor)]]" : nil,
    fixIts: candidate.map { candidate in
      let written = String(citation.written.prefix { $0 != "#" }) + candidate
      return [FixIt("write '\(written)'", replace: citation.span, with: written, isSafe: false)]
    } ?? []
  )
}
