/// A threat model as a team writes it over the months, edit by edit.
enum ShopStory {
  /// An edit, and lines that it has to be told with.
  struct Edit {
    let subject: String
    /// Works on all files, by their paths.
    let files: (inout [String: String]) -> Void
    let lines: [String]
  }

  static let start = """
    ---
    model: shop
    title: Web shop
    ---
    # Web shop

    Where customers order.

    ```dataflow overview
    boundaries: { cloud: { name: Cloud } }
    elements:
      customer: { type: actor, name: Customer }
      web: { type: process, name: Web application, in: cloud }
      orders: { type: store, name: Orders, in: cloud }
    flows:
      F-1: { from: customer, to: web, name: Order, encrypted: true, authenticated: true }
    ```

    ```threat T-1
    title: Orders in another's name
    statement: An [attacker] with [a stolen cookie] can [order in a customer's name].
    targets: [F-1]
    risk: { severity: high }
    residual: { severity: low }
    status: in-treatment
    mitigations: [M-1]
    ```

    ```threat T-2
    title: Shop is slow
    statement: A [crowd] can [order at once].
    targets: [web]
    risk: { severity: low }
    response: accept
    status: resolved
    accepted: { by: Head of sales, on: 2026-01-01, until: 2027-06-30, reason: It is a good problem. }
    ```

    ```mitigation M-1
    title: Cookies live an hour
    status: planned
    due: 2026-12-01
    ```

    ```assumption A-1
    title: The payment provider checks cards
    status: valid
    applies-to: [T-1]
    ```

    """

