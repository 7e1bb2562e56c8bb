import Diagnostics
import Markup
import Testing

@testable import Model

/// A small model for expressions to be asked of.
struct ExampleModel {
  let workspace: Workspace

  init(_ page: String, configuration: Configuration = Configuration()) {
    let file = SourceFile(path: "index.md", text: page)
    let document = parse(file, dialect: Dialect(kinds: Kind.blocks.map(\.rawValue))).document
    let fragment = lower(
      document, of: file, settings: LoweringSettings(configuration), isWholeModel: true
    ).fragment
    workspace = link([fragment], configuration: configuration).workspace
  }

  /// The ids of the entities for which an expression holds, with one space between.
  func ids(_ kind: Kind, where text: String, sortedBy sort: String = "id") throws -> String {
    let settings = LoweringSettings(workspace.configuration)
    let expression = try #require(Expression.parse(text).expression)
    let (resolved, problems) = ResolvedExpression.resolve(expression, for: kind, settings)
    #expect(problems == [])
    let filter = try #require(resolved)
    let sorts = ResolvedSort.resolve(sort, for: kind, settings)
    #expect(sorts.problems == [])
    return workspace.select(kind, where: filter, sortedBy: sorts.sorts)
      .map { workspace[$0].id.value.text }.joined(separator: " ")
  }
}

extension ExampleModel {
  static let shop = ExampleModel(
    """
    ```dataflow overview
    boundaries:
      cloud: { name: Cloud }
      inner: { name: Inner, in: cloud }
    elements:
      customer: { type: actor }
      web: { type: process, in: cloud }
      orders: { type: store, in: inner, holds: [order-data] }
    flows:
      F-1: { from: customer, to: web }
      F-2: { from: web, to: orders, carries: [order-data], encrypted: true }
    ```

    ```asset order-data
    title: Orders
    classification: confidential
    goals: { confidentiality: high, integrity: medium }
    value: high
    ```

    ```source insider
    title: Member of staff
    type: internal
    ```

    ```threat T-1
    title: Orders read by staff
    statement: >
      An [insider] with [access to the store] can [read orders],
      which leads to [gossip], negatively impacting [confidentiality] of [order-data].
    targets: [orders, F-2]
    risk: { likelihood: high, impact: high }
    residual: { likelihood: low, impact: low }
    status: in-treatment
    mitigations: [M-1, M-2]
    tags: [people, stage one]
    owner: sales
    ```

    ```threat T-2
    title: Shop down
    statement: A [crowd] can [order at once], negatively impacting [availability] of [the shop].
    targets: [web]
    risk: { severity: medium }
    status: resolved
    mitigations: [M-3]
    references: [CWE-770]
    ```

    ```threat T-10
    title: Nobody knows
    ```

    ```mitigation M-1
    status: implemented
    due: 2026-10-01
    ```

    ```mitigation M-2
    due: 2026-12-01
    ```

    ```mitigation M-3
    status: implemented
    ```

    ```evidence E-1
    verifies: [M-1]
    every: 6 months
    ```
    """)
}
