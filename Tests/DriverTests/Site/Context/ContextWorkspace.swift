@testable import Driver

/// A model with everything that the pages around the threats tell of.
enum ContextWorkspace {
  static func built(_ text: String = model) throws -> BuiltSite {
    let folder = try TemporaryFolder()
    try folder.write("threatpress.yml", "title: Shop\n")
    try folder.write("shop.md", text)
    try folder.write(
      "bank.md", "---\nmodel: bank\ntitle: Bank\ndepends-on: [shop]\n---\n\n# Bank\n")
    return try BuiltSite(of: folder.path, keepsGoing: true)
  }

  static let model = """
    ---
    model: shop
    title: Shop
    summary: Sells tea.
    roles: { developer: [Tea team] }
    reviewed: 2026-05-01
    review-every: 6 months
    ai: { scope: 3 }
    depends-on: [bank]
    ---

    ```asset cards
    title: Cards
    goals: { confidentiality: high, integrity: low }
    ```

    ```dataflow D-1
    title: Paying
    boundaries: { host: { name: Host } }
    elements:
      buyer: { type: actor, name: Buyer }
      till: { type: process, name: Till, in: host, technology: Swift }
      vault: { type: store, name: Vault, in: host, holds: [cards] }
    flows:
      F-1: { from: buyer, to: till, name: Payment, carries: [cards], protocol: HTTPS }
      F-2: { from: till, to: vault, name: Card }
    ```

    ```assumption A-1
    title: The bank answers
    status: broken
    falsified-by: A day without an answer.
    ```

    ```assumption A-2
    title: The host is watched
    status: valid
    valid-until: 2026-11-01
    applies-to: [till]
    ```

    ```assumption A-3
    title: Buyers read
    ```

    ```threat T-1
    title: Cards are read
    statement: A [thief] can [read], negatively impacting [confidentiality] of [cards].
    targets: [F-1]
    risk: { likelihood: high, impact: high }
    residual: { likelihood: low, impact: low }
    status: in-treatment
    response: mitigate
    mitigations: [M-1]
    assumptions: [A-1]
    ```

    ```threat T-2
    title: The till is down
    stride: [denial-of-service]
    failure-mode: [excessive-load, single-point-of-failure]
    targets: [till]
    risk: { likelihood: low, impact: low }
    response: accept
    accepted: { by: The owner, on: 2026-01-02, until: 2026-11-11, reason: Tea can wait. }
    mitigations: [M-2]
    ```

    ```threat T-3
    title: Cards are read again
    status: duplicate
    duplicate-of: T-1
    because: It says the same.
    ```

    ```mitigation M-1
    title: A lock
    status: implemented
    protects: [till]
    ```

    ```mitigation M-2
    title: A second till
    status: implemented
    type: [recovery]
    assumptions: [A-2]
    ```

    ```evidence E-1
    title: A busy day
    verifies: [M-2, O-1]
    method: load-test
    result: passed
    date: 2026-08-01
    every: 3 months
    report: https://reports.example/busy
    ```

    ```objective O-1
    title: Paying works
    metric: latency
    target: 2 s
    measured: 1500 ms
    ```

    ```objective O-2
    title: Paying is there
    metric: availability
    target: "99.9 %"
    measured: "99.5 %"
    ```

    ```question Q-1
    title: Which bank?
    to: The owner
    due: 2026-11-20
    affects: [T-1]
    ```

    ```question Q-2
    title: Which tea?
    answer: Green, see [[M-1]].
    by: The owner
    on: 2026-10-01
    affects: [T-2]
    ```

    ```incident I-1
    title: The till was down
    date: 2026-03-04
    realised: [T-2]
    lessons: [M-2]
    ```

    ```review R-1
    title: First review
    date: 2026-05-01
    by: [A. Tester (security), B. Builder]
    decision: approved-with-conditions
    version: "1"
    accuracy: It matches.
    allow: { empty-key: None here }
    ```
    """
}
