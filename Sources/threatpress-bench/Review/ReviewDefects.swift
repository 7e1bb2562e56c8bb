extension Defect {
  /// What is out of date, or was never judged.
  static let ofReviews = [
    Defect("let a review be overdue", ["review-overdue"]) { text in
      text.models.compactMap { model in
        guard let reviewed = text.value(of: "reviewed", in: model),
          let every = text.lines(ofKey: "review-every", in: model)
        else { return nil }
        return text.replacing(every, of: model.path, with: ["review-every: 1 day"])
          .injection(model.path, mark: reviewed)
      }
    },
    Defect("take the reviews of another version", ["model-for-another-version"]) { text in
      text.with("applies-to", "1.x", in: "model", mark: "1.x")
    },
    Defect("let an assumption run out", ["expired-assumption"]) { text in
      text.with("valid-until", "2026-01-31", in: "assumption", mark: "2026-01-31") {
        text.has("valid-until", $0)
      }
    },
    Defect("draw an element after the approval", ["changed-since-review"]) { text in
      text.drawing("  late: { type: process, name: Late }", below: "elements:", mark: "late")
    },
    Defect("draw a boundary after the approval", ["changed-since-review"]) { text in
      text.drawing("  late: { name: Late }", below: "boundaries:", mark: "late")
    },
    Defect("turn a flow round after the approval", ["changed-since-review"]) { text in
      text.flow { line in
        line.replacing("{ from:", with: "{ FROM:").replacing(", to:", with: ", from:")
          .replacing("FROM:", with: "to:")
      }
    },
    Defect("declare an asset after the approval", ["changed-since-review"]) { text in
      text.adding(["", "```asset A-992", "title: Late", "```"], mark: "A-992")
    },
    Defect("take an asset away after the approval", ["changed-since-review"]) { text in
      text.blocks("asset").compactMap { block in
        let review = text.blocks("review").last {
          $0.path.split(separator: "/").first == block.path.split(separator: "/").first
        }
        return review.map {
          Injection(
            workspace: text.replacing(block.lines, of: block.path, with: []), changed: block.path,
            path: $0.path, mark: $0.id)
        }
      }
    },
    Defect("leave a perspective out", ["missing-viewpoint"]) { text in
      text.changing { _, line in line.hasPrefix("  adversary: ") ? ("", "business") : nil }
    },
    Defect("sign a review alone", ["review-signed-by-author-alone"]) { text in
      text.models.compactMap { model in
        let folder = model.path.split(separator: "/").first
        guard let owner = text.value(of: "owner", in: model),
          let review = text.blocks("review").last(where: {
            $0.path.split(separator: "/").first == folder
          }), let by = text.lines(ofKey: "by", in: review)
        else { return nil }
        return text.replacing(by, of: review.path, with: ["by: [\(owner)]"])
          .injection(review.path, mark: "by")
      }
    },
    Defect("leave something to be done", ["todo-in-reviewed-model"]) { text in
      text.adding(["", "TODO: ask the provider."], mark: "TODO: ask the provider.")
    },
    Defect("leave a question open past its day", ["old-open-question"]) { text in
      text.with("due", "2026-10-01", in: "question", mark: "2026-10-01") { !text.has("answer", $0) }
    },
    Defect("answer without a name", ["unsigned-answer"]) { text in
      text.blocks("question").filter { text.has("answer", $0) }.compactMap { block in
        guard let by = text.lines(ofKey: "by", in: block),
          let answer = text.lines(ofKey: "answer", in: block)
        else { return nil }
        return text.replacing(by, of: block.path, with: [])
          .replacing(answer, of: block.path, with: ["answer: Nobody knows who said so."])
          .injection(block.path, mark: "Nobody knows who said so.")
      }
    },
    Defect("learn nothing from an incident", ["incident-without-change"]) { text in
      text.adding(
        ["", "```incident I-990", "title: An outage", "date: 2026-10-01", "```"], mark: "I-990")
    },
  ]

  /// What holds, and what does not, when something goes wrong.
  static let ofResilience = [
    Defect("set an objective without a number", ["objective-without-number"]) { text in
      text.with("target", "soon", in: "objective", mark: "soon")
    },
    Defect("take the target from an objective", ["objective-without-number"]) { text in
      text.without("target", in: "objective")
    },
    Defect("miss an objective", ["missed-objective"]) { text in
      text.with("measured", "999 h", in: "objective", mark: "999 h") { text.isOfRecovery($0) }
    },
    Defect("promise a recovery that nobody tried", ["untested-recovery"]) { text in
      text.without("measured", in: "objective") { text.isOfRecovery($0) }
    },
    Defect(
      "drop in which way the system fails", ["availability-threat-without-failure-mode"]
    ) { text in
      text.without("failure-mode", in: "threat") {
        text.value(of: "stride", in: $0) == "[denial-of-service]"
      }
    },
    Defect("draw no lesson from an incident", ["incident-without-lesson"]) { text in
      text.without("lessons", in: "incident")
    },
  ]

  /// How it reads.
  static let ofWriting = [
    Defect("write a long title", ["long-title"]) { text in
      let title = String(repeating: "Again and ", count: 9) + "again"
      return text.with("title", title, in: "mitigation", mark: title)
    },
    Defect("link on a word that says nothing", ["vague-link-text"]) { text in
      text.adding(["", "See [here](index.md)."], mark: "index.md")
    },
    Defect("skip a level of headings", ["skipped-heading-level"]) { text in
      text.adding(["", "##### Deep"], mark: "##### Deep")
    },
    Defect("explain a term that nobody uses", ["unused-glossary-term"]) { text in
      text.files.filter { $0.value.contains("glossary: true") }.map { path, lines in
        text.replacing(
          lines.count..<lines.count, of: path, with: ["", "## Zebra crossing", "", "Stripes."]
        ).injection(path, mark: "## Zebra crossing")
      }
    },
  ]
}

extension WorkspaceText {
  /// Whether an objective is about how long a recovery takes, or how much it loses.
  fileprivate func isOfRecovery(_ objective: Block) -> Bool {
    ["rto", "rpo"].contains(value(of: "metric", in: objective) ?? "")
  }
}
