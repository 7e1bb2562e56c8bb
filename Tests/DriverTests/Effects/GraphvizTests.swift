import Glibc
import Testing

@testable import Driver

@Suite struct GraphvizTests {
  private let installed = Graphviz()

  /// A stand-in for `dot`: a shell script that the test writes.
  private func fake(_ script: String, in folder: TemporaryFolder) throws -> Graphviz {
    let version = "[ \"$1\" = -V ] && { echo 'fake 1' >&2; exit 0; }\n"
    try folder.write("dot", "#!/bin/sh\n" + version + script)
    chmod("\(folder.path)/dot", 0o755)
    let executable = try #require(Executable(named: "dot", inFolders: folder.path))
    return try #require(Graphviz(executable))
  }

  private func graph(_ index: Int, clusters: Int) -> String {
    var text = "digraph { rankdir=LR; splines=none; node [shape=box fixedsize=true label=\"\"]\n"
    for node in 0..<9 {
      let line = "n\(node) [width=\(1 + (index * 7 + node * 3) % 5)];"
      text += node / 3 < clusters ? "subgraph cluster_\(node / 3) { \(line) }\n" : line + "\n"
    }
    for edge in 0..<14 { text += "n\((edge * 5 + index) % 9) -> n\((edge * 7 + 1) % 9);\n" }
    return text + "}\n"
  }

  @Test func aLayoutDoesNotDependOnItsCompany() throws {
    guard let installed else { return }
    let graphs = (0..<40).map { graph($0, clusters: $0 % 4) }
    let together = layOut(graphs, with: installed, cache: LayoutCache(), jobs: 2).answers
    for (graph, answer) in zip(graphs, together) {
      let alone = layOut([graph], with: installed, cache: LayoutCache(), jobs: 1).answers
      #expect(alone == [answer])
    }
  }

  @Test func aBadGraphSpoilsNoOther() throws {
    guard let installed else { return }
    let graphs = [graph(1, clusters: 0), "digraph { -> }", graph(2, clusters: 0)]
    let answers = layOut(graphs, with: installed, cache: LayoutCache(), jobs: 2).answers
    guard case .laidOut = answers[0], case .failed(.rejected(let message)) = answers[1],
      case .laidOut = answers[2]
    else {
      Issue.record("\(answers)")
      return
    }
    #expect(message.contains("syntax error"))
  }

  @Test func withoutGraphvizEveryAnswerSaysSo() {
    let answers = layOut(["digraph {}"], with: nil, cache: LayoutCache(), jobs: 1).answers
    #expect(answers == [.failed(.notInstalled)])
  }

  @Test func aCrashAfterSomeGraphsKeepsTheirAnswers() throws {
    let folder = try TemporaryFolder()
    // Counts its runs; the first one answers once and dies in the middle of the second answer.
    let script = """
      here=${0%/*}; cat >/dev/null; echo run >>$here/runs
      if [ $(wc -l <$here/runs) = 1 ]; then
        printf 'graph first\\nstop\\ngraph sec'; kill -ABRT $$
      fi
      printf 'graph again\\nstop\\n'
      """
    let graphviz = try fake(script, in: folder)
    let graphs = ["digraph { a }", "digraph { b }", "digraph { c }"]
    let answers = layOut(graphs, with: graphviz, cache: LayoutCache(), jobs: 1).answers
    let again = LayoutAnswer.laidOut(Array("graph again\nstop\n".utf8))
    #expect(answers == [.laidOut(Array("graph first\nstop\n".utf8)), again, again])
    #expect(folder.text("runs") == "run\nrun\nrun\n")
  }

  @Test func aGraphThatCrashesIsTriedWithCheaperSettings() throws {
    let folder = try TemporaryFolder()
    let script = """
      cat >/dev/null
      case "$*" in *nslimit*) printf 'graph simple\\nstop\\n';; *) kill -SEGV $$;; esac
      """
    let graphviz = try fake(script, in: folder)
    let answer = layOut(["digraph {}"], with: graphviz, cache: LayoutCache(), jobs: 1)
    #expect(answer.answers == [.simplified(Array("graph simple\nstop\n".utf8))])
  }

  @Test func aLayoutIsMadeOnceAndKeptWhileItIsUsed() throws {
    let folder = try TemporaryFolder()
    let script = "cat >/dev/null; echo run >>${0%/*}/runs; printf 'graph\\nstop\\n'"
    let graphviz = try fake(script, in: folder)
    let first = layOut(
      ["digraph { subgraph a {} subgraph b {} }", "digraph { subgraph a {} subgraph b {} }"],
      with: graphviz, cache: LayoutCache(), jobs: 1)
    #expect(folder.text("runs") == "run\n")
    let kept = LayoutCache(decoding: first.cache.encoded())
    let second = layOut(
      ["digraph { subgraph a {} subgraph b {} }"], with: graphviz, cache: kept, jobs: 1)
    #expect(folder.text("runs") == "run\n")
    #expect(second.answers == [first.answers[0]] && second.cache == first.cache)
    #expect(layOut([], with: graphviz, cache: kept, jobs: 1).cache.isEmpty)
  }
}