  static var firstEdits: [Edit] {
    [
      Edit(
        subject: "Reorder keys and rewrap the sentence",
        edit: {
          $0.replace("risk: { severity: high }\nresidual: { severity: low }\n", with: "")
          $0.replace(
            "can [order in a customer's name].\n",
            with:
              "can [order in a customer's name].\nresidual:\n  severity: low\nrisk:\n  severity: high\n"
          )
          $0.replace("Where customers order.", with: "Where\ncustomers order.")
        }, lines: ["Nothing changed."]),
      Edit(
        subject: "Write a link at its other end",
        edit: {
          $0.replace("mitigations: [M-1]\n", with: "")
          $0.replace(
            "title: Cookies live an hour\n", with: "title: Cookies live an hour\nmitigates: [T-1]\n"
          )
        }, lines: ["Nothing changed."]),
      Edit(
        subject: "Find a threat",
        edit: {
          $0 += """
            ```threat T-3
            title: Orders are read
            statement: A [thief] with [a backup] can [read orders].
            targets: [orders]
            risk: { severity: high }
            ```

            """
        },
        lines: [
          "    ! T-3 (Orders are read) is new, open and High: decide what to do about it",
          "    + T-3 Orders are read (open, High)",
          "      A thief with a backup can read orders.", "      targets orders",
        ]),
      Edit(
        subject: "Do something about it",
        edit: {
          $0 += """
            ```mitigation M-2
            title: Backups are encrypted
            mitigates: [T-3]
            status: planned
            due: 2026-12-01
            ```

            """
          $0.replace(
            "risk: { severity: high }\n```",
            with: "risk: { severity: high }\nresidual: { severity: low }\nstatus: in-treatment\n```"
          )
        },
        lines: [
          "    T-3  target not rated → Low; open → in treatment  Orders are read",
          "    + M-2 Backups are encrypted (planned)",
          "      mitigates T-3", "      residual.severity: {+low+}",
        ]),
      Edit(
        subject: "It is done",
        edit: {
          $0.replace(
            "mitigates: [T-3]\nstatus: planned", with: "mitigates: [T-3]\nstatus: implemented")
        },
        lines: ["    T-3  High → Low  Orders are read", "      status: planned → implemented"]),
      Edit(
        subject: "A test fails",
        edit: {
          $0 +=
            "```evidence E-1\nverifies: [M-2]\nmethod: audit\nresult: failed\ndate: 2026-10-01\nby: An auditor\n```\n"
        },
        lines: [
          "    ! M-2 (Backups are encrypted) is shown not to work by its evidence: mend it, or count"
            + " without it",
          "    T-3  Low → High  Orders are read", "    M-2 unverified → failing",
          "    + E-1 (failed)",
        ]),
      Edit(
        subject: "Rate an accepted risk anew",
        edit: {
          $0.replace(
            "targets: [web]\nrisk: { severity: low }",
            with: "targets: [web]\nrisk: { severity: medium }")
        },
        lines: [
          "    ! T-2 (Shop is slow) was accepted, and rose from Low to Medium: accept it anew, or"
            + " treat it",
          "    T-2  Low → Medium  Shop is slow",
        ]),
      Edit(
        subject: "Give a mitigation up",
        edit: {
          $0.replace(
            "mitigates: [T-1]\nstatus: planned",
            with: "mitigates: [T-1]\nstatus: wont-do\nbecause: Customers complained.")
        },
        lines: [
          "    ! M-1 (Cookies live an hour) is given up for T-1, which it was to lower: decide what to"
            + " do instead",
          "      because: {+Customers complained.+}",
        ]),
      Edit(
        subject: "Give things better names",
        edit: {
          $0.replace("threat T-3\n", with: "threat BACKUP\nformerly: [T-3]\n")
          $0.replace("mitigates: [T-3]", with: "mitigates: [BACKUP]")
        },
        lines: ["Nothing needs a decision. 1 changed.", "    ~ BACKUP Orders are read (was T-3)"]),
      Edit(
        subject: "Draw a flow",
        edit: {
          $0.replace(
            "encrypted: true, authenticated: true }\n",
            with:
              "encrypted: true, authenticated: true }\n  F-2: { from: orders, to: customer, name: Receipt }\n"
          )
        },
        lines: [
          "    ! F-2 (Receipt) crosses cloud, and no threat strikes it: say what can go wrong, or why"
            + " nothing can",
          "    + F-2 Receipt (data flow, orders to customer)", "      crosses cloud",
        ]),
      Edit(
        subject: "Send it another way",
        edit: { $0.replace("F-2: { from: orders, to", with: "F-2: { from: web, to") },
        lines: ["    ~ F-2 Receipt", "      from: orders → web"]),
      Edit(
        subject: "An assumption falls",
        edit: { $0.replace("status: valid", with: "status: broken") },
        lines: [
          "    ! A-1 (The payment provider checks cards) turned out not to be true; T-1 rests on it:"
            + " judge again",
          "      status: valid → broken",
        ]),
      Edit(
        subject: "Say it more exactly",
        edit: {
          $0.replace("with [a stolen cookie] can", with: "with [a cookie stolen by a script] can")
          $0.replace("customers order.", with: "customers order and pay.")
        },
        lines: [
          "      statement: An attacker with a [-stolen-] cookie {+stolen by a script+} can order in a"
            + " customer's name.",
          "      text: Web shop Where customers [-order.-] {+order and pay.+}",
        ]),
      Edit(
        subject: "Take a threat away",
        edit: { text in
          guard let start = text.firstRange(of: "```threat T-1\n")?.lowerBound,
            let end = text.firstRange(of: "```threat T-2\n")?.lowerBound
          else { return }
          text.removeSubrange(start..<end)
          text.replace("mitigates: [T-1]\n", with: "")
          text.replace("applies-to: [T-1]\n", with: "")
        },
        lines: [
          "    ! T-1 (Orders in another's name) was removed while it was High and not settled: say"
            + " where it went",
          "    - T-1 Orders in another's name (in treatment, High)",
          "      no longer mitigates T-1",
        ]),
    ]
  }
}

extension ShopStory.Edit {
  /// An edit of the model's own page.
  init(subject: String, edit: @escaping (inout String) -> Void, lines: [String]) {
    self.init(subject: subject, files: { edit(&$0["shop.md", default: ""]) }, lines: lines)
  }
}
