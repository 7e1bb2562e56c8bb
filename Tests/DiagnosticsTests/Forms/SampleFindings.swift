import Diagnostics
import TestSupport

/// Findings of every sort in two files: with a note elsewhere, help, fixes, over several lines,
/// without length, beside wide characters, and with hostile text.
let sampleFindings: Findings = {
  let chat = MarkedSource(
    """
    ```threat T-001
    title: Another patient's record
    ⟦mitigatons⟧: [M-1, ⟦M-9⟧]
    ⟦title⟧: Twice
    \tstatus: ⟦opne⟧
    owner: 東京のチーム と ⟦診療所⟧
    ```⟦⟧
    """, id: FileID(0), path: "models/patient chat/index.md")
  let other = MarkedSource(
    """
    # Mitigations
    see ⟦\u{1B}[31mred\u{202E}⟧ text
    ⟦a block
    of three
    lines⟧
    """, id: FileID(1), path: "models/100%/a:b,c.md")
  return Findings(
    diagnostics(chat: chat.spans, other: other.spans),
    in: SourceMap([chat.file, other.file]),
    fileCount: 12,
    rules: RuleCatalogue([unknownKeyPage])
  )
}()

private func diagnostics(chat: [SourceSpan], other: [SourceSpan]) -> [Diagnostic] {
  let title = SourceSpan(file: FileID(0), range: 16..<21)
  var findings = [
    Diagnostic(
      unknownKey, "a threat has no key 'mitigatons'; did you mean 'mitigations'?", at: chat[0],
      fixIts: [
        FixIt("rename to 'mitigations'", replace: chat[0], with: "mitigations", isSafe: true)
      ]),
    Diagnostic(
      Rule("unknown-reference", .error), "no mitigation has the id 'M-9'", at: chat[1],
      help: "define it, or write the id of one that exists"),
    Diagnostic(
      Rule("repeated-key", .error), "'title' is given twice", at: chat[2],
      notes: [Diagnostic.Note("previously given here", at: title)],
      fixIts: [FixIt("remove the second 'title'", replace: chat[2], with: "", isSafe: false)]),
    Diagnostic(unknownKey, "'opne' is not a status", at: chat[3], severity: .warning),
    Diagnostic(Rule("vague-owner", .note), "'診療所' is not a team", at: chat[4]),
    Diagnostic(Rule("missing-body", .warning), "a body is expected here", at: chat[5]),
    Diagnostic(
      Rule("hidden-characters", .warning), "'\u{1B}[31mred\u{202E}' hides\nsomething",
      at: other[0]),
    Diagnostic(Rule("long-block", .warning), "100% of this block: too long", at: other[1]),
  ]
  findings[0].subject = "chat/T-001#mitigatons"
  // A run reports in any order; the forms sort.
  return findings.reversed()
}

private let unknownKey = Rule("unknown-key", .error)

private let unknownKeyPage = RulePage(
  name: "unknown-key",
  markdown: """
    # unknown-key

    A key that the kind does not have.

    ## Why it matters

    A misspelt key, e.g. an owner, is lost without a word. Nobody sees
    that it is missing.

    ## Example
    """)
