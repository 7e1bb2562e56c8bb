package import Diagnostics

/// What was found in an earlier state, a folder or a revision, so that what came since can be told
/// apart.
///
/// - Throws: `CommandError` where there is no such state.
package func baseline(since state: String, _ request: WorkspaceRequest) throws -> Baseline {
  let (root, settings) = try request.opened()
  let sides = DiffSides(of: root)
  return Baseline(of: try sides.compile(sides.side(named: state), settings).findings)
}
