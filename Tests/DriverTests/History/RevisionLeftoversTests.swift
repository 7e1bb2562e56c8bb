import Testing

@testable import Driver

/// What a killed process left behind goes with the next one, and what is in use stays.
@Suite struct RevisionLeftoversTests {
  @Test func onlyWhatNobodyHoldsIsRemoved() throws {
    let folder = try TemporaryFolder()
    try folder.write("threatpress-revision-dead/.git", "")
    try folder.write("threatpress-revision-dead/docs/shop.md", "# Shop\n")
    try folder.write("threatpress-revision-used/.git", "")
    try folder.write("threatpress-other/.git", "")
    _ = try folder.makeFolder("threatpress-revision-new")
    let used = try Descriptor.folder(at: "\(folder.path)/threatpress-revision-used")
    RevisionLeftovers.hold(used)
    RevisionLeftovers(in: folder.path)?.remove()
    let names = try Descriptor.folder(at: folder.path).entries().map(\.name)
    #expect(
      names == ["threatpress-other", "threatpress-revision-new", "threatpress-revision-used"])
    _ = used
  }
}
