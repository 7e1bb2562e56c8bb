package import Diagnostics
internal import Markup

/// One place where a page names another page, a file or an address.
package struct Citation: Sendable, Hashable {
  /// What is named, and therefore what has to be there.
  package enum Role: Sendable, Hashable {
    case link, image
    /// `[[page.md#heading]]`.
    case reference
    /// A file that a key names, such as a report.
    case record
    /// A file of the repository, from its root; it may lie elsewhere than the workspace.
    case code
  }

  /// The page on which it stands, as an index into the workspace's pages; `nil` for the
  /// configuration.
  package let page: Int?
  package let role: Role
  package let written: String
  package let destination: Destination
  package let span: SourceSpan
}

extension Workspace {
  /// Everything that the configuration and pages name outside themselves, page by page.
  package var citations: [Citation] {
    configuration.citations + pages.enumerated().flatMap { $0.element.citations(asPage: $0.offset) }
  }
}

extension Configuration {
  /// Every path of which it has to be known what stands there.
  package var citedPaths: [String] { citations.flatMap(\.pathsToLookUp) }

  fileprivate var citations: [Citation] {
    let files = [fields[Configuration.logo]].compactMap { $0 }
    return (files + (fields[Configuration.navigation] ?? [])).map { file in
      Citation(
        page: nil, role: .record, written: file.value,
        destination: Destination(file.value, from: Configuration.fileName), span: file.span)
    }
  }
}

extension Fragment {
  /// Every path of which it has to be known what stands there.
  package var citedPaths: [String] {
    Set(citations(asPage: 0).flatMap(\.pathsToLookUp)).sorted()
  }

  /// Those of them that are code, which may lie elsewhere in the repository than the workspace.
  package var citedCode: Set<String> {
    Set(citations(asPage: 0).filter { $0.role == .code }.flatMap(\.pathsToLookUp))
  }

  fileprivate func citations(asPage number: Int) -> [Citation] {
    var citations: [Citation] = []
    func cite(_ role: Citation.Role, _ written: String, _ place: String, at span: SourceSpan) {
      let destination = Destination(place, from: path)
      citations.append(
        Citation(page: number, role: role, written: written, destination: destination, span: span))
    }
    for use in uses {
      switch use.target {
      case .link(let link): cite(.link, link, link, at: use.span)
      case .image(let source, _): cite(.image, source, source, at: use.span)
      case .reference(let target) where target.value.namesPage:
        cite(.reference, target.value, target.value, at: target.span)
      case .reference: break
      case .file(let path):
        let isCode = use.owner.map { entities[$0].names(path, asCodeAt: use.span) } ?? false
        cite(isCode ? .code : .record, path, isCode ? fromRoot(path) : path, at: use.span)
      }
    }
    for entity in entities where entity.kind == .evidence {
      guard case .text(let report)? = entity[Evidence.report] else { continue }
      cite(.record, report.value, report.value, at: report.span)
    }
    return citations
  }
}

extension Entity {
  fileprivate func names(_ path: String, asCodeAt span: SourceSpan) -> Bool {
    (self[Common.code] ?? []).contains { $0.span == span && $0.value == path }
  }
}

extension Citation {
  /// The paths of which it has to be known what stands there.
  ///
  /// For code that is also the folder at the root: where it is missing, the workspace is not kept
  /// with the code, and nothing can be said of a file in it.
  package var pathsToLookUp: [String] {
    guard case .place(let path, _) = destination else { return [] }
    switch role {
    case .link, .image, .reference, .record: return [path]
    case .code: return [path] + [rootFolder].compactMap { $0 }
    }
  }

  /// The folder of the workspace's root in which a place lies.
  package var rootFolder: String? {
    guard case .place(let path, _) = destination, let slash = path.firstIndex(of: "/") else {
      return nil
    }
    return String(path[..<slash])
  }
}

/// A path of the repository, such as `Sources/Guard.swift:10-24`, without its lines.
private func fromRoot(_ path: String) -> String {
  let path = path.hasPrefix("/") ? path : "/" + path
  guard let colon = path.lastIndex(of: ":") else { return path }
  let lines = path[path.index(after: colon)...]
  let isLines = !lines.isEmpty && lines.allSatisfy { $0.isNumber || $0 == "-" }
  return isLines ? String(path[..<colon]) : path
}
