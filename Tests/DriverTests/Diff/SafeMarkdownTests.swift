import TestSupport
import Testing

@testable import Driver

@Suite struct SafeMarkdownTests {
  private static let texts: [(text: String, safe: String)] = [
    ("<img src=x onerror=alert(1)>", #"\<img src=x onerror=alert\(1\)\>"#),
    ("a | b", #"a \| b"#), ("**bold** _it_ `code`", #"\*\*bold\*\* \_it\_ \`code\`"#),
    ("[x](y)", #"\[x\]\(y\)"#), ("line\n# head", "line \\# head"),
    ("ask @octocat", "ask \\@\u{2060}octocat"), ("closes #12", "closes \\#\u{2060}12"),
    ("see !7", "see \\!\u{2060}7"), ("https://evil.example", "https:\u{2060}//evil.example"),
    ("www.evil.example", "www\u{2060}.evil.example"),
    ("&lt;b&gt;", "\\&\u{2060}lt;b\\&\u{2060}gt;"),
    ("-->", #"--\>"#), ("plain, 2026-11-21: it's 1.5", "plain, 2026-11-21: it's 1.5"),
  ]

  @Test func anAuthorsTextStaysText() {
    for (text, safe) in Self.texts { #expect(safeMarkdown(text) == safe) }
  }

  @Test func aPathThatCouldLeaveItsCodeIsShownAsText() {
    #expect(safeCode("models/a-b.md:3") == "`models/a-b.md:3`")
    #expect(safeCode("a`<b>.md") == #"a\`\<b\>.md"#)
  }

  @Test func aCommentHoldsNoMarkupOfAuthors() throws {
    let (before, after) = (try TemporaryFolder(), try TemporaryFolder())
    for file in HostileText.all { try after.write(file.path, file.text) }
    for (old, new) in [(before, after), (after, before)] {
      let request = WorkspaceRequest(root: new.path, asOf: "2026-11-21", jobs: 2)
      let comment = try diff(from: old.path, to: nil, request).markdownForm()
      #expect(comment.utf8.count < 65_536)
      let ours = ["<details><summary>", "</details>", Diff.marker]
      let lines = comment.split(separator: "\n").filter { line in
        !ours.contains { line.hasPrefix($0) }
      }
      #expect(lines.count > 20)
      for line in lines {
        let bare = line.replacing("\\\\", with: "").replacing("\\<", with: "")
        #expect(!bare.contains("<"), "\(line)")
        #expect(!line.contains("](") && !line.contains("://"), "\(line)")
      }
    }
  }
}
