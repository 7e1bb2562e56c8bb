/// Transforms every item, at most `jobs` at a time; the results have the order of the items.
///
/// Cheap items travel in batches. A transform that can fail gives a `Result`. This is the only
/// place that knows about concurrency.
package func concurrentMap<Item: Sendable, Output: Sendable>(
  _ items: [Item],
  jobs: Int,
  _ transform: @escaping @Sendable (Item) -> Output
) async -> [Output] {
  let size = batchSize(of: items.count, jobs: jobs)
  let batches = stride(from: 0, to: items.count, by: size).map { start in
    items[start..<min(start + size, items.count)]
  }
  guard jobs > 1, batches.count > 1 else { return items.map(transform) }
  return await withTaskGroup(of: (index: Int, outputs: [Output]).self) { group in
    var outputs: [[Output]] = Array(repeating: [], count: batches.count)
    var next = 0
    while next < batches.count || !group.isEmpty {
      if next < batches.count {
        let index = next
        group.addTask { (index, batches[index].map(transform)) }
        next += 1
      }
      guard next >= min(jobs, batches.count), let finished = await group.next() else { continue }
      outputs[finished.index] = finished.outputs
    }
    return outputs.flatMap { $0 }
  }
}

/// Small enough to keep every worker busy to the end, large enough to make a task worth its cost.
private func batchSize(of count: Int, jobs: Int) -> Int {
  min(64, max(1, count / (max(1, jobs) * 8)))
}
