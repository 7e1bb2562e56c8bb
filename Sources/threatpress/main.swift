import Driver
import Model
import Checks
import Diagnostics
import Glibc
let folder = try WorkspaceFolder(opening: CommandLine.arguments[1])
let start = ContinuousClock.now
let result = try await compile(folder, CompilationSettings(today: .init("2026-11-21")!, jobs: 2, outputFolders: ["_site"]))
let f = Findings(result.verdicts.findings, in: result.sources, fileCount: result.fileCount, rules: RuleCatalogue([]))
print(f.shortForm())
print(start.duration(to: .now), result.workspace.entities.count, result.workspace.models.map(\.title))
