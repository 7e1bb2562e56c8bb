/// Lays out graphs, at most `jobs` processes at a time; the answers have the graphs' order.
///
/// A graph is the text of a `digraph` without labels. Layouts of an earlier build are taken from
/// its cache; the cache that is returned holds what this build used and nothing else.
package func layOut(
  _ graphs: [String], with graphviz: Graphviz?, cache: LayoutCache, jobs: Int
) -> (answers: [LayoutAnswer], cache: LayoutCache) {
  guard let graphviz else { return (graphs.map { _ in .failed(.notInstalled) }, cache) }
  var used = LayoutCache()
  let keys = concurrentMap(graphs, jobs: jobs) { LayoutCache.key(of: $0, for: graphviz) }
  var missing: [(key: SHA256Digest, graph: String)] = []
  var asked: Set<SHA256Digest> = []
  for (key, graph) in zip(keys, graphs) where asked.insert(key).inserted {
    if let answer = cache[key] {
      used[key] = answer
    } else {
      missing.append((key, graph))
    }
  }
  let answers = layOutAll(missing.map(\.graph), with: graphviz, jobs: jobs)
  var failures: [SHA256Digest: LayoutFailure] = [:]
  for (request, answer) in zip(missing, answers) {
    if case .failed(let failure) = answer { failures[request.key] = failure }
    used[request.key] = answer
  }
  return (keys.map { used[$0] ?? .failed(failures[$0] ?? .crashed) }, used)
}

/// Lays out graphs in as few processes as gives the same layouts as one process for each.
private func layOutAll(
  _ graphs: [String], with graphviz: Graphviz, jobs: Int
) -> [LayoutAnswer] {
  let batches = batches(of: graphs)
  let answers = concurrentMap(batches, jobs: jobs) { batch in
    batch.count == 1
      ? [layOutAlone(batch[0], with: graphviz)] : layOutTogether(batch, with: graphviz)
  }
  return answers.flatMap { $0 }
}

/// Groups neighbours that may share a process.
///
/// Sibling clusters may not: Graphviz orders them by the addresses of their names, so their layout
/// depends on what the process did before. All other graphs come out the same in any company.
private func batches(of graphs: [String]) -> [[String]] {
  var batches: [[String]] = []
  var isOpen = false
  for graph in graphs {
    let isIndependent = graph.ranges(of: "subgraph").count <= 1
    if isIndependent, isOpen, let last = batches.last, last.count < 16 {
      batches[batches.count - 1].append(graph)
    } else {
      batches.append([graph])
    }
    isOpen = isIndependent
  }
  return batches
}

/// Keeps every answer of a process that ended well or was stopped midway, and asks for each other
/// graph alone. A process that ended by itself with an error may have given bad answers.
private func layOutTogether(_ graphs: [String], with graphviz: Graphviz) -> [LayoutAnswer] {
  var answers: [[UInt8]] = []
  if let run = try? graphviz.run(graphs) {
    switch run.end {
    case .exited(0), .signalled, .timedOut: answers = run.answers
    case .exited, .wroteTooMuch: break
    }
  }
  return graphs.enumerated().map { index, graph in
    index < answers.count ? .laidOut(answers[index]) : layOutAlone(graph, with: graphviz)
  }
}

/// Lays out one graph, if need be with settings that cost less and are less beautiful.
private func layOutAlone(_ graph: String, with graphviz: Graphviz) -> LayoutAnswer {
  let cheaper = ["-Gnslimit=1", "-Gnslimit1=1", "-Gmclimit=0.1", "-Gsplines=line"]
  do throws(SystemError) {
    let full = try graphviz.run([graph])
    if full.end == .exited(0), let answer = full.answers.first { return .laidOut(answer) }
    if case .exited = full.end, full.answers.isEmpty { return .failed(failure(of: full)) }
    let simple = try graphviz.run([graph], options: cheaper)
    if simple.end == .exited(0), let answer = simple.answers.first { return .simplified(answer) }
    return .failed(failure(of: simple))
  } catch {
    return .failed(.notRun(error))
  }
}

private func failure(of run: Graphviz.Run) -> LayoutFailure {
  switch run.end {
  case .exited: .rejected(run.message.split(separator: "\n").first.map(String.init) ?? "no reason")
  case .signalled: .crashed
  case .timedOut, .wroteTooMuch: .timedOut
  }
}
