package import Diagnostics
internal import Model

extension Check {
  /// Links to files that are not of the workspace, and so cannot be published with it.
  static let linkOutOfWorkspace = Check(.linkOutOfWorkspace) { inspection in
    inspection.citations.compactMap { citation in
      guard citation.role != .code else { return nil }
      return switch citation.destination {
      case .outside: leavesWorkspace(citation)
      case .place(let path, _) where inspection.files[path] == .outside: leavesWorkspace(citation)
      case .place, .address, .schemeless: nil
      }
    }
  }
}

extension Rule {
  package static let linkOutOfWorkspace = Rule("link-out-of-workspace", .error)
}

private func leavesWorkspace(_ citation: Citation) -> Diagnostic {
  Diagnostic(
    .linkOutOfWorkspace, "'\(citation.written)' leads out of the workspace", at: citation.span,
    help: "only what lies in the workspace is published; copy the file into it, or give its address"
  )
}
