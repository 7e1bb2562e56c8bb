package import Diagnostics
internal import Model

extension Check {
  /// Images from elsewhere: readers would not see them, because the site loads nothing from there.
  static let remoteImage = Check(.remoteImage) { inspection in
    let allowed = inspection.workspace.configuration.allowedSchemes
    return inspection.citations.compactMap { citation in
      guard citation.role == .image, case .address(let scheme) = citation.destination,
        allowed.contains(scheme)
      else { return nil }
      return remote(citation)
    }
  }
}

extension Rule {
  package static let remoteImage = Rule("remote-image", .error)
}

private func remote(_ image: Citation) -> Diagnostic {
  Diagnostic(
    .remoteImage, "'\(image.written)' is an image of another site", at: image.span,
    help: "copy it into the workspace, or link to it"
  )
}
