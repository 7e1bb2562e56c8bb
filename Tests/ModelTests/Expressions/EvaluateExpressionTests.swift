import Model
import Testing

@Suite struct EvaluateExpressionTests {
  @Test(arguments: [
    ("status = open", "T-10"),
    ("status != resolved", "T-1 T-10"),
    ("status in [open, resolved]", "T-2 T-10"),
    ("status not in [open, resolved]", "T-1"),
    ("id = t-1", "T-1"),
    ("kind = threat and model = index", "T-1 T-2 T-10"),
    ("owner", "T-1"),
    ("owner is empty", "T-2 T-10"),
    ("title contains ORDERS", "T-1"),
    ("tags contains 'stage one'", "T-1"),
    ("tags contains stage", ""),
    ("references contains CWE-77", ""),
    ("references contains CWE-770", "T-2"),
    ("not (owner = sales) or tags is not empty", "T-1 T-2 T-10"),
  ])
  func keysAreAsked(text: String, ids: String) throws {
    #expect(try ExampleModel.shop.ids(.threat, where: text) == ids)
  }

  @Test(arguments: [
    ("risk.initial = high", "T-1"),
    ("risk.current >= medium", "T-1 T-2"),
    ("risk.current < high", "T-2"),
    ("risk.target = low", "T-1"),
    ("residual < medium", "T-1"),
    ("risk is empty", "T-10"),
    ("risk.likelihood >= medium", "T-1"),
    ("state = in-treatment", "T-1"),
  ])
  func risksAndLevelsHaveTheirOrder(text: String, ids: String) throws {
    #expect(try ExampleModel.shop.ids(.threat, where: text) == ids)
  }

  @Test(arguments: [
    ("mitigations.status = implemented", "T-1 T-2"),
    ("all mitigations.status = implemented", "T-2 T-10"),
    ("none mitigations.status = implemented", "T-10"),
    ("any mitigations.due is empty", "T-2"),
    ("mitigations is empty", "T-10"),
    ("mitigations = M-3", "T-2"),
    ("mitigations.evidence is empty", "T-2 T-10"),
    ("mitigations.due > 2026-11-01", "T-1"),
    ("targets.boundary = cloud", "T-1 T-2"),
    ("targets.boundary = inner", "T-1"),
    ("targets.type = store", "T-1"),
    ("targets.kind = flow", "T-1"),
    ("assets.classification = confidential", "T-1"),
    ("assets = order-data", "T-1"),
    ("assets = 'the shop'", "T-2"),
    ("source.type = internal", "T-1"),
    ("goals = availability", "T-2"),
  ])
  func linksAreFollowedFromEitherSide(text: String, ids: String) throws {
    #expect(try ExampleModel.shop.ids(.threat, where: text) == ids)
  }

  @Test func otherKindsHaveTheirOwnNames() throws {
    let shop = ExampleModel.shop
    #expect(try shop.ids(.flow, where: "crosses is not empty") == "F-1 F-2")
    #expect(try shop.ids(.flow, where: "boundary = inner and encrypted") == "F-2")
    #expect(try shop.ids(.element, where: "threats is empty") == "customer")
    #expect(try shop.ids(.element, where: "threats.risk.current = high") == "orders")
    #expect(try shop.ids(.element, where: "type = store and holds.value >= high") == "orders")
    #expect(try shop.ids(.asset, where: "goals.confidentiality > medium") == "order-data")
    #expect(try shop.ids(.asset, where: "flows = F-2") == "order-data")
    #expect(try shop.ids(.evidence, where: "every <= 1 year and verifies.threats = T-1") == "E-1")
    #expect(try shop.ids(.mitigation, where: "status = proposed") == "M-2")
  }

  @Test(arguments: [
    ("id", "T-1 T-2 T-10"), ("-id", "T-10 T-2 T-1"),
    ("-risk.current, id", "T-1 T-2 T-10"), ("risk.current", "T-2 T-1 T-10"),
    ("owner, -id", "T-1 T-10 T-2"),
  ])
  func whatLacksAValueIsSortedLast(sort: String, ids: String) throws {
    #expect(try ExampleModel.shop.ids(.threat, where: "title", sortedBy: sort) == ids)
  }

  @Test func valuesHaveATextForColumns() throws {
    let workspace = ExampleModel.shop.workspace
    let threat = try #require(workspace.entities(.threat).first)
    let paths = ResolvedPath.resolveAll(
      "id, title, risk.current, status, assets, targets.boundary, mitigations.due", for: .threat,
      LoweringSettings())
    #expect(paths.problems == [])
    #expect(
      paths.paths.map { workspace.values(of: $0, from: threat).map(\.text) } == [
        ["T-1"], ["Orders read by staff"], ["high"], ["in-treatment"], ["order-data"],
        ["inner", "cloud"], ["2026-10-01", "2026-12-01"],
      ])
  }
}
