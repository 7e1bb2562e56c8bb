import Publishing
import Testing

@Suite(.enabled(if: DotProcess.isInstalled)) struct PictureTests {
  @Test(arguments: SampleDiagrams.all.map(\.name))
  func aRealModelIsDrawnWithoutFault(name: String) throws {
    let spec = try #require(SampleDiagrams.all.first { $0.name == name }?.spec)
    let picture = try #require(try DotProcess.pictures(of: [spec]).first ?? nil)
    #expect(Faults.all(in: picture) == [])
  }
}
