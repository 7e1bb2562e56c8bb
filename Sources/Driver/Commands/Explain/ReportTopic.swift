internal import Publishing

/// What `check --report` writes.
let reportTopic = Topic(
  name: "report", summary: "What `check --report` writes: how each model stands against the bar",
  page: """
    # report

    The JSON that `check --report FILE` writes: how each model stands against the bar that \
    `ready-when` in `threatpress.yml` declares, with the number and the rows of each condition.

    ```
    \(ReadinessReport.documentation)
    ```
    """)
