extension Defect {
  /// Every kind of defect that is put in, by what a reviewer would say of it.
  static let all =
    ofTexts + ofThreats + ofCategories + ofRatings + ofResponses + ofMitigations + ofDiagrams
    + ofCoverage + ofGenerativeAI + ofAssets + ofEvidence + ofReports + ofReviews + ofResilience
    + ofWriting + ofLinks

  private static let ofTexts = [
    Defect("misspell a key", ["unknown-key"]) { text in
      text.changing { _, line in
        line.hasPrefix("mitigations:") ? ("mitigatons:" + line.dropFirst(12), "mitigatons") : nil
      }
    },
    Defect("misspell an id in a list", ["unknown-reference"]) { text in
      text.changing { _, line in
        line.hasPrefix("assumptions: [A-") ? ("assumptions: [AX-99]", "AX-99") : nil
      }
    },
    Defect("rename a mitigation in one place", ["unknown-reference"]) { text in
      text.blocks("mitigation").filter { text.isNamed($0.id) }.map { block in
        let head = block.lines.lowerBound..<block.lines.lowerBound + 1
        let renamed = text.replacing(head, of: block.path, with: ["```mitigation \(block.id)9"])
        return Injection(workspace: renamed, changed: block.path, path: nil, mark: block.id)
      }
    },
    Defect("misspell a status", ["unknown-value"]) { text in
      text.with("status", "in-treatmnt", in: "threat", mark: "in-treatmnt") {
        text.has("status", $0)
      }
    },
    Defect("use an id twice", ["duplicate-id"]) { text in
      text.blocks("mitigation").map { block in
        text.replacing(
          block.lines.upperBound..<block.lines.upperBound, of: block.path,
          with: ["", "```mitigation \(block.id)", "title: Twice", "```"]
        ).injection(block.path, mark: block.id)
      }
    },
    Defect("leave a date malformed", ["wrong-type", "malformed-date"]) { text in
      text.with("due", "2026-13-01", in: "mitigation", mark: "2026-13-01") { text.has("due", $0) }
    },
    Defect("date a review in the future", ["future-date"]) { text in
      text.with("date", "2031-01-01", in: "review", mark: "2031-01-01")
    },
    Defect("hide a character that turns the text round", ["hidden-character"]) { text in
      text.changing { path, line in
        line.hasPrefix("# ") && path.hasSuffix(".md") ? (line + " \u{202E}x", "\u{202E}") : nil
      }
    },
    Defect("answer a rule that does not exist", ["unknown-rule"]) { text in
      text.with(
        "allow", "{ orphan-elements: Drawn elsewhere }", in: "threat", mark: "orphan-elements"
      ) {
        !text.has("allow", $0)
      }
    },
    Defect(
      "answer a finding without a reason", ["allow-without-reason", "empty-key", "wrong-type"]
    ) { text in
      text.with("allow", "{ vague-source: \"\" }", in: "threat", mark: "\"\"") {
        !text.has("allow", $0)
      }
    },
  ]

  private static let ofThreats = [
    Defect("drop a statement", ["threat-without-statement"]) { text in
      text.without("statement", in: "threat") {
        !text.has("based-on", $0) && !text.has("action", $0) && text.applies($0)
      }
    },
    Defect("drop where a threat strikes", ["threat-without-target"]) { text in
      text.without("targets", in: "threat") { !$0.path.contains("library") }
    },
    Defect("let the source be anybody", ["vague-source"]) { text in
      text.changing { _, line in
        guard line.hasPrefix("  A ["), let end = line.firstIndex(of: "]") else { return nil }
        return ("  An [attacker" + line[end...], "attacker")
      }
    },
    Defect("misspell a catalogue's entry", ["malformed-catalogue-id"]) { text in
      text.changing { _, line in
        line.hasPrefix("references: [LLM") ? ("references: [LLM-01]", "LLM-01") : nil
      }
    },
    Defect("name an entry that does not exist", ["unknown-catalogue-entry"]) { text in
      text.changing { _, line in
        line.hasPrefix("references: [LLM") ? ("references: [LLM11:2025]", "LLM11:2025") : nil
      }
    },
    Defect("take out why an entry does not apply", ["unconsidered-entry"]) { text in
      text.models.compactMap { model in
        text.lines(ofKey: "considered", in: model).map {
          text.replacing($0, of: model.path, with: []).injection(
            model.path, mark: model.id == "records-api" ? "nist-csf-2.0" : "linddun")
        }
      }
    },
    Defect("lose a hazard's number", ["hazard-in-the-log"]) { text in
      text.without("hazard-log", in: "threat") {
        ["considerable", "major", "catastrophic"].contains(text.value(of: "hazard", in: $0) ?? "")
      }
    },
  ]

