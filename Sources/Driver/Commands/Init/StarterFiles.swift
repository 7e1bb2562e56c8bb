internal import Model

/// The files that a new workspace begins with, on a day that its reviews and evidence bear.
func starterFiles(on day: Day) -> [(name: String, text: String)] {
  [
    (Configuration.fileName, starterConfiguration),
    ("webhook-receiver.md", dated(starterModel, day)),
  ]
}

/// The text with the day for what was done, and another for what is to be done.
private func dated(_ text: String, _ day: Day) -> String {
  text.replacing("{day}", with: day.description)
    .replacing("{due}", with: day.adding(days: 90).description)
}

private let starterConfiguration = """
  # The workspace: what holds for every threat model below this folder.
  # 'threatpress explain threatpress.yml' lists every key.

  title: Threat models
  summary: What can go wrong with our systems, and what is done about it.

  # A line for every page's foot, and a banner for every page's top.
  # footer: Questions to security@example.com
  # classification: Internal

  # Where the site is published: pages then say so, and there is a sitemap.
  # base-url: https://example.com/threat-models/

  # Files and folders that hold no pages.
  exclude: [README.md, "node_modules/**"]

  # The highest risk that may remain of a threat without being accepted, and whose matrix rates
  # risks: threagile or nist-800-30, each with scales of its own.
  # risk-appetite: medium
  # risk-matrix: nist-800-30

  # How much a rule matters here: error, warning, note or off.
  # severities:
  #   orphan-element: error

  # Where code and issues are kept, so that 'code' and 'issue' become links.
  # links:
  #   repository: https://git.example.com/shop/blob/main/{path}#L{line}
  #   tracker: https://issues.example.com/browse/{issue}

  # Keys of your own, beside those that Threatpress knows.
  # custom-fields:
  #   effort: { type: number, summary: Estimated effort in person-days., for: [mitigation] }

  """

