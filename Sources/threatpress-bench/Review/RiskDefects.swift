extension Defect {
  /// How bad things are said to be.
  static let ofRatings = [
    Defect("raise a residual above the initial", ["residual-above-initial"]) { text in
      text.with(
        "residual", "{ likelihood: very-high, impact: very-high }", in: "threat", mark: "residual"
      ) {
        text.has("residual", $0) && text.value(of: "risk", in: $0)?.contains("likelihood") == true
      }
    },
    Defect("leave out the residual", ["residual-not-rated"]) { text in
      text.without("residual", in: "threat") {
        text.value(of: "status", in: $0) != "not-applicable" && text.has("mitigations", $0)
          && text.value(of: "response", in: $0) != "avoid"
      }
    },
    Defect("leave out the rating", ["threat-without-severity"]) { text in
      text.without("risk", in: "threat") {
        !text.has("based-on", $0) && text.value(of: "status", in: $0) != "not-applicable"
          && text.value(of: "response", in: $0) != "avoid"
      }
    },
    Defect("misspell a CVSS vector", ["malformed-cvss"]) { text in
      text.with(
        "risk", "{ cvss: \"CVSS:3.1/AV:N/AC:L\" }", in: "threat", mark: "\"CVSS:3.1/AV:N/AC:L\""
      ) { text.has("risk", $0) }
    },
    Defect("call a great risk low", ["severity-against-factors"]) { text in
      text.with(
        "risk", "{ likelihood: very-high, impact: very-high, severity: low }", in: "threat",
        mark: "low"
      ) { text.value(of: "risk", in: $0)?.contains("likelihood") == true }
    },
  ]

  /// What kind of harm a threat is said to be.
  static let ofCategories = [
    Defect("name a category that breaches another goal", ["category-against-goal"]) { text in
      text.with("stride", "[tampering]", in: "threat", mark: "tampering") { block in
        let lines = text.lines(of: block)
        return text.has("statement", block) && lines.contains { $0.contains("[confidentiality]") }
          && !lines.contains { $0.contains("[integrity") }
      }
    },
    Defect("name a category that no flow can have", ["category-against-type"]) { text in
      text.blocks("threat").filter { text.applies($0) }.compactMap { block in
        let targets = text.value(of: "targets", in: block)?.split { "[], ".contains($0) } ?? []
        guard let flow = targets.first(where: { $0.hasPrefix("F-") }),
          let stride = text.lines(ofKey: "stride", in: block),
          let place = text.lines(ofKey: "targets", in: block)
        else { return nil }
        return text.replacing(stride, of: block.path, with: ["stride: [elevation-of-privilege]"])
          .replacing(place, of: block.path, with: ["targets: [\(flow)]"])
          .injection(block.path, mark: "elevation-of-privilege")
      }
    },
    Defect("write a threat twice", ["near-duplicate-threats"]) { text in
      text.blocks("threat").filter { text.has("statement", $0) && text.applies($0) }.map { block in
        var lines = text.lines(of: block)
        lines[0] = "```threat T-993"
        return text.replacing(
          block.lines.upperBound..<block.lines.upperBound, of: block.path, with: [""] + lines
        ).injection(block.path, mark: "T-993")
      }
    },
  ]

  /// What is to be done, by whom and by when.
  static let ofMitigations = [
    Defect("let a mitigation be overdue", ["overdue-mitigation"]) { text in
      text.with("due", "2026-09-30", in: "mitigation", mark: "2026-09-30") { text.isAhead($0) }
    },
    Defect("let nobody do it", ["mitigation-without-owner"]) { text in
      text.without("owner", in: "mitigation") { text.isAhead($0) && !text.has("issue", $0) }
    },
    Defect("let it be done some day", ["mitigation-without-due-date"]) { text in
      text.without("due", in: "mitigation") { text.isAhead($0) && !text.has("issue", $0) }
    },
    Defect("only think about it", ["hypothetical-mitigation"]) { text in
      text.with("title", "Consider a second lock", in: "mitigation", mark: "Consider a second lock")
    },
    Defect("let an acceptance end soon", ["acceptance-ends-soon"]) { text in
      text.accepted { $0.hasPrefix("  until:") ? "  until: 2026-12-01" : nil }
    },
    Defect("repeat a threat that is not named", ["duplicate-without-original"]) { text in
      text.with("status", "duplicate", in: "threat", mark: "duplicate") {
        text.value(of: "status", in: $0) == "open"
      }
    },
    Defect("accept, and transfer to somebody", ["contradictory-response"]) { text in
      text.with("transferred-to", "An insurer", in: "threat", mark: "transferred-to") {
        text.value(of: "response", in: $0) == "accept"
      }
    },
    Defect("rest on what was decided against", ["relies-on-dropped-mitigation"]) { text in
      text.adding(
        [
          "", "```mitigation M-994", "title: A lock", "status: wont-do", "because: Too dear.",
          "```",
          "", "```threat T-994", "statement: A [guest] can [read the orders of others].",
          "mitigations: [M-994]", "```",
        ], mark: "T-994")
    },
  ]
}

extension WorkspaceText {
  /// Whether a threat is one that may come true.
  func applies(_ block: Block) -> Bool {
    !["not-applicable", "duplicate"].contains(value(of: "status", in: block))
  }

  /// Whether a mitigation is still to be put in place.
  fileprivate func isAhead(_ block: Block) -> Bool {
    ["planned", "in-progress"].contains(value(of: "status", in: block))
  }
}
