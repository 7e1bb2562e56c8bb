package import Diagnostics
internal import Model

extension Check {
  /// Images that say nothing to those who do not see them.
  static let imageWithoutAlternative = Check(.imageWithoutAlternative) { inspection in
    inspection.workspace.pages.flatMap { page in
      page.uses.compactMap { use in
        guard case .image(let source, let alternative) = use.target,
          alternative.allSatisfy(\.isWhitespace)
        else { return nil }
        let diagram = use.owner.map { page.entities[$0] }.flatMap { entity in
          entity[Dataflow.image]?.span == use.span ? entity : nil
        }
        return silent(source, of: diagram, at: use.span)
      }
    }
  }
}

extension Rule {
  package static let imageWithoutAlternative = Rule("image-without-alternative", .error)
}

private func silent(
  _ source: String, of diagram: Entity?, at span: SourceSpan
) -> Diagnostic {
  let help =
    diagram == nil
    ? "say between the brackets what the image tells: ![two services in one subnet](…)"
    : "give the diagram a 'title', or a 'description' of what the image tells"
  return Diagnostic(
    .imageWithoutAlternative, "the image '\(source)' has no alternative text", at: span, help: help)
}