  private static let ofResponses = [
    Defect("write a threat and plan nothing", ["unmitigated-threat"]) { text in
      text.adding(
        ["", "```threat T-990", "statement: A [guest] can [read the orders of others].", "```"],
        mark: "T-990")
    },
    Defect("let an acceptance end", ["acceptance-ended"]) { text in
      text.accepted { $0.hasPrefix("  until:") ? "  until: 2026-11-01" : nil }
    },
    Defect("take the end from an acceptance", ["accepted-without-end"]) { text in
      text.accepted { $0.hasPrefix("  until:") ? "" : nil }
    },
    Defect("take who accepted", ["accepted-without-approver"]) { text in
      text.accepted { $0.hasPrefix("  by:") ? "" : nil }
    },
    Defect("accept without a record", ["accepted-without-record"]) { text in
      text.without("accepted", in: "threat", mark: "accept")
    },
    Defect("call a threat resolved too early", ["resolved-but-unimplemented"]) { text in
      text.with("status", "resolved", in: "threat", mark: "resolved") {
        text.value(of: "status", in: $0) == "open" && text.has("mitigations", $0)
      }
    },
    Defect("drop why a threat does not apply", ["not-applicable-without-reason"]) { text in
      text.without("because", in: "threat", mark: "not-applicable") {
        text.value(of: "status", in: $0) == "not-applicable"
      }
    },
    Defect("transfer to nobody", ["transferred-without-party"]) { text in
      text.without("transferred-to", in: "threat", mark: "transfer")
    },
    Defect("avoid without saying how", ["avoided-without-reason"]) { text in
      text.adding(
        [
          "", "```threat T-991", "statement: A [guest] can [read the orders of others].",
          "response: avoid", "```",
        ], mark: "avoid")
    },
    Defect("give up a mitigation without a reason", ["dropped-without-reason"]) { text in
      text.with("status", "wont-do", in: "mitigation", mark: "wont-do") { !text.has("because", $0) }
    },
    Defect("break an assumption", ["broken-assumption"]) { text in
      text.with("status", "broken", in: "assumption", mark: "broken") { text.has("applies-to", $0) }
    },
  ]

  private static let ofDiagrams = [
    Defect("draw an element that nothing touches", ["orphan-element"]) { text in
      text.drawing("  lonely: { type: process, name: Lonely }", below: "elements:", mark: "lonely")
    },
    Defect("draw a flow to nowhere", ["unknown-reference", "dangling-flow"]) { text in
      text.drawing(
        "  F-990: { from: nowhere, to: nobody, name: Lost }", below: "flows:", mark: "nowhere")
    },
    Defect("draw a boundary round nothing", ["empty-boundary"]) { text in
      text.drawing("  void: { name: Void }", below: "boundaries:", mark: "void")
    },
    Defect("take the data from a flow", ["flow-without-data"]) { text in
      text.flow { $0.removing(", carries: [", upTo: "]") }
    },
    Defect("take the name from a flow", ["unnamed-flow"]) { text in
      text.flow { $0.removing(", name: ", upTo: nil) }
    },
    Defect("send something restricted in clear", ["restricted-crosses-encrypted"]) { text in
      text.flow { line in
        line.contains("encrypted: true") && line.contains("patient-records")
          && !line.contains("gRPC")
          ? line.replacing("encrypted: true", with: "encrypted: false") : nil
      }
    },
    Defect("draw a boundary inside itself", ["boundary-cycle", "unknown-reference"]) { text in
      text.drawing("  ouro: { name: Ouro, in: ouro }", below: "boundaries:", mark: "ouro")
    },
  ]

  private static let ofAssets = [
    Defect("take the classification from an asset", ["asset-without-classification"]) { text in
      text.without("classification", in: "asset") {
        ["data", "credential", "model", "code"].contains(text.value(of: "type", in: $0) ?? "data")
      }
    },
    Defect("take the goals from an asset", ["asset-without-goals"]) { text in
      text.without("goals", in: "asset") { !text.has("based-on", $0) }
    },
    Defect("declare an asset that is nowhere", ["unplaced-asset"]) { text in
      text.adding(
        [
          "", "```asset A-990", "title: Afloat", "classification: internal",
          "goals: { integrity: low }", "```",
        ], mark: "A-990"
      ) { !text.lines(of: $0).contains { $0.contains("unplaced-asset") } }
    },
    Defect("take the owner from a model", ["model-without-owner"]) { text in
      text.without("owner", in: "model")
    },
    Defect("hold a model to no such framework", ["unknown-value"]) { text in
      text.with("frameworks", "[strid]", in: "model", mark: "strid") { text.has("frameworks", $0) }
    },
  ]

  private static let ofEvidence = [
    Defect("let evidence show nothing", ["unlinked-evidence"]) { text in
      text.adding(["", "```evidence E-990", "title: Afloat", "type: audit", "```"], mark: "E-990")
    },
    Defect("let a mitigation be against nothing", ["unlinked-mitigation"]) { text in
      text.adding(
        ["", "```mitigation M-990", "title: Afloat", "status: planned", "```"], mark: "M-990")
    },
    Defect("let nothing rest on an assumption", ["unlinked-assumption"]) { text in
      text.adding(["", "```assumption A-991", "title: Afloat", "```"], mark: "A-991")
    },
    Defect("let no threat come from a source", ["unused-source"]) { text in
      text.adding(["", "```source afloat", "title: Afloat", "```"], mark: "afloat")
    },
  ]

  private static let ofLinks = [
    Defect("link to a page that is gone", ["dead-link"]) { text in
      text.adding(["", "See [there](gone.md)."], mark: "gone.md")
    },
    Defect("link to a heading that is gone", ["dead-anchor"]) { text in
      text.adding(["", "See [there](index.md#gone)."], mark: "index.md#gone")
    },
    Defect("link by a scheme that runs", ["unsafe-link-scheme"]) { text in
      text.adding(["", "See [there](javascript:alert(1))."], mark: "javascript:alert(1)")
    },
    Defect("show a picture without words", ["image-without-alternative"]) { text in
      text.adding(["", "![](/img/logo.svg)"], mark: "![](/img/logo.svg)")
    },
    Defect("load a picture from elsewhere", ["remote-image"]) { text in
      text.adding(
        ["", "![A logo](https://example.org/logo.png)"],
        mark: "![A logo](https://example.org/logo.png)")
    },
    Defect("cite an entity that does not exist", ["unknown-reference"]) { text in
      text.adding(["", "As [[T-9999]] says."], mark: "T-9999")
    },
  ]
}