private let starterModel = """
  ---
  model: webhook-receiver
  title: Webhook receiver
  summary: Takes the payment provider's notifications and marks orders as paid.
  version: "0.1"
  status: draft
  owner: payments
  reviewed: {day}
  review-every: 12 months
  scope:
    in: [The public endpoint, the queue, the worker, the order store, shipping's reading of it]
    out: [The payment provider itself, the web shop]
  frameworks: [stride]
  considered:
    repudiation: Each notification is signed, and both sides keep it.
    elevation-of-privilege: Nothing in a notification is run, and the worker writes to one table.
  ---

  The payment provider calls a public endpoint when a payment changes. The endpoint checks the call and puts
  it on a queue; a worker reads the queue and marks the order as paid, upon which it is shipped.
  Whoever can make the worker believe in a payment gets goods for nothing.

  This model is an example to change. Blocks such as `threat T-1` below are YAML, and below a line `---`
  Markdown. `threatpress explain threat` lists the keys of a threat.

  ## What are we working on?

  ```dataflow overview
  title: Webhook receiver
  boundaries:
    cloud: { name: Our cloud account }
    private: { name: Private network, in: cloud }
  elements:
    provider: { type: system, name: Payment provider }
    endpoint: { type: function, name: Webhook endpoint, in: cloud, holds: [signing-key] }
    queue: { type: queue, name: Notification queue, in: private, holds: [notification] }
    worker: { type: process, name: Order worker, in: private }
    orders: { type: database, name: Order store, in: private, holds: [order],
              considered: { tampering: The worker's role alone may change an order } }
    shipping: { type: process, name: Shipping, in: private,
                considered: { tampering: It reads paid orders and changes none } }
  flows:
    F-1: { from: provider, to: endpoint, name: Payment notification, carries: [notification],
           protocol: HTTPS, encrypted: true, authenticated: true, entry-point: true }
    F-2: { from: endpoint, to: queue, name: Checked notification, carries: [notification],
           protocol: AMQP, encrypted: true, authenticated: true,
           considered: { tampering: The endpoint alone may write to the queue } }
    F-3: { from: queue, to: worker, name: Next notification, carries: [notification],
           protocol: AMQP, encrypted: true, authenticated: true }
    F-4: { from: worker, to: orders, name: Order paid, carries: [order],
           protocol: SQL, encrypted: true, authenticated: true }
    F-5: { from: orders, to: shipping, name: Paid orders, carries: [order],
           protocol: SQL, encrypted: true, authenticated: true }
  ```

  ```asset order
  title: Order
  description: What was bought, by whom, and whether it is paid. A paid order is shipped.
  type: data
  classification: confidential
  goals: { integrity: very-high, availability: medium, confidentiality: medium }
  ```

  ```asset notification
  title: Payment notification
  description: The provider's word that a payment was made. It holds no card numbers.
  type: data
  classification: confidential
  goals: { integrity: very-high, availability: high }
  ```

  ```asset signing-key
  title: Signing key
  description: The key that the provider and we share. Whoever has it can make notifications.
  type: credential
  classification: restricted
  goals: { confidentiality: very-high }
  ```

  ```assumption A-1
  title: The provider repeats a notification for 24 hours until we answer with success
  applies-to: [T-3]
  status: valid
  ---
  From the provider's documentation. If it were not so, an outage of the endpoint would lose payments.
  ```

  ## What can go wrong?

  ```threat T-1
  title: A made-up notification
  statement: >
    An [attacker on the internet] with [the address of the endpoint] can [send a notification that the
    provider never made], which leads to [unpaid orders being shipped], negatively impacting [integrity]
    of [order and notification].
  targets: [F-1, endpoint]
  stride: [spoofing]
  risk: { likelihood: high, impact: high }
  residual: { likelihood: very-low, impact: high }
  status: resolved
  response: mitigate
  mitigations: [M-1]
  ```

  ```threat T-2
  title: A true notification, sent again
  statement: >
    An [attacker on the internet] with [a copy of a notification that was made before] can [send it
    again with another order open], which leads to [a second order being marked as paid], negatively
    impacting [integrity] of [order].
  targets: [F-1, worker]
  stride: [tampering, spoofing]
  risk: { likelihood: medium, impact: high }
  residual: { likelihood: very-low, impact: high }
  status: in-treatment
  response: mitigate
  mitigations: [M-1, M-2]
  ```

  ```threat T-3
  title: A flood of calls
  statement: >
    An [attacker on the internet] with [a botnet] can [call the endpoint faster than it answers],
    which leads to [true notifications waiting], negatively impacting [availability] of [notification].
  targets: [endpoint, F-1]
  stride: [denial-of-service]
  risk: { likelihood: medium, impact: medium }
  residual: { likelihood: medium, impact: very-low }
  status: resolved
  response: mitigate
  mitigations: [M-3]
  assumptions: [A-1]
  ```

  ```threat T-4
  title: The key in a log
  statement: >
    An [employee] with [read access to the logs] can [find the signing key in the trace of a failed
    call], which leads to [notifications that pass every check], negatively impacting
    [confidentiality] of [signing-key].
  targets: [endpoint]
  stride: [information-disclosure]
  risk: { likelihood: low, impact: very-high }
  residual: { likelihood: very-low, impact: very-high }
  status: in-treatment
  response: mitigate
  mitigations: [M-4]
  ```

  ## What are we going to do about it?

  ```mitigation M-1
  title: Check the signature, the time and the order number before anything else
  type: [preventive]
  protects: [endpoint, F-1]
  status: implemented
  owner: payments
  ---
  The signature covers body and time. A call is refused if the time is more than five minutes off, or if
  the order number in it is not the one that the payment was opened for.
  ```

  ```mitigation M-2
  title: Take each notification once
  type: [preventive, detective]
  protects: [worker]
  status: in-progress
  due: {due}
  owner: payments
  ---
  The worker writes the notification's number in the same transaction as the order; a second one
  fails and is reported.
  ```

  ```mitigation M-3
  title: Limit calls by source, and queue what was accepted
  type: [preventive, recovery]
  protects: [endpoint]
  status: implemented
  owner: platform
  ```

  ```mitigation M-4
  title: Keep keys out of logs
  type: [preventive, detective]
  protects: [endpoint]
  status: planned
  due: {due}
  owner: payments
  ---
  The key has a type of its own that prints as `[secret]`, and a scan of the logs raises an alarm.
  ```

  ## Did we do a good enough job?

  ```evidence E-1
  title: Forged, late and foreign notifications are refused
  verifies: [M-1]
  method: integration-test
  result: passed
  date: {day}
  every: 12 months
  by: payments
  ```

  ```evidence E-2
  title: The endpoint under ten times its usual load
  verifies: [M-3]
  method: load-test
  result: passed
  date: {day}
  every: 12 months
  by: platform
  ```

  """
