import Foundation

// Reports what checking and building made-up workspaces costs, beside the least it could cost.
//
// usage: threatpress-bench THREATPRESS [MODELS…]      (10, 100 and 1000 models unless told)
//        threatpress-bench THREATPRESS review FOLDER [WORDS]
//                                                     which defects a check of a workspace finds

let arguments = Array(CommandLine.arguments.dropFirst())
guard let program = arguments.first else {
  print("usage: threatpress-bench THREATPRESS [MODELS…]")
  exit(2)
}
if arguments.count >= 3, arguments[1] == "review" {
  try ReviewBench(
    program: program, root: URL(filePath: arguments[2]), only: arguments.dropFirst(3).first
  ).run()
  exit(0)
}
let sizes = arguments.count > 1 ? arguments.dropFirst().compactMap { Int($0) } : [10, 100, 1000]
let folder = FileManager.default.temporaryDirectory.appending(path: "threatpress-bench")

/// Prints a line at once, even into a file.
func show(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

func row(_ name: String, _ cost: Measurement, ratio: Double? = nil, _ note: String = "") {
  let figures = String(
    format: "%9.3f %9.3f %8.0f", cost.cpu, cost.wall, cost.peak)
  let share = ratio.map { String(format: "%8.1f×", $0) } ?? "         "
  show(name.padding(toLength: 34, withPad: " ", startingAt: 0) + figures + share + "  " + note)
}

for size in sizes {
  let workspace = folder.appending(path: "workspace-\(size)")
  let site = folder.appending(path: "site-\(size)")
  let copy = folder.appending(path: "copy-\(size)")
  try Corpus(modelCount: size).write(to: workspace)
  try? FileManager.default.removeItem(at: site)

  show(
    "\n\(size) models".padding(toLength: 38, withPad: " ", startingAt: 0)
      + "cpu s    wall s peak MiB   to floor")
  let parse = try Measurement.of { try Floor.parse(workspace) }
  row("floor: read and parse", parse)
  let check = Measurement.run(program, ["check", workspace.path, "--as-of", "2026-11-21"])
  row("check", check, ratio: check.cpu / parse.cpu)

  let build = ["build", workspace.path, "--output", site.path, "--as-of", "2026-11-21"]
  let bare = Measurement.run(program, build, path: "/nonexistent")
  let floor = try Floor.write(site, to: copy)
  row("floor: write the files", floor.cost, "\(floor.files) files, \(floor.bytes / 1024) KiB")
  let least = parse.cpu + floor.cost.cpu
  row("cold build, layout apart", bare, ratio: bare.cpu / least)
  try? FileManager.default.removeItem(at: site)
  let cold = Measurement.run(program, build)
  row("cold build, with layout", cold, ratio: cold.cpu / least)
  row("unchanged build", Measurement.run(program, build))
  let page = workspace.appending(path: "model-0/index.md")
  let text = try String(contentsOf: page, encoding: .utf8)
  try text.replacingOccurrences(of: "way number 1\n", with: "way number one\n")
    .write(to: page, atomically: false, encoding: .utf8)
  row("build after one edit", Measurement.run(program, build))
  try? FileManager.default.removeItem(at: copy)
}
try? FileManager.default.removeItem(at: folder)
