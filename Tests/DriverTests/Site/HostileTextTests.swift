import Model
import Testing

@testable import Driver

/// Text that would be code, if any of it came through as markup.
@Suite struct HostileTextTests {
  @Test(arguments: HostileText.pieces)
  func noTextBecomesMarkup(piece: String) throws {
    let folder = try TemporaryFolder()
    try HostileText(piece).write(to: folder)
    let site = try BuiltSite(of: folder.path, keepsGoing: true)
    #expect(site.files["shop/threats/t-1.html"] != nil)
    for (path, bytes) in site.files where path.hasSuffix(".html") || path.hasSuffix(".svg") {
      for tag in PageMarkup(bytes).tags {
        #expect(!forbidden.contains(tag.name) || tag.isOfTheSite, "\(path): <\(tag.name)>")
        #expect(mistakes(of: tag) == [], "\(path): <\(tag.name)>")
      }
    }
  }

  private let forbidden: Set<String> = [
    "script", "iframe", "object", "embed", "base", "form", "input", "math", "foreignobject", "xss",
  ]

  private func mistakes(of tag: Tag) -> [String] {
    tag.attributes.compactMap { name, value in
      let address = value.filter { !$0.isWhitespace && $0 != "\0" }.lowercased()
      let isUnsafe = ["javascript:", "data:", "vbscript:", "//", "\\"].contains {
        address.hasPrefix($0)
      }
      let isAddress = ["href", "src", "xlink:href", "action", "formaction"].contains(name)
      return name.hasPrefix("on") || name == "style" || isAddress && isUnsafe
        ? "\(name)=\(value)" : nil
    }
  }
}

/// A workspace in which one piece of text stands in every place that authors fill.
struct HostileText {
  let piece: String

  init(_ piece: String) {
    self.piece = piece
  }

  static let pieces: [String] = [
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

  func write(to folder: TemporaryFolder) throws {
    try folder.write(
      "threatpress.yml",
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
      """)
    try folder.write("guide.md", guide)
    try folder.write("shop.md", shop)
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

  private var shop: String {
    """
    ---
    model: shop
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
