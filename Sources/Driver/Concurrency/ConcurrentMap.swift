/// Transforms every item, at most `jobs` at a time; the results have the order of the items.
///
/// Cheap items travel in batches. After a failure no further batch is started, and of several
/// failures the one of the earliest item is thrown, so that an error never depends on timing alone.
/// This is the only place that knows about concurrency.
package func concurrentMap<Item: Sendable, Output: Sendable, Failure: Error>(
  _ items: [Item],
  jobs: Int,
  _ transform: @escaping @Sendable (Item) throws(Failure) -> Output
) async throws(Failure) -> [Output] {
  let size = batchSize(of: items.count, jobs: jobs)
  let batches = stride(from: 0, to: items.count, by: size).map { start in
    items[start..<min(start + size, items.count)]
  }
  guard jobs > 1, batches.count > 1 else {
    return try transformed(items[...], transform).get()
  }
  let outcomes = await withTaskGroup(
    of: (index: Int, outcome: Result<[Output], Failure>).self
  ) { group in
    var outcomes: [Result<[Output], Failure>?] = Array(repeating: nil, count: batches.count)
    var next = 0
    while next < min(jobs, batches.count) {
      let index = next
      group.addTask { (index, transformed(batches[index], transform)) }
      next += 1
    }
    var failed = false
    while let finished = await group.next() {
      outcomes[finished.index] = finished.outcome
      if case .failure = finished.outcome { failed = true }
      guard !failed, next < batches.count else { continue }
      let index = next
      group.addTask { (index, transformed(batches[index], transform)) }
      next += 1
    }
    return outcomes
  }
  var results: [Output] = []
  results.reserveCapacity(items.count)
  for case let outcome? in outcomes { results += try outcome.get() }
  return results
}

/// One batch, transformed on the thread that runs the task.
private func transformed<Item, Output, Failure: Error>(
  _ batch: ArraySlice<Item>,
  _ transform: (Item) throws(Failure) -> Output
) -> Result<[Output], Failure> {
  var results: [Output] = []
  results.reserveCapacity(batch.count)
  do throws(Failure) {
    for item in batch { results.append(try transform(item)) }
  } catch {
    return .failure(error)
  }
  return .success(results)
}

/// Small enough to keep every worker busy to the end, large enough to make a task worth its cost.
private func batchSize(of count: Int, jobs: Int) -> Int {
  min(64, max(1, count / (max(1, jobs) * 8)))
}
