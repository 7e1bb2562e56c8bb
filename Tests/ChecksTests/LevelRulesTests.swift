import Checks
import Diagnostics
import Testing

/// A level agrees with the level above where the same data crosses the edge of the same element.
@Suite struct LevelRulesTests {
  private let above = """
    ```dataflow overview
    elements:
      customer: { type: actor }
      web: { type: process }
      stock: { type: process }
    flows:
      F-1: { from: customer, to: web }
      F-2: { from: web, to: stock }
    ```


    """

  @Test func anEdgeFlowNeedNotNameItsParentWhereThereIsOneLikeIt() {
    let below = """
      ```dataflow web-inside
      refines: web
      elements:
        customer:
        stock:
        cart: { type: process }
      flows:
        F-11: { from: customer, to: cart }
        F-21: { from: cart, to: stock }
      ```
      """
    #expect(findings(above + below) == [])
  }

  @Test func theOtherEndMayBeAPartOfTheOtherElement() {
    let below = """
      ```dataflow web-inside
      refines: web
      elements:
        customer:
        shelf:
        cart: { type: process }
      flows:
        F-11: { from: customer, to: cart }
        F-21: { from: cart, to: shelf, refines: F-2 }
      ```

      ```dataflow stock-inside
      refines: stock
      elements:
        cart:
        shelf: { type: store }
      flows:
        F-21:
      ```
      """
    #expect(findings(above + below) == [])
  }

  @Test func twoDiagramsMayOpenOneElementTogether() {
    let below = """
      ```dataflow selling
      refines: web
      elements:
        customer:
        cart: { type: process }
      flows:
        F-11: { from: customer, to: cart }
      ```

      ```dataflow sending
      refines: web
      elements:
        cart:
        stock:
        parcels: { type: process }
      flows:
        F-15: { from: cart, to: parcels }
        F-21: { from: parcels, to: stock }
      ```
      """
    #expect(findings(above + below) == [])
  }

  @Test func theOtherDirectionDoesNotAgree() {
    let below = """
      ```dataflow web-inside
      refines: web
      elements:
        customer:
        stock:
        cart: { type: process }
      flows:
        F-11: { from: cart, to: customer, refines: F-1 }
        F-21: { from: cart, to: stock, refines: F-2 }
      ```
      """
    #expect(
      findings(above + below) == [
        "'F-11' refines 'F-1', from 'customer' to 'web', which has other ends or another direction"
      ])
  }

  @Test func aFlowThatIsNotTakenUpIsReportedOnceAtItsDeclaration() {
    let below = """
      ```dataflow web-inside
      refines: web
      elements:
        customer:
        cart: { type: process }
      flows:
        F-11: { from: customer, to: cart }
      ```
      """
    #expect(
      findings(above + below) == ["'F-2' is not taken up inside 'web'"])
  }

  private func findings(_ page: String) -> [String] {
    ExampleWorkspace([("index.md", page)]).findings()
      .filter {
        $0.severity == .error || $0.rule == .flowDisagreesWithParent
          || $0.rule == .flowWithoutRefinement
      }
      .map(\.message)
  }
}
