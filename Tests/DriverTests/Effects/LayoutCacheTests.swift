import Testing

@testable import Driver

@Suite struct LayoutCacheTests {
  private var cache: LayoutCache {
    var cache = LayoutCache()
    cache[SHA256Digest(of: [1])] = .laidOut(Array("graph\nstop\n".utf8))
    cache[SHA256Digest(of: [2])] = .simplified([])
    cache[SHA256Digest(of: [3])] = .failed(.timedOut)
    return cache
  }

  @Test func aCacheIsReadBack() {
    let read = LayoutCache(decoding: cache.encoded())
    #expect(read == cache)
    #expect(read[SHA256Digest(of: [2])] == .simplified([]))
    #expect(read[SHA256Digest(of: [3])] == nil)
  }

  @Test func whateverIsDamagedIsLeftOutAndNothingElseIsMade() {
    let text = cache.encoded()
    let layouts = [SHA256Digest(of: [1]), SHA256Digest(of: [2])]
    for index in text.indices {
      var damaged = text
      damaged[index] ^= 0x55
      for broken in [damaged, Array(text[..<index])] {
        let read = LayoutCache(decoding: broken)
        for layout in layouts where read[layout] != nil {
          #expect(read[layout] == cache[layout])
        }
      }
    }
  }
}
