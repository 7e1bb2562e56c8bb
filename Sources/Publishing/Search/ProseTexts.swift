internal import Markup
internal import Model

/// The words of an author's Markdown, block by block, without the blocks that are declared in it.
struct ProseTexts {
  private(set) var texts: [String] = []

  init(_ prose: Prose) {
    collect(prose.blocks)
    for footnote in prose.footnotes { collect(footnote.blocks) }
  }

  private mutating func collect(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .heading(_, let content), .paragraph(let content): texts.append(plainText(of: content))
      case .quote(let blocks): collect(blocks)
      case .list(let list): for item in list.items { collect(item.blocks) }
      case .code(_, let text): texts.append(text)
      case .table(let table):
        texts += table.header.map { plainText(of: $0) }
        for row in table.rows { texts += row.map { plainText(of: $0) } }
      case .thematicBreak, .html, .declaration: break
      }
    }
  }
}
