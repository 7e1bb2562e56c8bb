import Diagnostics
import TestSupport
import Testing

/// What is written is read wherever it stands: in lists, tables, footnotes and below keys.
@Suite struct ClarityRulesTests {
  private func found(_ rule: String, in text: String) -> (spans: [SourceSpan], marks: [SourceSpan])
  {
    let example = ExampleWorkspace([("index.md", text)])
    return (example.findings().filter { $0.rule.name == rule }.map(\.span), example.marks)
  }

  @Test func aLinkIsReadWhereverItStands() {
    let result = found(
      "vague-link-text",
      in: """
        ---
        model: shop
        ---

        > - **[Here](⟦https://wiki.example/1⟧)**, and *not* [the wiki](https://wiki.example/2)

        | Orders |
        | --- |
        | [read more …](⟦https://wiki.example/3⟧) |

        ```asset orders
        title: Orders
        ---
        As written [`this`](⟦https://wiki.example/4⟧).
        ```
        """)
    #expect(result.spans == result.marks)
  }

  @Test func aMarkIsFoundInListsAndBelowKeysButNotInCode() {
    let result = found(
      "todo-in-reviewed-model",
      in: """
        ---
        model: shop
        status: in-review
        ---

        A ticket is never called `TODO`, nor is a method of todos.

        ⟦- Orders leave by lorry (TBD)⟧

        ```asset orders
        title: Orders
        ---
        ⟦Kept for ??? years.⟧
        ```
        """)
    #expect(result.spans == result.marks)
  }

  @Test func aDraftMayBeUnfinished() {
    #expect(found("todo-in-reviewed-model", in: "---\nmodel: shop\n---\n\nTBD\n").spans == [])
  }

  @Test func headingsMayGoBackByAnyNumberOfLevels() {
    let text = "---\ntitle: Orders\n---\n\n## One\n\n### Two\n\n#### Three\n\n## Four\n"
    #expect(found("skipped-heading-level", in: text).spans == [])
  }
}
