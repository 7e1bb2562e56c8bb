package import Diagnostics
internal import Model

extension Check {
  /// Addresses with a scheme that nobody has allowed, such as `javascript:`.
  static let unsafeLinkScheme = Check(.unsafeLinkScheme) { inspection in
    let allowed = inspection.workspace.configuration.allowedSchemes
    let cited = inspection.citations.compactMap { citation in
      unsafe(citation.written, citation.destination, at: citation.span, allowed)
    }
    let listed = inspection.workspace.pages.flatMap { page in
      (page.frontMatter[FrontMatter.links]?.entries ?? []).compactMap { entry in
        let address = entry.value.text
        return unsafe(address, Destination(address, from: page.path), at: entry.value.span, allowed)
      }
    }
    return cited + listed
  }
}

private func unsafe(
  _ written: String, _ destination: Destination, at span: SourceSpan, _ allowed: Set<String>
) -> Diagnostic? {
  switch destination {
  case .address(let scheme):
    allowed.contains(scheme) ? nil : unknownScheme(scheme, at: span, allowed)
  case .schemeless: missingScheme(written, at: span)
  case .place, .outside: nil
  }
}

extension Rule {
  package static let unsafeLinkScheme = Rule("unsafe-link-scheme", .error)
}

private func unknownScheme(
  _ scheme: String, at span: SourceSpan, _ allowed: Set<String>
) -> Diagnostic {
  Diagnostic(
    .unsafeLinkScheme, "links with '\(scheme):' are not published", at: span,
    help: "allowed are \(allowed.sorted().joined(separator: ", ")); "
      + "'schemes' in threatpress.yml allows others"
  )
}

private func missingScheme(_ address: String, at span: SourceSpan) -> Diagnostic {
  Diagnostic(
    .unsafeLinkScheme, "'\(address)' has no scheme", at: span,
    help: "write 'https:' before it; without, it means another place wherever the page is read"
  )
}
