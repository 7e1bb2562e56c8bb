import Driver
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [1, 2, 7]) func resultsHaveTheOrderOfTheItems(jobs: Int) {
    let results = concurrentMap(Array(0..<1_000), jobs: jobs) { $0 * 2 }
    #expect(results == (0..<1_000).map { $0 * 2 })
  }

  @Test func nothingGivesNothing() {
    #expect(concurrentMap([Int](), jobs: 4) { $0 }.isEmpty)
  }
}
