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
  /// The layout as one JSON object without spaces: Graphviz's `json0`, the graph's name being `g`.
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
    /// By the place of the graph in the list.
    let answers: [Int: [UInt8]]
    let message: String
  }

  /// Lays out graphs one after the other in one process.
  ///
  /// The graphs are renamed to their places in the list, so that no answer is taken for another's
  /// when a graph between them is left out.
  func run(_ graphs: [String], options: [String] = []) throws(SystemError) -> Run {
    let process = ChildProcess(
      executable: dot, arguments: ["-Tjson0"] + options, limit: .seconds(10))
    let input = graphs.enumerated().flatMap { index, graph in
      Array("digraph g\(index) ".utf8) + Array(graph.utf8.drop { $0 != UInt8(ascii: "{") })
    }
    let outcome = try process.run(input: input)
    var answers: [Int: [UInt8]] = [:]
    var next = 0
    for object in completeJSONObjects(in: outcome.output) {
      while next < graphs.count {
        let start = Array("{\"name\":\"g\(next)\",".utf8)
        next += 1
        guard object.starts(with: start) else { continue }
        answers[next - 1] = Array("{\"name\":\"g\",".utf8) + object[start.count...]
        break
      }
    }
    let message = String(decoding: outcome.errors, as: UTF8.self)
    return Run(end: outcome.end, answers: answers, message: message)
  }
}
