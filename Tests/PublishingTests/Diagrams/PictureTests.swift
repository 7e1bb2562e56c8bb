import Publishing
import Testing

/// The rules of the design, measured on pictures that the real Graphviz laid out.
@Suite(.enabled(if: DotProcess.isInstalled)) struct PictureTests {
  @Test(arguments: SampleDiagrams.all.map(\.name))
  func aRealModelIsDrawnWithoutFault(name: String) throws {
    let spec = try #require(SampleDiagrams.all.first { $0.name == name }?.spec)
    let picture = try #require(try DotProcess.pictures(of: [spec]).first ?? nil)
    #expect(Faults.all(in: picture) == [])
  }

  @Test func aHundredDiagramsByChanceAreDrawnWithoutFaultByOneProcess() throws {
    let specs = (1...100).map { (seed: UInt64) -> DiagramSpec in
      var random = RandomDiagrams(seed: seed)
      return random.next(size: 14)
    }
    let pictures = try DotProcess.pictures(of: specs)
    #expect(pictures.count == specs.count)
    for (seed, picture) in pictures.enumerated() {
      let picture = try #require(picture)
      #expect(Faults.all(in: picture) == [], "seed \(seed + 1)")
    }
  }

  @Test func everyLabelIsDrawnInALargeDiagramByChance() throws {
    var random = RandomDiagrams(seed: 3)
    let spec = random.next(size: 60)
    let picture = try #require(try DotProcess.pictures(of: [spec]).first ?? nil)
    #expect(picture.flows.count { $0.chip != nil } == spec.flows.count)
    #expect(
      picture.flows.count { $0.name != nil } == spec.flows.count { !$0.name.isEmpty })
  }

  @Test func aRequestAndItsAnswerRunSideBySideWithTheRequestAbove() throws {
    let picture = try #require(try DotProcess.pictures(of: [SampleDiagrams.chat]).first ?? nil)
    let question = try #require(picture.flows[0].points.first)
    let answer = try #require(picture.flows[10].points.last)
    #expect(answer.y - question.y == 26)
    #expect(answer.x == question.x)
  }

  @Test func theSameDiagramIsTheSamePictureAgain() throws {
    let first = try DotProcess.pictures(of: [SampleDiagrams.services, SampleDiagrams.chat])
    let second = try DotProcess.pictures(of: [SampleDiagrams.chat])
    #expect(first.count == 2)
    #expect(first.last == second.first)
  }

  @Test func aDiagramWithOneNodeOrNoneIsDrawn() throws {
    let one = SampleDiagrams.sketch("One", nodes: "a process Alone")
    let none = DiagramSpec(
      title: "None", summary: "", direction: .right, boundaries: [], nodes: [], flows: [])
    let pictures = try DotProcess.pictures(of: [one, none])
    #expect(pictures.first??.nodes.count == 1)
    #expect(pictures.last??.nodes.isEmpty == true)
  }
}
