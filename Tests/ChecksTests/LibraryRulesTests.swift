import Checks
import Diagnostics
import Testing

/// A library lends its entries to models of systems, and is not asked what only those can say.
@Suite struct LibraryRulesTests {
  private let library = """
    ---
    model: library
    title: Library
    owner: security
    summary: What several models use.
    status: approved
    ---

    ```source outsider
    title: Somebody from outside
    ```

    ```source insider
    title: Somebody from inside
    ```

    ```threat G-1
    statement: An [outsider] with [an account] can [read the orders of others].
    ```

    ```mitigation GM-1
    title: Orders are shown to their customer only
    ```

    ```assumption GA-1
    title: Numbers can be guessed
    ```
    """

  private func shop(_ threat: String) -> String {
    """
    ---
    model: shop
    ---

    ```threat T-1
    based-on: library/G-1
    \(threat)
    ```
    """
  }

  @Test func itsEntriesMayBeOpen() {
    let files = [("library/index.md", library), ("shop/index.md", shop("title: Orders"))]
    let found = ExampleWorkspace(files).findings()
    #expect(found.filter { $0.subject?.hasPrefix("library") == true }.map(\.message) == [])
  }

  @Test func whatItLeavesOpenIsAskedOfTheModelThatUsesIt() {
    let files = [("library/index.md", library), ("shop/index.md", shop("title: Orders"))]
    let asked = Set(
      ExampleWorkspace(files).findings().filter { $0.subject == "shop/T-1" }.map(\.rule.name))
    #expect(
      asked == [
        "threat-without-impact", "threat-without-goal", "threat-without-asset",
        "threat-without-severity", "unmitigated-threat",
      ])
  }

  @Test func aMitigationIsNotLinkedByWhatItsBaseMitigates() {
    let lending = library.replacing(
      "title: Orders are shown", with: "mitigates: [G-1]\ntitle: Orders are shown")
    let page =
      shop("title: Orders") + """


        ```mitigation M-1
        based-on: library/GM-1
        ```
        """
    let found = ExampleWorkspace([("library/index.md", lending), ("shop/index.md", page)])
      .findings()
    #expect(
      found.filter { $0.rule == .unlinkedMitigation }.map(\.message) == [
        "'M-1' mitigates no threat"
      ])
  }
}
