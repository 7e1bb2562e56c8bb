import Testing

@testable import Publishing

/// Small pictures are laid out by rules alone; the rules of the design hold for them all the same.
@Suite struct SidePictureTests {
  @Test func aNodeBetweenItsNeighboursIsDrawnWithoutFault() {
    for seed in 1...300 {
      var random = RandomDiagrams(seed: UInt64(seed))
      let (spec, middle) = random.next(size: 14).around([0])
      #expect(Faults.all(in: Picture(spec, around: middle)) == [], "seed \(seed)")
    }
  }

  @Test func whatABoundaryHoldsIsDrawnWithoutFaultBetweenWhatCrossesIt() {
    for seed in 1...300 {
      var random = RandomDiagrams(seed: UInt64(seed))
      let whole = random.next(size: 14)
      let inside = whole.nodes.indices.filter { whole.chain(of: $0).contains(0) }
      guard !inside.isEmpty else { continue }
      let (spec, middle) = whole.around(inside)
      let faults = Faults.all(in: Picture(spec, around: middle)).filter {
        // Bent lines between the same two nodes may come nearer to each other than straight ones.
        !$0.contains("runs too near to")
      }
      #expect(faults == [], "seed \(seed)")
    }
  }

  @Test func linesToASingleNodeRunStraight() {
    let spec = SampleDiagrams.sketch(
      "Star", nodes: "a process A\nb actor B\nc store C",
      flows: "F-1 b a Ask\nF-2 a c Keep\nF-3 a b")
    let picture = Picture(spec, around: [0])
    #expect(picture.flows.allSatisfy { $0.points.count == 2 })
    #expect(picture.nodes[1].box.maxX < picture.nodes[0].box.minX)
    #expect(picture.nodes[2].box.minX > picture.nodes[0].box.maxX)
  }

  @Test func aFlowFromANodeToItselfIsDrawnBesideIt() {
    let spec = SampleDiagrams.sketch(
      "Loop", nodes: "a process A\nb actor B", flows: "F-1 b a Ask\nF-2 a a Think again")
    #expect(Faults.all(in: Picture(spec, around: [0])) == [])
  }
}

extension DiagramSpec {
  fileprivate func chain(of node: Int) -> [Int] {
    nodes[node].boundary.map { DiagramNesting(self).chains[$0] } ?? []
  }

  /// What is left round some nodes: the flows with one end among them, and their other ends.
  fileprivate func around(_ wanted: [Int]) -> (spec: DiagramSpec, middle: [Int]) {
    let inside = Set(wanted)
    let kept = flows.filter { flow in
      inside.contains(flow.from) != inside.contains(flow.to)
        || flow.from == flow.to && inside == [flow.from]
    }
    var order = wanted
    for flow in kept {
      order += [flow.from, flow.to].filter { !order.contains($0) }
    }
    let needed = Set(order.flatMap(chain(of:))).sorted()
    let spec = DiagramSpec(
      title: title, summary: summary, direction: .right,
      boundaries: needed.map { index in
        DiagramBoundary(
          id: boundaries[index].id, name: boundaries[index].name,
          parent: boundaries[index].parent.flatMap { needed.firstIndex(of: $0) })
      },
      nodes: order.map { index in
        let node = nodes[index]
        return DiagramNode(
          shape: node.shape, name: node.name, detail: node.detail,
          accessibleName: node.accessibleName, isOpen: node.isOpen,
          boundary: node.boundary.flatMap { needed.firstIndex(of: $0) })
      },
      flows: kept.map { flow in
        DiagramFlow(
          from: order.firstIndex(of: flow.from) ?? 0, to: order.firstIndex(of: flow.to) ?? 0,
          idLabel: flow.idLabel, name: flow.name, accessibleName: flow.accessibleName,
          crosses: flow.crosses.compactMap { needed.firstIndex(of: $0) })
      })
    return (spec, Array(wanted.indices))
  }
}
