package import Diagnostics

/// Reads a page: its front matter and its Markdown, with the declarations in it.
///
/// The text must be valid UTF-8. Parsing never fails: what cannot be understood is reported. Of a
/// file that would take too long, only the front matter is read.
package func parse(
  _ file: SourceFile, dialect: Dialect
) -> (document: Document, diagnostics: [Diagnostic]) {
  let guarded = guardFindings(of: file)
  let front = FrontMatter(of: file)
  guard guarded.isEmpty else {
    let document = Document(
      file: file.id, frontMatter: front.node, content: .empty,
      isFrontMatterBroken: front.isBroken)
    return (document, (guarded + front.diagnostics).sorted())
  }
  var reader = ProseReader(Excerpt(file, in: front.rest), dialect: dialect)
  let content = reader.prose()
  let heads = [front.range].compactMap { $0 } + reader.heads
  let hidden = HiddenCharacters(in: file).findings(heads: heads)
  let document = Document(
    file: file.id, frontMatter: front.node, content: content, isFrontMatterBroken: front.isBroken)
  return (document, (front.diagnostics + reader.diagnostics + hidden).sorted())
}
