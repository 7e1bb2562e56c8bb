extension Defect {
  /// What nobody has thought about.
  static let ofCoverage = [
    Defect("let a flow cross that nobody considered", ["crossing-without-threat"]) { text in
      text.files.sorted { $0.key < $1.key }.flatMap { path, lines in
        lines.indices.compactMap { index -> Injection? in
          let line = lines[index]
          guard line.hasPrefix("  F-"), line.contains("entry-point: true"),
            let colon = line.firstIndex(of: ":")
          else { return nil }
          let copy = "  F-995" + line[colon...]
          return text.replacing(index..<index, of: path, with: [copy])
            .injection(path, mark: "F-995")
        }
      }
    },
    Defect("draw an element that no threat strikes", ["element-without-threat"]) { text in
      text.blocks("dataflow").compactMap { block in
        guard let file = text.files[block.path],
          let elements = block.lines.first(where: { file[$0] == "elements:" }),
          let flows = block.lines.first(where: { file[$0] == "flows:" })
        else { return nil }
        let flow = "  F-996: { from: quiet, to: calm, name: Copy }"
        return text.replacing(flows + 1..<flows + 1, of: block.path, with: [flow])
          .replacing(
            elements + 1..<elements + 1, of: block.path,
            with: ["quiet", "calm"].map { "  \($0): { type: process, name: Quiet }" }
          )
          .injection(block.path, mark: "quiet")
      }
    },
    Defect("declare an asset that no threat harms", ["asset-without-threat"]) { text in
      text.adding(
        [
          "", "```asset A-997", "title: Afloat", "classification: internal",
          "goals: { integrity: high }", "```",
        ], mark: "A-997")
    },
  ]

  /// What a system with generative AI asks for, each in a small model beside the others.
  static let ofGenerativeAI = [
    Defect("say nothing of the scope of AI", ["ai-scope-missing"]) { text in
      text.without("ai", in: "model")
    },
    Defect("forget prompt injection", ["model-without-injection-threat"]) { text in
      text.beside(ai: 3, elements: ["brain: { type: model, name: Brain }"], mark: "brain")
    },
    Defect("forget where a model comes from", ["third-party-model-without-supply-chain-threat"]) {
      text in
      text.beside(ai: 3, elements: ["brain: { type: model, name: Brain }"], mark: "3")
    },
    Defect("forget what a model is trained on", ["training-without-poisoning-threat"]) { text in
      text.beside(ai: 4, elements: ["brain: { type: model, name: Brain }"], mark: "4")
    },
    Defect("forget what an agent may do", ["agent-without-agency-threat"]) { text in
      text.beside(ai: 3, elements: ["hand: { type: agent, name: Hand }"], mark: "hand")
    },
    Defect("forget what gets into the store", ["store-without-poisoning-threat"]) { text in
      text.beside(ai: 3, elements: ["notes: { type: vector-store, name: Notes }"], mark: "notes")
    },
    Defect("let anybody ask without end", ["consumption-without-limit"]) { text in
      text.beside(
        ai: 3,
        elements: [
          "guest: { type: user, name: Guest }", "brain: { type: model, name: Brain, in: cloud }",
        ],
        flows: ["F-1: { from: guest, to: brain, name: Question }"], mark: "brain")
    },
    Defect("let strange text into a model", ["untrusted-content-into-model"]) { text in
      text.beside(
        ai: 3,
        elements: [
          "web: { type: user, name: The web }", "brain: { type: model, name: Brain }",
          "notes: { type: database, name: Notes, in: cloud }",
        ],
        flows: ["F-1: { from: web, to: brain, name: Pages }"], mark: "F-1")
    },
    Defect("stop an injection by a filter", ["injection-resolved-by-filter-alone"]) { text in
      text.beside(
        ai: 3, elements: ["brain: { type: model, name: Brain }"],
        blocks: [
          "```mitigation M-1", "title: A filter of prompts", "status: implemented",
          "references: [AML.M0015]", "```", "",
          "```threat T-1", "statement: A [guest] can [inject a prompt].",
          "references: [LLM01:2025]",
          "status: resolved", "mitigations: [M-1]", "```",
        ], mark: "resolved")
    },
  ]
}

extension WorkspaceText {
  /// A model of its own, in a file beside the others.
  fileprivate func beside(
    ai scope: Int, elements: [String], flows: [String] = [], blocks: [String] = [], mark: String
  ) -> [Injection] {
    let lines =
      [
        "---", "model: beside", "ai: { scope: \(scope) }", "---", "", "```dataflow D-1",
        "boundaries:", "  cloud: { name: Our cloud }",
        "elements:",
      ]
      + elements.map { "  " + $0 } + (flows.isEmpty ? [] : ["flows:"]) + flows.map { "  " + $0 }
      + ["```", ""] + blocks + [""]
    return [with("beside.md", lines).injection("beside.md", mark: mark)]
  }
}
