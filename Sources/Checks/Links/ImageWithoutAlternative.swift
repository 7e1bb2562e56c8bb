package import Diagnostics
internal import Model

extension Check {
  /// Images that say nothing to those who do not see them.
  static let imageWithoutAlternative = Check(.imageWithoutAlternative) { inspection in
    inspection.workspace.pages.flatMap(\.uses).compactMap { use in
      guard case .image(let source, let alternative) = use.target,
        alternative.allSatisfy(\.isWhitespace)
      else { return nil }
      return silent(source, at: use.span)
    }
  }
}

extension Rule {
  package static let imageWithoutAlternative = Rule("image-without-alternative", .error)
}

private func silent(_ source: String, at span: SourceSpan) -> Diagnostic {
  Diagnostic(
    .imageWithoutAlternative, "the image '\(source)' has no alternative text", at: span,
    help: "say between the brackets what the image tells: ![two services in one subnet](…)"
  )
}
