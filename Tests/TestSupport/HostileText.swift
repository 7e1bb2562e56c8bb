/// A workspace in which one piece of text stands in every place that authors fill.
package struct HostileText: Sendable {
  package let piece: String

  package init(_ piece: String) {
    self.piece = piece
  }

  package static let pieces: [String] = [
    "<script>alert(1)</script>", "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>", "\" onmouseover=\"alert(1)", "' onfocus='alert(1)' autofocus='",
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)",
    "&#106;avascript:alert(1)",
    "javascript&colon;alert(1)", "data:text/html,<script>alert(1)</script>", "//evil.example/x",
    "vbscript:msgbox(1)", "--><script>alert(1)</script><!--", "]]><script>alert(1)</script>",
    "</title><script>alert(1)</script>", "</style><script>alert(1)</script>", "{{{title}}}{{> x}}",
    "<a href=javascript:alert(1)>x</a>", "[x](javascript:alert(1))", "![x](x\" onerror=\"alert(1))",
    "<iframe srcdoc='<script>alert(1)</script>'>", "<base href=//evil.example>", "\\\"><xss>",
    "<details open ontoggle=alert(1)>", "<!--<img src=\"--><img src=x onerror=alert(1)>", "`<xss>`",
    "<https://x\" onclick=\"alert(1)>", "&lt;script&gt;", "%3Cscript%3E",
    "<IMG SRC=\"jav&#x09;ascript:x\">",
  ]

  /// The files of the workspace, with its model in a file of the given name.
  package func files(model: String = "shop") -> [(path: String, text: String)] {
    [("threatpress.yml", configuration), ("guide.md", guide), ("\(model).md", shop(model))]
  }

  /// One workspace with a model and a guide for each piece, in whose configuration the first stands.
  package static var all: [(path: String, text: String)] {
    let first = HostileText(pieces[0])
    return [("threatpress.yml", first.configuration)]
      + pieces.enumerated().flatMap { number, piece in
        let text = HostileText(piece)
        return [
          ("guide-\(number).md", text.guide), ("shop-\(number).md", text.shop("shop-\(number)")),
        ]
      }
  }

  private var configuration: String {
    """
    title: \(quoted)
    summary: \(quoted)
    footer: \(quoted)
    classification: \(quoted)
    custom-fields:
      own: { type: text, summary: \(quoted) }
    links:
      repository: \(quoted)
      tracker: \(quoted)
    """
  }

  /// The text as a YAML scalar.
  private var quoted: String {
    "'" + piece.replacing("'", with: "''").replacing("\t", with: " ") + "'"
  }

  private var guide: String {
    """
    ---
    title: \(quoted)
    ---

    # \(piece)

    \(piece)

    [\(piece)](\(piece)) ![\(piece)](\(piece)) <\(piece)> [words](<\(piece)> "\(piece)")

    [[shop/T-1|\(piece)]] and [a]

    | \(piece) | b |
    | --- | --- |
    | \(piece) | `\(piece)` |

    ```\(piece)
    \(piece)
    ```

    [a]: \(piece) "\(piece)"

    [^n]: \(piece)
    """
  }

  private func shop(_ model: String) -> String {
    """
    ---
    model: \(model)
    title: \(quoted)
    summary: \(quoted)
    version: \(quoted)
    owner: \(quoted)
    roles: { security: [\(quoted)] }
    scope: { in: [\(quoted)], out: [\(quoted)] }
    links: { repository: \(quoted), design: \(quoted) }
    ---

    ```asset A-1
    title: \(quoted)
    description: \(quoted)
    owner: \(quoted)
    tags: [\(quoted)]
    references: [\(quoted)]
    issue: \(quoted)
    code: [\(quoted)]
    own: \(quoted)
    ```

    ```dataflow D-1
    title: \(quoted)
    boundaries:
      zone: { name: \(quoted) }
    elements:
      buyer: { type: actor, name: \(quoted), technology: \(quoted), unheard: \(quoted) }
      till: { type: process, name: \(quoted), in: zone, considered: { spoofing: \(quoted) } }
    flows:
      F-1: { from: buyer, to: till, name: \(quoted), protocol: \(quoted), carries: [A-1] }
    ```

    ```threat T-1
    title: \(quoted)
    source: \(quoted)
    prerequisites: \(quoted)
    action: \(quoted)
    impact: \(quoted)
    goals: [\(quoted)]
    assets: [\(quoted)]
    steps: [\(quoted)]
    targets: [{ id: till, because: \(quoted), status: not-applicable }]
    because: \(quoted)
    response: accept
    accepted: { by: \(quoted), on: 2026-01-01, until: 2027-01-01, reason: \(quoted) }
    allow: { unmitigated-threat: \(quoted) }
    ---
    \(piece)
    ```

    ```evidence E-1
    title: \(quoted)
    report: \(quoted)
    by: \(quoted)
    ```

    ```question Q-1
    title: \(quoted)
    to: \(quoted)
    answer: \(quoted)
    by: \(quoted)
    ```

    ```review R-1
    title: \(quoted)
    by: [\(quoted)]
    accuracy: \(quoted)
    ```

    ```attack-tree AT-1
    title: \(quoted)
    goal: T-1
    any-of: [\(quoted), { step: \(quoted) }]
    ```

    ```view V-1
    title: \(quoted)
    show: threat
    where: title != \(quoted)
    columns: [id, title, own]
    ```
    """
  }
}
