/// Graphviz's `dot` on this machine.
package struct Graphviz: Sendable, Hashable {
  private let dot: Executable
  /// What `dot -V` says; another version may lay out differently.
  package let version: String

  /// Looks for `dot` on the path; nothing if it is not there or does not run.
  package init?() {
    guard let dot = Executable(named: "dot") else { return nil }
    self.init(dot)
  }

  init?(_ dot: Executable) {
    self.dot = dot
    let question = ChildProcess(executable: dot, arguments: ["-V"], limit: .seconds(10))
    guard let answer = try? question.run(input: []), answer.end == .exited(0) else { return nil }
    version =
      String(decoding: answer.errors + answer.output, as: UTF8.self)
      .split(separator: "\n").first.map(String.init) ?? ""
  }
}

/// What became of one graph.
package enum LayoutAnswer: Sendable, Hashable {
  /// The layout as Graphviz's `plain` text.
  case laidOut([UInt8])
  /// The same, but found with cheaper settings after the full ones took too long or crashed.
  case simplified([UInt8])
  case failed(LayoutFailure)
}

/// Why a graph has no layout.
package enum LayoutFailure: Sendable, Hashable {
  case notInstalled
  case timedOut
  case crashed
  /// Graphviz did not accept the graph; the text is its own.
  case rejected(String)
  /// The process could not be run.
  case notRun(SystemError)
}

extension LayoutFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notInstalled: "Graphviz's 'dot' is not installed"
    case .timedOut: "'dot' took too long"
    case .crashed: "'dot' crashed"
    case .rejected(let message): "'dot' refused the graph: \(message)"
    case .notRun(let error): "'dot' could not be run: \(error)"
    }
  }
}

extension Graphviz {
  /// One process that lays out some graphs: the answers that were complete when it ended.
  struct Run: Sendable {
    let end: ChildProcess.End
    /// Those of the first graphs of the list.
    let answers: [[UInt8]]
    let message: String
  }

  /// Lays out graphs one after the other in one process.
  ///
  /// Graphviz answers in the order of the graphs, so the answers of a process that broke off are
  /// those of the first graphs. A process that ended well with another number of answers than
  /// graphs is not believed at all.
  func run(_ graphs: [String], options: [String] = []) throws(SystemError) -> Run {
    let process = ChildProcess(
      executable: dot, arguments: ["-Tplain"] + options, limit: .seconds(10))
    let outcome = try process.run(input: graphs.flatMap { Array($0.utf8) })
    let layouts = completeLayouts(in: outcome.output)
    let isSound =
      outcome.end == .exited(0) ? layouts.count == graphs.count : layouts.count < graphs.count
    let message = String(decoding: outcome.errors, as: UTF8.self)
    return Run(end: outcome.end, answers: isSound ? layouts : [], message: message)
  }
}
