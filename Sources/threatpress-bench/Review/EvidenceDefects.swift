extension Defect {
  /// What a report of tests says, or no longer says.
  static let ofReports = [
    Defect("let the tests fail", ["failing-evidence"]) { text in
      text.reported { line in
        guard line.contains("<testcase "), line.hasSuffix("/>") else { return line }
        return line.dropLast(2) + "><failure message=\"broken\"/></testcase>"
      }
    },
    Defect("skip the tests", ["skipped-evidence"]) { text in
      text.reported { line in
        guard line.contains("<testcase "), !line.contains("<skipped") else { return line }
        return line.hasSuffix("/>")
          ? line.dropLast(2) + "><skipped/></testcase>" : line + "<skipped/>"
      }
    },
    Defect("rename the tests", ["evidence-missing-from-report"]) { text in
      text.reported(where: { $0.contains("suite:") || $0.contains("class:") }) { line in
        line.replacing("name=\"", with: "name=\"Other")
      }
    },
    Defect("cut a report short", ["unreadable-report"]) { text in
      text.reports.map { report in
        let lines = (text.files[report.file] ?? []).prefix(3)
        return Injection(
          workspace: text.with(report.file, Array(lines)), changed: report.file,
          path: report.block.path, mark: report.value)
      }
    },
    Defect("take a report away", ["dead-file"]) { text in
      text.reports.map { report in
        Injection(
          workspace: text.with(report.file, nil), changed: report.file, path: report.block.path,
          mark: report.path)
      }
    },
    Defect("run the tests long ago", ["stale-evidence"]) { text in
      text.reported(mark: "every") { line in
        line.replacing("timestamp=\"2026", with: "timestamp=\"2024")
      }
    },
    Defect("write another result than the report has", ["contradicted-evidence"]) { text in
      text.with("result", "failed", in: "evidence", mark: "failed") { block in
        text.has("junit", block) && !text.has("result", block) && text.counts(block)
      }
    },
    Defect("show something long ago", ["stale-evidence"]) { text in
      text.blocks("evidence").compactMap { block in
        guard let every = text.value(of: "every", in: block), every != "release",
          text.value(of: "result", in: block) == "passed", text.counts(block),
          !text.has("junit", block), !text.has("allow", block),
          let line = text.lines(ofKey: "date", in: block)
        else { return nil }
        return text.replacing(line, of: block.path, with: ["date: 2020-01-01"])
          .injection(block.path, mark: every)
      }
    },
    Defect("lose a result", ["evidence-without-result"]) { text in
      text.without("result", in: "evidence") { block in
        !text.has("junit", block) && !text.has("sarif", block) && text.counts(block)
      }
    },
    Defect("let something fail that is in place", ["failing-evidence"]) { text in
      text.with("result", "failed", in: "evidence", mark: "failed") { block in
        text.value(of: "result", in: block) == "passed" && text.counts(block)
      }
    },
  ]
}

/// A report, and a block of evidence that goes by it.
private struct NamedReport {
  let block: WorkspaceText.Block
  /// What the block says of it.
  let value: String
  /// The path as the block has it.
  let path: String
  let file: String
}

extension WorkspaceText {
  /// Whether something is said to be in place that the evidence of a block shows, and not to fail.
  fileprivate func counts(_ evidence: Block) -> Bool {
    let named = value(of: "verifies", in: evidence)?.split { "[], ".contains($0) } ?? []
    return !lines(of: evidence).contains("junit: evidence/alerts.xml")
      && blocks("mitigation").contains {
        named.contains(Substring($0.id)) && value(of: "status", in: $0) == "implemented"
      }
  }

  /// The JUnit reports that are named, each with the first block that names it.
  fileprivate var reports: [NamedReport] {
    var seen: Set<String> = []
    return blocks("evidence").compactMap { block in
      guard let value = value(of: "junit", in: block), counts(block) else { return nil }
      let words = value.split { " ,{}".contains($0) }.map(String.init)
      guard let path = words.first(where: { $0.hasSuffix(".xml") }) else { return nil }
      let folder = block.path.split(separator: "/").dropLast().joined(separator: "/")
      let file = "\(folder)/\(path)"
      guard files[file] != nil, seen.insert(file).inserted else { return nil }
      return NamedReport(block: block, value: value, path: path, file: file)
    }
  }

  /// Changes every line of each report; the finding is under its path, or under a key's value.
  fileprivate func reported(
    mark key: String? = nil, where condition: (String) -> Bool = { _ in true },
    _ change: (String) -> String
  ) -> [Injection] {
    reports.filter { condition($0.value) }.compactMap { report -> Injection? in
      let lines = files[report.file] ?? []
      let other = lines.map(change)
      var mark = report.value
      if let key {
        guard let value = value(of: key, in: report.block), value != "release" else { return nil }
        mark = value
      }
      guard other != lines else { return nil }
      return Injection(
        workspace: with(report.file, other), changed: report.file, path: report.block.path,
        mark: mark)
    }
  }
}
