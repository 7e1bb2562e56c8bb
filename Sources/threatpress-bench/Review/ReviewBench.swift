import Foundation

/// Puts defects into a sound workspace, one at a time, and reports which of them `check` finds.
struct ReviewBench {
  let program: String
  let root: URL
  /// Part of the names of the defects that are put in; all of them where nothing is given.
  let only: String?
  let day = "2026-11-21"
  /// The most places at which a kind of defect is put in.
  let places = 6

  /// A finding as `check --format json` prints it.
  private struct Finding: Decodable, Hashable {
    struct Position: Decodable, Hashable {
      let offset: Int
    }
    let rule: String
    let severity: String
    let message: String
    let path: String
    let start: Position
    let end: Position
  }

  /// What came of one kind of defect.
  struct Outcome {
    let defect: Defect
    var injected = 0
    var found = 0
    var exact = 0
    var misses: [String] = []
  }

  func run() throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: "threatpress-review")
    try? FileManager.default.removeItem(at: copy)
    try FileManager.default.copyItem(at: root, to: copy)
    commit(copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let sound = try WorkspaceText(of: copy)
    let before = try findings(in: copy)
    let outcomes = try Defect.all.filter { only.map($0.name.contains) ?? true }.map {
      try outcome(of: $0, sound, before, in: copy)
    }
    report(outcomes, before)
  }

  private func outcome(
    of defect: Defect, _ sound: WorkspaceText, _ before: [Finding], in copy: URL
  ) throws -> Outcome {
    var outcome = Outcome(defect: defect)
    let all = defect.injections(sound)
    let step = max(1, all.count / places)
    let known = Set(before.map { [$0.rule, $0.path, $0.message] })
    for index in stride(from: 0, to: all.count, by: step).prefix(places) {
      let injection = all[index]
      try write(injection.workspace, injection.changed, to: copy)
      let new = try findings(in: copy).filter {
        defect.rules.contains($0.rule) && !known.contains([$0.rule, $0.path, $0.message])
      }
      let places = new.filter { injection.path == nil || $0.path == injection.path }.map {
        injection.workspace.text(under: $0.start.offset..<$0.end.offset, of: $0.path)
      }
      outcome.injected += 1
      if !new.isEmpty { outcome.found += 1 }
      if places.contains(injection.mark) {
        outcome.exact += 1
      } else {
        let seen = places.isEmpty ? "nothing" : places.joined(separator: " | ")
        outcome.misses.append("\(injection.changed): '\(injection.mark)' wanted, \(seen) found")
      }
      try write(sound, injection.changed, to: copy)
    }
    return outcome
  }

  /// Makes a repository of the sound workspace, as it was before any of its reviews. Where there is
  /// no Git, what changed since a review is not found.
  private func commit(_ folder: URL) {
    let identity = ["-c", "user.name=Bench", "-c", "user.email=bench@example.com"]
    for arguments in [
      ["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "-m", "Sound"],
    ] {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["git", "-C", folder.path] + identity + arguments
      process.environment = [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_DATE": "2026-01-01T12:00:00Z",
        "GIT_COMMITTER_DATE": "2026-01-01T12:00:00Z",
      ]
      try? process.run()
      process.waitUntilExit()
    }
  }

  private func write(_ text: WorkspaceText, _ path: String, to folder: URL) throws {
    guard text.files[path] != nil else {
      return try FileManager.default.removeItem(at: folder.appending(path: path))
    }
    try text.text(of: path).write(
      to: folder.appending(path: path), atomically: false, encoding: .utf8)
  }

  private func findings(in folder: URL) throws -> [Finding] {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.currentDirectoryURL = folder
    process.arguments = [
      "check", ".", "--as-of", day, "--product-version", "2.0", "--format", "json",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try bytes.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Finding.self, from: $0)
    }
  }

  private func report(_ outcomes: [Outcome], _ before: [Finding]) {
    show("defect".padded(52) + "put in   found   exact  rule")
    for outcome in outcomes {
      show(
        outcome.defect.name.padded(52)
          + String(format: "%6d  %6d  %6d  ", outcome.injected, outcome.found, outcome.exact)
          + outcome.defect.rules.sorted().joined(separator: ", "))
      for miss in outcome.misses { show("  missed: \(miss)") }
    }
    let tried = outcomes.filter { $0.injected > 0 }
    let sure = tried.count { Double($0.exact) >= 0.9 * Double($0.injected) }
    let injected = tried.reduce(0) { $0 + $1.injected }
    let exact = tried.reduce(0) { $0 + $1.exact }
    show("")
    show("\(tried.count) kinds put in, \(sure) of them found at the exact place nine times in ten")
    show("\(exact) of \(injected) defects found at the exact place")
    let counts = ["error", "warning", "note"].map { severity in
      "\(before.count { $0.severity == severity }) \(severity)s"
    }
    show("the sound workspace itself gives \(counts.joined(separator: ", "))")
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    padding(toLength: width, withPad: " ", startingAt: 0)
  }
}
