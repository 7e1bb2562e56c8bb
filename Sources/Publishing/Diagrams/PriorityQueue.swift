/// Numbers in the order of their costs, cheapest first; equal costs by number, so that the result
/// never depends on the history of the queue.
struct PriorityQueue {
  private var heap: [(item: Int, cost: Double)] = []

  mutating func push(_ item: Int, at cost: Double) {
    heap.append((item, cost))
    var child = heap.count - 1
    while child > 0, precedes(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> (item: Int, cost: Double)? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while 2 * parent + 1 < heap.count {
      var child = 2 * parent + 1
      if child + 1 < heap.count, precedes(child + 1, child) { child += 1 }
      guard precedes(child, parent) else { break }
      heap.swapAt(child, parent)
      parent = child
    }
    return first
  }

  private func precedes(_ first: Int, _ second: Int) -> Bool {
    (heap[first].cost, heap[first].item) < (heap[second].cost, heap[second].item)
  }
}
