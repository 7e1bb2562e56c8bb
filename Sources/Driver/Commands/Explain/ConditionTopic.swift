/// The language of conditions, which views and `list` share.
let conditionTopic = Topic(
  name: "conditions",
  summary: "The language of `where` in views, in `list` and in a workspace's own rules",
  page: """
    # conditions

    The language of `where` in a `view` block, of `list --where`, and in `threatpress.yml` of \
    `where` and `require` in `rules` and of `where` in the counters of `ready-when`. A condition asks for the \
    values at the end of a path: a key (`status`), a key of a mapping (`risk.likelihood`), or a \
    key of linked entities (`mitigations.status`, `targets.boundaries`).

    - **=, !=**: the value is this, or is not; one of them, where there are several
    - **<, <=, >, >=**: for levels, risks, numbers, dates and intervals
    - **in**: the value is one of a list, as in `status in [open, in-treatment]`
    - **contains**: the text or the list has this in it
    - **is empty, is not empty**: no value is given, or at least one
    - **any, all, none**: before a path with many values, how many of them have to agree
    - **and, or, not, ( )**: join conditions
    - a path alone: it is true, or there is something

    Beside the keys of a kind, there are what is linked to it, by kind (`threats` of an asset, \
    `evidence` of a mitigation), and what is computed: `id`, `kind`, `model`, `state` of a threat \
    and of a piece of evidence, `verification` of a mitigation, and a threat's risks \
    `risk.initial`, `risk.current` and `risk.target`.

    ```text
    status != resolved and risk.current >= high
    mitigations is empty or none mitigations.status = implemented
    due < 2026-12-31 and not (status in [implemented, retired])
    ```
    """)
