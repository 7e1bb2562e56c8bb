internal import Diagnostics
internal import Model

extension Workspace {
  /// Every `allow` of the workspace, item by item, as it was written.
  var allowances: [FieldSet.Entry] {
    pages.flatMap { page in
      let written = [page.frontMatter] + page.entities.map(\.fields)
      return written.flatMap { $0[Common.allow]?.entries ?? [] }
    }
  }
}
