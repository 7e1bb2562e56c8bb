import Glibc
import Testing

@testable import Driver

/// Whatever an editor does to a file is noticed.
@Suite struct FolderWatchTests {
  private let folder: TemporaryFolder
  private let watch = FolderWatch()
  private let stop: Interruption

  init() throws {
    folder = try TemporaryFolder()
    stop = try Interruption(by: [])
    try folder.write("a.md", "A\n")
    try folder.makeFolder("docs")
    #expect(watch.follow([folder.path, "\(folder.path)/docs"]))
  }

  private func isNoticed(_ change: () throws -> Void) rethrows -> Bool {
    try change()
    return watch.happens(within: .seconds(5), stop)
  }

  @Test func savingInPlace() throws {
    #expect(try isNoticed { try folder.overwrite("a.md", "B\n") })
  }

  @Test func savingByRename() throws {
    #expect(
      try isNoticed {
        try folder.write(".a.md.tmp", "B\n")
        rename("\(folder.path)/.a.md.tmp", "\(folder.path)/a.md")
      })
  }

  @Test func removing() throws {
    #expect(try isNoticed { try folder.remove("a.md") })
  }

  @Test func aNewFolder() throws {
    #expect(try isNoticed { try folder.makeFolder("new") })
    #expect(watch.follow([folder.path, "\(folder.path)/docs", "\(folder.path)/new"]))
    #expect(try isNoticed { try folder.write("new/b.md", "B\n") })
  }

  @Test func movingAFolderAway() throws {
    #expect(isNoticed { rename("\(folder.path)/docs", "\(folder.path)/papers") })
  }

  @Test func aBurstIsOneChange() throws {
    #expect(
      try isNoticed { for number in 0..<200 { try folder.write("docs/\(number).md", "B\n") } })
    #expect(!watch.happens(within: .zero, stop))
  }

  @Test func foldersThatAreNoLongerOfInterestGiveNoEvents() throws {
    #expect(!watch.follow([folder.path]))
    // That a folder is let go is itself an event.
    #expect(watch.happens(within: .seconds(5), stop))
    try folder.write("docs/b.md", "B\n")
    #expect(!watch.happens(within: .zero, stop))
  }

  @Test func readingIsNoChange() throws {
    _ = folder.text("a.md")
    #expect(!watch.happens(within: .zero, stop))
  }

  @Test func whereThereAreNoEventsTimeHasToDo() throws {
    let polling = FolderWatch(polling: true)
    #expect(!polling.follow([folder.path]))
    guard case .change = polling.wait(stop, atMost: .zero) else {
      Issue.record("nothing would ever be noticed")
      return
    }
  }
}

extension FolderWatch {
  /// Whether something happens within a time.
  fileprivate func happens(within limit: Duration, _ stop: Interruption) -> Bool {
    if case .change = wait(stop, atMost: limit) { true } else { false }
  }
}
