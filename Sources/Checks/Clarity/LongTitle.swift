package import Diagnostics
internal import Model

extension Check {
  /// Titles that do not fit where a title is shown.
  static let longTitle = Check(.longTitle) { inspection in
    let workspace = inspection.workspace
    let titles =
      workspace.pages.compactMap { $0.frontMatter[FrontMatter.title] }
      + workspace.entities.filter { $0.writes(Common.title) }.compactMap { $0[Common.title] }
    return titles.compactMap { title in
      let length = title.value.count
      return length > maximumLength ? long(title, length) : nil
    }
  }
}

private let maximumLength = 80

extension Rule {
  package static let longTitle = Rule("long-title", .note)
}

private func long(_ title: Located<String>, _ length: Int) -> Diagnostic {
  Diagnostic(
    .longTitle, "the title has \(length) characters", at: title.span,
    help: "name it in \(maximumLength), and say the rest under 'description' or 'summary'"
  )
}
