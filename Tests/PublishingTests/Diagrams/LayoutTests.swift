import Publishing
import Testing

@Suite struct LayoutTests {
  @Test func aRequestHoldsNoTextOfTheAuthor() {
    let spec = SampleDiagrams.sketch(
      "Title", boundaries: "B-1 Zone", nodes: "a process Secret | Detail < B-1\nb store Other",
      flows: "F-1 a b Name")
    let request = LayoutRequest.dot(for: spec)
    for word in ["Title", "Zone", "B-1", "Secret", "Detail", "Other", "F-1", "Name", "html"] {
      #expect(!request.contains(word))
    }
  }

  @Test func completeAnswersAreReadAndTheBrokenOnesAreNil() throws {
    let output = """
      graph 1 4 2
      node n1 3 0.5 1 1 n1 solid box black lightgrey
      node n0 1 1.5 1 1 n0 solid box black lightgrey
      stop
      graph 1 4 2
      node n0 nan 1.5 1 1
      stop
      graph 1 4 2
      node n1 1 1 1 1
      stop
      graph 1 0 0
      stop
      graph 1 4 2
      node n0 1 1.5 1 1
      """
    let layouts = DiagramLayout.parse(plain: Array(output.utf8))
    try #require(layouts.count == 4)
    #expect(layouts[0]?.centers == [Point(x: 72, y: -108), Point(x: 216, y: -36)])
    #expect(layouts[1] == nil)
    #expect(layouts[2] == nil)
    #expect(layouts[3]?.centers == [])
  }

  @Test func garbageIsNoLayout() {
    let alphabet = Array("node n1 stop graph\n 2.5 -9e999 \u{1}".utf8)
    var state: UInt64 = 7
    for _ in 0..<200 {
      let bytes = (0..<300).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return alphabet[Int(state >> 40) % alphabet.count]
      }
      for layout in DiagramLayout.parse(plain: bytes) {
        #expect((layout?.centers.count ?? 0) < 300)
      }
    }
  }

  @Test func aLayoutOfAnotherDiagramGivesNoPicture() {
    let layout = DiagramLayout(centers: [Point(x: 0, y: 0)])
    #expect(Picture(SampleDiagrams.chat, at: layout) == nil)
    #expect(Picture(SampleDiagrams.tree, at: layout) == nil)
  }

  @Test func nodesThatGraphvizPutOnOnePlaceAreDrawnApart() throws {
    let places = Array(repeating: Point(x: 5, y: 5), count: SampleDiagrams.chat.nodes.count)
    let picture = try #require(
      Picture(SampleDiagrams.chat, at: DiagramLayout(centers: places)))
    #expect(Faults.all(in: picture).filter { $0.hasPrefix("node") } == [])
  }

  @Test func endsThatDoNotExistAndCirclesOfBoundariesAreLeftOut() {
    let node = DiagramNode(shape: .process, name: "A", accessibleName: "A", boundary: 9)
    let spec = DiagramSpec(
      title: "", summary: "", direction: .right,
      boundaries: [
        DiagramBoundary(id: "a", name: "", parent: 1),
        DiagramBoundary(id: "b", name: "", parent: 0),
        DiagramBoundary(id: "c", name: "", parent: 7),
      ],
      nodes: [node], flows: [DiagramFlow(from: 0, to: 3)])
    #expect(spec.flows.isEmpty)
    #expect(spec.nodes[0].boundary == nil)
    #expect(spec.boundaries.allSatisfy { $0.parent == nil })
  }
}
