import Testing

/// What `suggest` asks has no answer yet; once it has one, it is not asked again.
@Suite struct SuggestTests {
  private let assistant = """
    ---
    model: assistant
    ---

    ```dataflow D-1
    elements:
      customer: { type: user, name: Customer }
      llm: { type: model, name: 'Language "model"', considered: { tampering: It is read-only } }
      memory: { type: vector-store, name: Memory }
    flows:
      F-1: { from: customer, to: llm, name: Question, entry-point: true }
    ```

    ```threat T-1
    statement: A [stranger] can [pretend to be a customer].
    targets: [customer]
    stride: [spoofing]
    ```

    """

  private func folder() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    try folder.write(assistant, to: "assistant.md")
    return folder
  }

  @Test func whatIsAnsweredIsNotAskedAndTheRestIs() throws {
    let run = try Tool.run("suggest", "--most", "0", in: try folder())
    #expect(run.status == 0)
    let head = run.output.prefix { $0 != "\n" }
    #expect(head.hasPrefix("assistant: ") && head.hasSuffix(" questions without an answer"))
    let customer = part("customer  Customer", of: run.output)
    #expect(customer.map(\.asks) == ["STRIDE repudiation"])
    let model = part("llm  Language", of: run.output)
    #expect(!model.map(\.asks).contains("STRIDE tampering"))
    #expect(model.map(\.asks).contains("STRIDE elevation-of-privilege"))
    let whole = part("The model as a whole", of: run.output).map(\.asks)
    #expect(whole.contains("LLM01:2025") && whole.contains("AML.T0070"))
    #expect(!whole.contains("LLM06:2025"))
  }

  @Test func aThreatForEachQuestionLeavesNone() throws {
    let folder = try folder()
    let blocks = try Tool.run("suggest", "--most", "0", "--format", "blocks", in: folder)
    try folder.write(assistant + blocks.output, to: "assistant.md")
    let check = try Tool.run("check", "--format", "short", in: folder)
    let rules = Set(
      check.output.split(separator: "\n").compactMap { $0.split(separator: "[").last })
    // What is left to do is what only its author can know.
    #expect(!rules.contains { $0.hasPrefix("unknown") || $0.hasPrefix("malformed") }, "\(rules)")
    let again = try Tool.run("suggest", in: folder)
    #expect(again.output == "assistant: everything that we would ask has an answer\n")
  }

  @Test func aReasonForEachQuestionOfAPlaceLeavesNoneThere() throws {
    let folder = try folder()
    let lines = try Tool.run("suggest", "--at", "F-1", "--format", "considered", in: folder).output
    let reasons = lines.split(separator: "\n").dropFirst(2).compactMap {
      $0.split(separator: ":").first.map { "\($0.trimmingPrefix("  ")): nothing of it is here" }
    }
    #expect(reasons.count == 3)
    try folder.replace(
      "entry-point: true",
      with: "entry-point: true, considered: { \(reasons.joined(separator: ", ")) }",
      in: "assistant.md")
    let again = try Tool.run("suggest", "--at", "F-1", in: folder)
    #expect(again.output == "assistant: everything that we would ask has an answer\n")
  }

  @Test func aQuestionCanBeKeptToOnePlaceAndOneMethod() throws {
    let run = try Tool.run("suggest", "--by", "stride", "--at", "LLM", "--most", "2", in: folder())
    #expect(run.output.hasPrefix("assistant: 5 questions without an answer; the first 2\n"))
    let json = try Tool.run("suggest", "--by", "ai", "--format", "json", in: folder())
    #expect(json.output.contains(#""asks": "LLM08:2025""#))
    #expect(!json.output.contains("STRIDE"))
  }

  @Test(arguments: [["--at", "lln"], ["--by", "magic"], ["--most", "-1"], ["other"]])
  func whatCannotBeAskedIsSaid(arguments: [String]) throws {
    let run = try Tool.run(["suggest"] + arguments, in: folder())
    #expect(run.status == 2)
    #expect(!run.errors.isEmpty && run.output.isEmpty)
  }

  /// The questions below a heading that begins so.
  private func part(_ heading: String, of text: String) -> [(asks: String, question: String)] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix(heading) }) else { return [] }
    return lines[(start + 1)...].prefix { $0.hasPrefix("  ") }.map { line in
      let asks = line.trimmingPrefix("  ").prefixUpToTwoSpaces
      return (asks, String(line.dropFirst(asks.count + 2)))
    }
  }
}

extension Substring {
  fileprivate var prefixUpToTwoSpaces: String {
    String(self[..<(firstRange(of: "  ")?.lowerBound ?? endIndex)])
  }
}
