import Driver
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("drafts", "drafts"), ("drafts", "a/b/drafts"), ("*.tmp.md", "a/x.tmp.md"),
    ("/README.md", "README.md"), ("docs/*.md", "docs/a.md"), ("docs/**", "docs/a/b.md"),
    ("**/old/*.md", "old/a.md"), ("a/**/z.md", "a/z.md"), ("a/**/z.md", "a/b/c/z.md"),
    ("file-?.md", "file-1.md"),
  ])
  func thePatternFits(pattern: String, path: String) {
    #expect(Glob(pattern).matches(path))
  }

  @Test(arguments: [
    ("drafts", "drafts2"), ("/README.md", "a/README.md"), ("docs/*.md", "docs/a/b.md"),
    ("docs/*.md", "other/docs/a.md"), ("a/**/z.md", "a/b/y.md"), ("file-?.md", "file-12.md"),
  ])
  func thePatternDoesNotFit(pattern: String, path: String) {
    #expect(!Glob(pattern).matches(path))
  }

  @Test func manyWildcardsStayCheap() {
    let pattern = String(repeating: "*a", count: 500) + "b"
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 5_000)))
  }
}
