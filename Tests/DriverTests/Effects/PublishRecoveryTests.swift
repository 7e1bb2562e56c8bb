import Glibc
import Testing

@testable import Driver

/// Every state that a killed build can leave on the disk, and every way in which a disk can refuse.
@Suite struct PublishRecoveryTests {
  let fixture: SiteFixture
  let old = ["index.html": "old", "a.html": "a"]
  let new = ["index.html": "new", "b/b.html": "b"]
  private let work = ".site.threatpress-work"

  init() throws { fixture = try SiteFixture() }

  @Test func aHalfBuiltSiteIsThrownAway() throws {
    try fixture.publish(old)
    try fixture.folder.write("\(work)/new/index.html", "ne")
    try fixture.folder.link("\(work)/new/elsewhere", to: "\(fixture.folder.path)/workspace")
    #expect(try fixture.published() == old)
    try fixture.publish(new)
    #expect(try fixture.published() == new)
    #expect(try fixture.names() == ["site", "workspace"])
  }

  @Test func litterIsRemovedEvenIfNothingChanged() throws {
    try fixture.publish(old)
    try fixture.folder.write("\(work)/new/index.html", "ne")
    try fixture.publish(old)
    #expect(try fixture.published() == old)
    #expect(try fixture.names() == ["site", "workspace"])
  }

  @Test func aSiteThatWasMovedAsideComesBack() throws {
    try fixture.publish(old)
    try fixture.folder.write("site/CNAME", "mine")
    let parent = try fixture.folder.makeFolder("")
    let workFolder = try fixture.folder.makeFolder(work)
    try parent.rename("site", to: "old", in: workFolder)
    try fixture.folder.write("\(work)/new/index.html", "new")
    let report = try fixture.publish(new)
    #expect(report.kept.map(\.path) == ["CNAME"])
    #expect(try fixture.published() == new.merging(["CNAME": "mine"]) { first, _ in first })
    #expect(try fixture.names() == ["site", "workspace"])
  }

  @Test func aReplacedSiteThatWasNotRemovedYetIsRemoved() throws {
    try fixture.publish(new)
    try fixture.folder.write("\(work)/old/index.html", "old")
    try fixture.folder.write("\(work)/new/index.html", "old")
    try fixture.publish(new)
    #expect(try fixture.published() == new)
    #expect(try fixture.names() == ["site", "workspace"])
  }

  @Test func renamingServesWhereExchangingIsImpossible() throws {
    try fixture.publish(old)
    let location = try fixture.location()
    let work = try WorkFolder(for: location, in: location.openParent())
    try fixture.folder.write("\(self.work)/new/index.html", "new")
    try work.publishByRenaming()
    #expect(try fixture.published() == ["index.html": "new"])
    work.remove()
    #expect(try fixture.names() == ["site", "workspace"])
  }

  @Test func aSecondBuildOfTheSameSiteIsTurnedAway() throws {
    let location = try fixture.location()
    let first = try WorkFolder(for: location, in: location.openParent())
    #expect(throws: DriverError.outputBusy(path: location.path)) {
      try fixture.publish(old)
    }
    first.remove()
    try fixture.publish(old, to: "other")
  }

  @Test func aFullDiskLeavesTheOldSite() throws {
    guard let disk = try SmallDisk(in: fixture.folder, "disk", options: "size=256k") else { return }
    try fixture.publish(old, to: "disk/site")
    let huge = ["index.html": "new", "huge.html": String(repeating: "x", count: 400_000)]
    let path = "\(fixture.folder.path)/disk/site"
    #expect(
      throws: DriverError.system(.write, path: "\(path)/huge.html", SystemError(code: ENOSPC))
    ) {
      try fixture.publish(huge, to: "disk/site", jobs: 1)
    }
    #expect(try fixture.published("disk/site") == old)
    #expect(
      try Descriptor.folder(at: "\(fixture.folder.path)/disk").entries().map(\.name) == ["site"])
    withExtendedLifetime(disk) {}
  }

  @Test func aReadOnlyDiskIsNamed() throws {
    guard let disk = try SmallDisk(in: fixture.folder, "disk", options: "ro") else { return }
    let path = "\(fixture.folder.path)/disk/.site.threatpress-work"
    #expect(
      throws: DriverError.system(.createFolder, path: path, SystemError(code: EROFS))
    ) {
      try fixture.publish(old, to: "disk/site")
    }
    withExtendedLifetime(disk) {}
  }
}

/// A file system in memory, mounted for one test where the machine allows it.
private final class SmallDisk: Sendable {
  private let path: String
  private let umount: Executable

  init?(in folder: TemporaryFolder, _ name: String, options: String) throws {
    try folder.makeFolder(name)
    path = "\(folder.path)/\(name)"
    guard getuid() == 0, let mount = Executable(named: "mount"),
      let umount = Executable(named: "umount")
    else { return nil }
    self.umount = umount
    let arguments = ["-t", "tmpfs", "-o", options, "tmpfs", path]
    let outcome = try ChildProcess(
      executable: mount, arguments: arguments, limit: .seconds(10)
    ).run(input: [])
    guard outcome.end == .exited(0) else { return nil }
  }

  deinit {
    let process = ChildProcess(executable: umount, arguments: ["-l", path], limit: .seconds(10))
    _ = try? process.run(input: [])
  }
}
