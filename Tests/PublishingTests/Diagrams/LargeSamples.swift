import Publishing

extension SampleDiagrams {
  /// Forty elements, sixty flows, six boundaries one in another and three beside them.
  static let large: DiagramSpec = {
    let boundaries: [DiagramBoundary] = [
      DiagramBoundary(id: "B-1", name: "Cloud tenancy"),
      DiagramBoundary(id: "B-2", name: "Production account", parent: 0),
      DiagramBoundary(id: "B-3", name: "Private network", parent: 1),
      DiagramBoundary(id: "B-4", name: "Cluster", parent: 2),
      DiagramBoundary(id: "B-5", name: "Data tier", parent: 3),
      DiagramBoundary(id: "B-6", name: "Key enclave", parent: 4),
      DiagramBoundary(id: "B-7", name: "Partner network"),
      DiagramBoundary(id: "B-8", name: "Office network"),
      DiagramBoundary(id: "B-9", name: "Build account", parent: 0),
    ]
    let homes: [Int?] =
      [nil, nil, nil, nil] + [0, 0, 8, 8, 8] + [1, 1, 1, 1] + [2, 2, 2, 2, 2]
      + Array(repeating: 3, count: 10) + [4, 4, 4, 4, 4] + [5, 5] + [6, 6, 6] + [7, 7]
    let nouns = [
      "Customer", "Auditor", "Search engine", "Mail provider", "Edge cache", "Firewall",
      "Source mirror", "Build runner", "Image registry", "Gateway", "Sign-in", "Rate limiter",
      "Audit trail", "Web front end", "Mobile back end", "Session store", "Feature flags",
      "Static files", "Orders", "Pricing", "Catalogue", "Basket", "Payments", "Shipping",
      "Messages", "Reports", "Risk scoring", "Scheduler", "Orders table", "Ledger",
      "Event stream", "Search index", "Warehouse", "Key service", "Secret store", "Card network",
      "Carrier", "Tax service", "Support agent", "Administrator",
    ]
    let nodes = homes.indices.map { index in
      let shape: NodeShape =
        homes[index] == nil || (homes[index] ?? 0) >= 6 && homes[index] != 8
        ? .externalEntity
        : (28..<33).contains(index) || index == 34 || index == 15 || index == 8
          ? .dataStore : .process
      return DiagramNode(
        shape: shape, name: nouns[index], detail: "\(index % 7 + 1) threats",
        href: "e\(index).html", accessibleName: nouns[index], isOpen: index % 5 == 2,
        boundary: homes[index])
    }
    let pairs: [(Int, Int)] = [
      (0, 4), (4, 5), (5, 9), (9, 10), (9, 11), (9, 13), (9, 14), (13, 15), (14, 15), (13, 17),
      (13, 16), (14, 16), (13, 18), (14, 18), (13, 20), (14, 20), (18, 19), (18, 21), (18, 22),
      (18, 23), (18, 24), (18, 28), (20, 31), (21, 15), (22, 26), (22, 29), (22, 33), (33, 34),
      (22, 35), (35, 22), (23, 36), (36, 23), (19, 37), (24, 3), (25, 32), (27, 25), (27, 24),
      (18, 30), (30, 25), (30, 23), (30, 24), (30, 32), (6, 7), (7, 8), (8, 27), (39, 7),
      (38, 9), (39, 12), (9, 12), (10, 12), (12, 1), (2, 4), (4, 0), (10, 33), (26, 29),
      (29, 32), (31, 32), (28, 32), (34, 22), (38, 24),
    ]
    return DiagramSpec(
      title: "Shop, level 1", summary: "Forty elements.", direction: .right,
      boundaries: boundaries, nodes: nodes, flows: flows(pairs, nodes, boundaries))
  }()

  /// A large workspace of another tool: 150 elements in no boundary, 100 flows between neighbours
  /// of a grid that is 15 wide.
  static let grid: DiagramSpec = {
    let nodes = (0..<150).map {
      DiagramNode(shape: .process, name: "Element \($0)", accessibleName: "Element \($0)")
    }
    let pairs = (0..<100).map { ($0, $0 + 1) }
    return DiagramSpec(
      title: "Large workspace", summary: "150 elements.", direction: .right,
      boundaries: [], nodes: nodes, flows: flows(pairs, nodes, []))
  }()

  private static func flows(
    _ pairs: [(Int, Int)], _ nodes: [DiagramNode], _ boundaries: [DiagramBoundary]
  ) -> [DiagramFlow] {
    let names = ["Request", "Order", "Token check", "Stock level", "Report rows", "Payment"]
    return pairs.enumerated().map { index, pair in
      DiagramFlow(
        from: pair.0, to: pair.1, idLabel: "F-\(index + 1)", name: names[index % names.count],
        href: "f\(index).html", accessibleName: "flow F-\(index + 1)", isOpen: index % 7 == 3,
        crosses: crossings(nodes[pair.0], nodes[pair.1], boundaries))
    }
  }

  /// How a record may be stolen.
  static let tree = sketch(
    "Read another patient's record",
    direction: .down,
    nodes: """
      g goal Read another patient's record | T-001, high
      o any any of
      i step Inject a prompt through a note | M-003, M-007
      a all all of
      k step Know the patient's identifier
      s step Steal a session | 1 open
      p any any of
      x step Cross-site scripting in the chat window | M-011
      y step Phish a clinician | M-012, open
      """,
    flows: """
      - g o
      - o i
      - o a
      - a k
      - a s
      - s p
      - p x
      - p y
      """)
}
