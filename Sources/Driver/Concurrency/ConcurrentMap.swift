internal import Dispatch
internal import Synchronization

/// Transforms every item, at most `jobs` at a time; the results have the order of the items.
///
/// Cheap items travel in batches. A transform that can fail gives a `Result`. This is the only
/// place that knows about concurrency: threads that take the next batch until there is none, so
/// that nothing around it has to be asynchronous.
package func concurrentMap<Item: Sendable, Output: Sendable>(
  _ items: [Item],
  jobs: Int,
  _ transform: @Sendable (Item) -> Output
) -> [Output] {
  let size = batchSize(of: items.count, jobs: jobs)
  let batches = stride(from: 0, to: items.count, by: size).map { start in
    items[start..<min(start + size, items.count)]
  }
  guard jobs > 1, batches.count > 1 else { return items.map(transform) }
  let outputs = Mutex<[[Output]]>(Array(repeating: [], count: batches.count))
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: min(jobs, batches.count)) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < batches.count else { return }
      let results = batches[index].map(transform)
      outputs.withLock { $0[index] = results }
    }
  }
  return outputs.withLock { $0.flatMap { $0 } }
}

/// Small enough to keep every worker busy to the end, large enough to make a task worth its cost.
private func batchSize(of count: Int, jobs: Int) -> Int {
  min(64, max(1, count / (max(1, jobs) * 8)))
}
