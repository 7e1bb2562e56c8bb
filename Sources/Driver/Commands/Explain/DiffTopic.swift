/// What `diff --format json` prints.
let diffTopic = Topic(
  name: "diff", summary: "What `diff --format json` prints: what changed between two states",
  page: """
    # diff

    The JSON that `diff --format json` prints: what changed between two states of a workspace, by \
    what they say and not by how it is written.

    ```
    \(Diff.documentation)
    ```
    """)
