@testable import Driver

extension TemporaryFolder {
  /// Writes a workspace that is small enough to be read at once: two models, every kind, and a
  /// plain page. It gives no errors.
  func writeSmallWorkspace(_ root: String = "") throws {
    let root = root.isEmpty ? "" : root + "/"
    try write(root + "threatpress.yml", "title: Two shops\nfooter: Nobody shops here\n")
    try write(root + "index.md", "# Two shops\n\nBegin with the [guide](guide.md).\n")
    try write(root + "guide.md", SmallWorkspace.guide)
    try write(root + "shop/index.md", SmallWorkspace.shop)
    try write(root + "shop/record.md", SmallWorkspace.record)
    try write(root + "shop/notes/plan.txt", "Ask the bank first.\n")
    try write(root + "library.md", SmallWorkspace.library)
  }
}

/// The pages of the small workspace.
enum SmallWorkspace {
  static let guide = """
    ---
    title: How we model
    ---

    # How we model

    Start with what is *worth* protecting: [[shop/cards]]. Then see [[shop/T-1|the worst]].

    ## What is open

    ```view V-open
    title: Open threats
    show: threat
    where: status != resolved
    columns: [id, title, status]
    ```

    | Word | Meaning |
    | --- | --- |
    | Till | Where one pays[^1] |

    [^1]: Or somebody else does.
    """

  static let shop = """
    ---
    model: shop
    title: Web shop
    summary: Sells tea.
    version: "1.0"
    status: draft
    owner: tea-team
    reviewed: 2026-11-01
    review-every: 1 year
    depends-on: [library]
    ---

    The shop takes orders and cards. What is recorded stands in [the record](record.md), what comes
    next in [the plan](notes/plan.txt).

    ```asset cards
    title: Card numbers
    type: data
    classification: restricted
    goals: { confidentiality: high }
    owner: tea-team
    ```

    ```source thief
    title: Card thief
    type: external
    ```

    ```assumption A-1
    title: The bank checks every payment
    applies-to: [pay]
    status: valid
    ```

    ```dataflow D-1
    title: Paying
    boundaries:
      host: { name: Host }
      core: { name: Core, in: host }
    elements:
      buyer: { type: actor, name: Buyer }
      till: { type: process, name: Till & door, in: host }
      book: { type: store, name: Order book, in: core, holds: [cards] }
    flows:
      pay: { from: buyer, to: till, name: Payment, carries: [cards], protocol: HTTPS, encrypted: true }
      keep: { from: till, to: book, name: Order, carries: [cards] }
    ---
    Read from the left.
    ```

    ```threat T-1
    title: Cards read on their way
    statement: >
      A [thief] with [a tap on the line] can [read the cards as they pass], which leads to
      [payments that nobody made], negatively impacting [confidentiality] of [cards].
    targets: [pay, { id: book, status: resolved, because: it lies elsewhere }]
    stride: [information-disclosure]
    references: [CWE-319]
    risk: { likelihood: high, impact: very-high }
    residual: { likelihood: low, impact: very-high }
    status: in-treatment
    response: mitigate
    mitigations: [M-1]
    formerly: [T-0]
    ---
    Seen in [[I-1]].
    ```

    ```threat T-2
    based-on: library/L-1
    targets: [till]
    status: open
    ```

    ```mitigation M-1
    title: Encrypted line
    type: preventive
    status: implemented
    owner: tea-team
    ```

    ```attack-tree AT-1
    title: Ways to the cards
    goal: T-1
    any-of:
      - step: Tap the line
        mitigations: [M-1]
      - Ask the buyer
    ```
    """

  static let record = """
    # The record

    ```evidence E-1
    title: Line tested
    verifies: [M-1]
    method: test
    result: passed
    date: 2026-11-02
    ```

    ```objective O-1
    title: The till is open
    metric: availability
    target: "99 %"
    measured: "99.4 %"
    applies-to: [till]
    ```

    ```question Q-1
    title: Who reads the log?
    to: tea-team
    due: 2026-12-01
    affects: [T-1]
    ```

    ```incident I-1
    title: Cards on a copier
    date: 2026-05-06
    realised: [T-1]
    lessons: [M-1]
    ```

    ```review R-1
    title: First review
    date: 2026-11-01
    by: [A. Leaf]
    decision: approved
    version: "1.0"
    ```
    """

  static let library = """
    ---
    model: library
    title: Library
    summary: Threats that shops share.
    ---

    ```threat L-1
    title: Orders flood the till
    source: anybody
    prerequisites: a script
    action: send orders without end
    impact: nobody else being served
    goals: [availability]
    stride: [denial-of-service]
    ```
    """
}
