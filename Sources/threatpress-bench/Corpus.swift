import Foundation

/// A made-up workspace of a given size, the same at every run.
///
/// Each model has 20 threats, 15 mitigations, 8 assets, a diagram of 12 elements and 16 flows in
/// three boundaries, and a kilobyte of prose; every threat links to about a dozen entities and is
/// linked from as many.
struct Corpus {
  let modelCount: Int

  func write(to root: URL) throws {
    let manager = FileManager.default
    try? manager.removeItem(at: root)
    try manager.createDirectory(at: root, withIntermediateDirectories: true)
    try "title: Bench\n".write(
      to: root.appending(path: "threatpress.yml"), atomically: false, encoding: .utf8)
    for number in 0..<modelCount {
      let folder = root.appending(path: "model-\(number)")
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
      try text(ofModel: number).write(
        to: folder.appending(path: "index.md"), atomically: false, encoding: .utf8)
    }
  }

  private func text(ofModel number: Int) -> String {
    var text = """
      ---
      model: model-\(number)
      title: Service number \(number)
      status: draft
      owner: team-\(number % 17)
      ---

      # Service number \(number)


      """
    for paragraph in 0..<4 {
      text += "The service takes orders from its customers and hands them on; see "
      text += "[[T-\(1 + paragraph)]] and [[M-\(1 + paragraph)|what we do about it]]. "
      text += "Paragraph \(paragraph) *stresses* one thing, `quotes` another, and goes on for a "
      text += "while so that there is some running text to read as well as blocks.\n\n"
    }
    text += diagram + assets(number)
    for threat in 1...20 { text += self.threat(threat) }
    for mitigation in 1...15 { text += self.mitigation(mitigation) }
    return text
  }

  private var diagram: String {
    var text = "```dataflow main\ntitle: Overview\nboundaries:\n"
    text += "  cloud: { name: Cloud account }\n  inner: { name: Private network, in: cloud }\n"
    text += "  data: { name: Data zone, in: inner }\nelements:\n"
    for element in 1...12 {
      let type = element <= 2 ? "actor" : element >= 10 ? "store" : "process"
      let place =
        element <= 2
        ? "" : element < 6 ? ", in: cloud" : element < 10 ? ", in: inner" : ", in: data"
      let holds = element >= 10 ? ", holds: [A-\(element - 9)]" : ""
      text += "  e\(element): { type: \(type), name: Element \(element)\(place)\(holds) }\n"
    }
    text += "flows:\n"
    for flow in 1...16 {
      let (from, to) = Self.ends[flow - 1]
      text += "  F-\(flow): { from: e\(from), to: e\(to), name: Flow \(flow), "
      text +=
        "carries: [A-\(1 + flow % 8)], protocol: HTTPS, encrypted: true, authenticated: true }\n"
    }
    return text + "```\n\n"
  }

  private static let ends = [
    (1, 3), (3, 1), (2, 4), (3, 5), (4, 5), (5, 6), (6, 7), (7, 8), (8, 9), (6, 10), (7, 11),
    (8, 12), (9, 12), (10, 9), (5, 4), (9, 6),
  ]

  private func assets(_ number: Int) -> String {
    (1...8).map { asset in
      """
      ```asset A-\(asset)
      title: Asset \(asset) of service \(number)
      type: data
      classification: confidential
      goals: { confidentiality: high, integrity: medium }
      ```


      """
    }.joined()
  }

  private func threat(_ number: Int) -> String {
    let (low, high) = (1 + number % 15, 1 + (number + 7) % 15)
    return """
      ```threat T-\(number)
      title: Something goes wrong in way number \(number)
      statement: >
        An [external threat actor] with [access to the public application]
        can [send request number \(number) in a way that nobody expects],
        which leads to [records being shown to somebody else],
        negatively impacting [confidentiality] of [A-\(1 + number % 8)].
      targets: [e\(3 + number % 7), F-\(1 + number % 16), F-\(1 + (number + 5) % 16)]
      stride: [information-disclosure, tampering]
      references: [CWE-77]
      risk: { likelihood: high, impact: high }
      residual: { likelihood: low, impact: high }
      status: in-treatment
      response: mitigate
      mitigations: [M-\(low), M-\(high), M-\(1 + (number + 3) % 15)]
      owner: security
      ---
      Seen in the review; compare [[T-\(1 + number % 20)]] and [[T-\(1 + (number + 9) % 20)]].
      ```


      """
  }

  private func mitigation(_ number: Int) -> String {
    """
    ```mitigation M-\(number)
    title: Measure number \(number)
    status: \(number % 3 == 0 ? "planned" : "implemented")
    type: preventive
    protects: [e\(3 + number % 7)]
    owner: platform
    ---
    Done in the gateway for every request.
    ```


    """
  }
}
