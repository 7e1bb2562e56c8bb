package import Diagnostics
internal import Markup

/// Markdown as a person reads it on a terminal, in lines that fit the style's width.
package func readable(_ markdown: String, _ style: Style) -> String {
  let file = SourceFile(path: "", text: markdown)
  let document = parse(file, dialect: Dialect(kinds: [])).document
  let layout = TerminalLayout(width: min(style.width, 88))
  return layout.lines(of: document.content.blocks)
    .map { $0.printed(isColoured: style.isColoured) + "\n" }
    .joined()
}

/// Lays blocks out in lines of a width.
private struct TerminalLayout {
  let width: Int

  func lines(of blocks: [Block]) -> [StyledText] {
    Array(blocks.map(lines).filter { !$0.isEmpty }.joined(separator: [StyledText()]))
  }

  private func lines(of block: Block) -> [StyledText] {
    switch block.content {
    case .heading(let level, let inlines):
      return text(of: inlines).looking(level < 3 ? .strong : .emphasis).wrapped(to: width)
    case .paragraph(let inlines): return text(of: inlines).wrapped(to: width)
    case .quote(let blocks): return indented(blocks, first: "> ", others: "> ")
    case .list(let list): return lines(of: list)
    case .code(_, let text): return code(text)
    case .table(let table): return lines(of: table)
    case .thematicBreak: return [StyledText(String(repeating: "-", count: width), .faint)]
    case .html(let text): return code(text)
    case .declaration(let declaration): return lines(of: declaration.body.blocks)
    }
  }

  private func lines(of list: List) -> [StyledText] {
    let items = list.items.enumerated().map { index, item in
      let mark = list.start.map { "\($0 + index). " } ?? "- "
      return indented(
        item.blocks, first: "  " + mark, others: String(repeating: " ", count: mark.count + 2))
    }
    return Array(items.joined(separator: list.isTight ? [] : [StyledText()]))
  }

  private func indented(_ blocks: [Block], first: String, others: String) -> [StyledText] {
    TerminalLayout(width: max(20, width - others.count)).lines(of: blocks)
      .enumerated().map { index, line in StyledText(index == 0 ? first : others) + line }
  }

  /// Code as it stands; `⟦…⟧` in rule pages marks where the finding is.
  private func code(_ text: String) -> [StyledText] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      var result = StyledText("    ")
      for (index, part) in line.split(separator: "⟦", omittingEmptySubsequences: false)
        .enumerated()
      {
        let ends = part.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
        if index > 0, ends.count == 2 {
          result += StyledText("⟦\(ends[0])⟧", .marked) + StyledText(String(ends[1]), .code)
        } else {
          result += StyledText(String(part), .code)
        }
      }
      return result
    }
  }

  private func lines(of table: Table) -> [StyledText] {
    let rows = ([table.header] + table.rows).map { $0.map { text(of: $0) } }
    return columned(rows)
  }
}

/// Running text with its looks.
private func text(of inlines: [Inline]) -> StyledText {
  inlines.reduce(into: StyledText()) { $0 += text(of: $1) }
}

private func text(of inline: Inline) -> StyledText {
  switch inline {
  case .text(let text): StyledText(text)
  case .softBreak, .lineBreak: StyledText(" ")
  case .code(let code): StyledText("`\(code)`", .code)
  case .emphasis(let content): text(of: content).looking(.emphasis)
  case .strong(let content): text(of: content).looking(.strong)
  case .strikethrough(let content): text(of: content)
  case .link(let link): text(of: link.content)
  case .image(let image): StyledText(image.alternative)
  case .reference(let reference):
    StyledText(
      reference.words.map { "[[\(reference.target.value)|\($0)]]" }
        ?? "[[\(reference.target.value)]]")
  case .html(let tag): StyledText(tag.value)
  case .footnoteReference(let number): StyledText("[\(number)]")
  }
}
