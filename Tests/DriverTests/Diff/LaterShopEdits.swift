extension ShopStory {
  /// What follows when a model is in use: evidence comes and ages, risks are decided on, pages and
  /// models come, move and go.
  static var laterEdits: [Edit] {
    proofs + decisions + moves
  }

  private static var proofs: [Edit] {
    [
      Edit(
        subject: "The test passes again",
        edit: {
          $0.replace(
            "result: failed\ndate: 2026-10-01",
            with: "result: passed\ndate: 2026-10-15\nevery: 90 days")
        },
        lines: [
          "    BACKUP  High → Low  Orders are read",
          "    M-2 failing → verified",
          "    E-1 failed → passed",
          "      result: failed → passed",
        ]),
      Edit(
        subject: "Promise to test more often",
        edit: { $0.replace("every: 90 days", with: "every: 14 days") },
        lines: [
          "    M-2 verified → stale",
          "    E-1 passed → out of date",
        ]),
    ]
  }

  private static var decisions: [Edit] {
    [
      Edit(
        subject: "Rate a risk lower",
        edit: {
          $0.replace(
            "targets: [web]\nrisk: { severity: medium }",
            with: "targets: [web]\nrisk: { severity: low }")
        },
        lines: [
          "    T-2  Medium → Low  Shop is slow",
          "      risk.severity: medium → low",
        ]),
      Edit(
        subject: "Accept a risk",
        edit: {
          $0.replace(
            "residual: { severity: low }\nstatus: in-treatment\n```",
            with: """
              residual: { severity: low }
              status: resolved
              response: accept
              accepted: { by: Head of sales, on: 2026-03-30, until: 2027-06-30, reason: Backups are few. }
              ```
              """)
        },
        lines: [
          "    ! BACKUP (Orders are read) is accepted now, at Low, by Head of sales, until 2027-06-30: agree, or treat it",
          "    BACKUP  in treatment → accepted  Orders are read",
        ]),
      Edit(
        subject: "Retire a mitigation",
        edit: {
          $0.replace(
            "mitigates: [BACKUP]\nstatus: implemented",
            with: "mitigates: [BACKUP]\nstatus: retired\nbecause: The disks are encrypted anyway.")
        },
        lines: [
          "    ! BACKUP (Orders are read) was accepted, and rose from Low to High: accept it anew, or treat it",
          "    ! M-2 (Backups are encrypted) is given up for BACKUP, which it was to lower: decide what to do instead",
          "      status: implemented → retired",
        ]),
    ]
  }

  private static var moves: [Edit] {
    [
      Edit(
        subject: "Give the model a folder",
        files: { files in
          files["shop/index.md"] = files["shop.md"]
          files["shop.md"] = nil
        },
        lines: [
          "    ~ shop/index.md (was shop.md)"
        ]),
      Edit(
        subject: "Move a threat to a page of its own",
        files: { files in
          guard let text = files["shop/index.md"],
            let start = text.firstRange(of: "```threat T-2\n")?.lowerBound,
            let end = text.firstRange(of: "```mitigation M-1\n")?.lowerBound
          else { return }
          files["shop/slow.md"] = String(text[start..<end])
          files["shop/index.md"]?.removeSubrange(start..<end)
        },
        lines: [
          "    ~ T-2 Shop is slow (moved from shop/index.md)"
        ]),
      Edit(
        subject: "Explain a word",
        files: { $0["words.md"] = "---\nglossary: true\n---\n# Words\n\n## Order\n\nA list.\n" },
        lines: [
          "Outside any model",
          "    + words.md",
        ]),
      Edit(
        subject: "Explain it better",
        files: { $0["words.md"]?.replace("A list.", with: "A list of what a customer wants.") },
        lines: [
          "      text: Words Order A [-list.-] {+list of what a customer wants.+}"
        ]),
      Edit(
        subject: "Bear less",
        files: { $0["threatpress.yml"] = "title: Shops\nrisk-appetite: low\n" },
        lines: [
          "      risk-appetite: {+low+}"
        ]),
      Edit(
        subject: "Model the till",
        files: {
          $0["till.md"] =
            "---\nmodel: till\ntitle: Till\n---\n```threat T-1\ntitle: Coins are taken\n"
            + "statement: A [thief] can [take coins].\nrisk: { severity: high }\n```\n"
        },
        lines: [
          "till  Till (added)",
          "    ! T-1 (Coins are taken) is new, open and High: decide what to do about it",
        ]),
      Edit(
        subject: "Call the till a cash desk",
        files: { $0["till.md"]?.replace("model: till\n", with: "model: cash-desk\n") },
        lines: [
          "cash-desk  Till", "  The model itself",
          "      model: till → cash-desk",
        ]),
      Edit(
        subject: "Give the till up", files: { $0["till.md"] = nil },
        lines: [
          "cash-desk  Till (removed)",
          "    ! T-1 (Coins are taken) was removed while it was High and not settled: say where it went",
        ]),
    ]
  }
}
