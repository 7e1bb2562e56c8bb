internal import Diagnostics
internal import Markup

extension PlainReader {
  /// Running text as its words, without marks and line breaks. Declarations are no part of it.
  func text(of blocks: [Block], from model: ModelIndex?) -> String {
    blocks.map { text(of: $0, from: model) }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func text(of block: Block, from model: ModelIndex?) -> String {
    switch block.content {
    case .heading(_, let content), .paragraph(let content):
      words(of: content, from: model).withoutLineBreaks
    case .quote(let blocks): text(of: blocks, from: model)
    case .list(let list):
      list.items.map { item in
        let box = item.isChecked.map { $0 ? "[x] " : "[ ] " } ?? ""
        return box + text(of: item.blocks, from: model)
      }.joined(separator: " ")
    case .code(_, let text): text.withoutLineBreaks
    case .table(let table):
      ([table.header] + table.rows).flatMap { $0 }
        .map { words(of: $0, from: model).withoutLineBreaks }.joined(separator: " | ")
    case .thematicBreak, .declaration: ""
    case .html(let html): html.withoutLineBreaks
    }
  }

  private func words(of inlines: [Inline], from model: ModelIndex?) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .softBreak, .lineBreak: " "
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        words(of: content, from: model)
      case .link(let link): words(of: link)
      case .image(let image): "\(image.alternative) (\(image.source))"
      case .reference(let reference):
        name(of: reference.target.value, reference.words, from: model)
      case .html(let html): html.value
      case .footnoteReference(let number): "[\(number)]"
      }
    }.joined()
  }

  private func words(of link: Link) -> String {
    let words = plainText(of: link.content)
    return words == link.destination ? words : "\(words) (\(link.destination))"
  }
}
