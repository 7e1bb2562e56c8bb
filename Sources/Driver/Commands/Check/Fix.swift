internal import Diagnostics
internal import Model

/// Checks a workspace and makes every safe fix, until there is none left to make.
///
/// Each file is replaced at one instant, and only if it still is what was read. A fix can bring
/// another to light, so the workspace is checked again after each round.
package func fix(
  _ request: WorkspaceRequest, _ strictness: Strictness
) throws -> CheckReport {
  let (folder, settings) = try request.opened()
  var fixes: [String] = []
  var compilation = try compile(folder, settings)
  for _ in 0..<roundLimit {
    let plan = FixPlan(compilation.verdicts.findings.flatMap(\.fixIts))
    guard !plan.fixIts.isEmpty else { break }
    try make(plan, in: compilation, folder)
    fixes += plan.fixIts.map { folder.leadFromHere + wording(of: $0, in: compilation.sources) }
    compilation = try compile(folder, settings)
  }
  return CheckReport(compilation, strictness, in: folder, fixes: fixes)
}

/// More rounds than fixes depend on one another; two that undo each other end here.
private let roundLimit = 20

private func make(
  _ plan: FixPlan, in compilation: Compilation, _ folder: WorkspaceFolder
) throws(DriverError) {
  for file in plan.files {
    guard let text = compilation.texts[file] else { continue }
    let source = compilation.sources[file]
    try folder.replace(source.path, read: text, with: plan.applied(to: source))
  }
}

private func wording(of fixIt: FixIt, in sources: SourceMap) -> String {
  guard let span = fixIt.edits.first?.span else { return fixIt.title }
  let file = sources[span.file]
  let position = file.position(at: Int(span.start))
  return visible("\(file.path):\(position.line):\(position.column): \(fixIt.title)")
}
