import Diagnostics
import Testing

@testable import Model

/// What a cell of the coverage matrix comes to.
@Suite struct CoverageTests {
  private static let shop = ExampleModel(
    """
    ```dataflow top
    elements:
      buyer: { type: user, considered: { repudiation: "We do not ask" } }
      shop: { type: process }
      bank: { type: system, out-of-scope: Of somebody else }
      odd: { name: Nobody knows }
    flows:
      F-1: { from: buyer, to: shop }
    ```

    ```dataflow below
    refines: shop
    elements:
      till: { type: browser }
      book: { type: cache }
    flows:
      F-2: { from: till, to: book, considered: { tampering: Signed } }
      F-3: { from: buyer, to: till, refines: F-1 }
    ```

    ```threat T-1
    targets: [till, F-2]
    stride: [spoofing, tampering]
    ```

    ```threat T-2
    targets: [till]
    ```

    ```threat T-3
    targets: [bank]
    stride: [denial-of-service]
    linddun: [linking]
    ```

    ```threat T-4
    stride: [spoofing]
    ```
    """)

  /// The row of a place as one letter for each category.
  private func row(_ place: String, _ method: CategoryMethod = .stride) throws -> String {
    let workspace = Self.shop.workspace
    let model = try #require(workspace.modelIndices.first)
    let row = try #require(
      workspace.coverage(method, of: model).rows.first {
        workspace[$0.place].id.value.text == place
      })
    return row.cells.map { cell in
      switch cell.state {
      case .threatened: "T"
      case .considered: "c"
      case .gap: "!"
      case .inapplicable: "-"
      case .outOfScope: "o"
      case .refined: "r"
      }
    }.joined()
  }

  @Test(arguments: [
    ("buyer", "!-c---"), ("shop", "rrrrrr"), ("bank", "o-o-T-"), ("odd", "!!!!!!"),
    ("till", "TT!!!!"), ("book", "-!!!!-"), ("F-1", "-r-rr-"), ("F-2", "TT-!!-"),
    ("F-3", "-!-!!-"),
  ]) func aCellComesToWhatIsSaidThere(place: String, expected: String) throws {
    #expect(try row(place) == expected)
  }

  @Test(arguments: [("buyer", "!!---!-"), ("bank", "To---o-"), ("book", "!!!!!-!")])
  func linddunAsksOtherThings(place: String, expected: String) throws {
    #expect(try row(place, .linddun) == expected)
  }

  @Test func aThreatWithoutACategoryIsKeptApart() throws {
    let workspace = Self.shop.workspace
    let model = try #require(workspace.modelIndices.first)
    let matrix = workspace.coverage(.stride, of: model)
    let names = { (entities: [EntityIndex]) in entities.map { workspace[$0].id.value.text } }
    #expect(names(matrix.rows.flatMap(\.uncategorised)) == ["T-2"])
    #expect(names(matrix.elsewhere) == ["T-4"])
  }

  @Test func aReasonBesideAThreatIsKept() throws {
    let workspace = Self.shop.workspace
    let model = try #require(workspace.modelIndices.first)
    let row = try #require(
      workspace.coverage(.stride, of: model).rows.first {
        workspace[$0.place].id.value.text == "F-2"
      })
    #expect(row.cells[1].considered?.text == "Signed")
    #expect(row.cells[1].threats.count == 1)
  }

  @Test func everyMethodSaysWhatAppliesToEveryShape() {
    for method in CategoryMethod.allCases {
      for shape in DiagramShape.allCases {
        #expect(method.categories.contains { method.applicability.applies($0, to: shape) })
      }
      for category in method.categories {
        #expect(DiagramShape.allCases.contains { method.applicability.applies(category, to: $0) })
      }
    }
    #expect(Set(DiagramShape.allCases.flatMap(\.types)) == Set(ElementType.allCases))
  }
}
