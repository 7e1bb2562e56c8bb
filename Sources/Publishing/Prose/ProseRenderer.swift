internal import Diagnostics
internal import Markup
internal import Model

/// Where prose is shown, which decides where its links lead.
struct ProsePlace {
  let workspace: Workspace
  /// The page of the site that shows it.
  let address: Address
  /// The workspace's page that it was written on.
  let source: Int
  /// What sets the anchors of this prose apart from others on the same page; empty for a page's own.
  let prefix: String
  /// How many levels headings move down.
  let headingShift: Int

  var model: ModelIndex? { workspace.model(ofPage: source) }
}

/// Turns an author's Markdown into HTML that is safe to publish.
///
/// Raw HTML is shown as text but for a short list of tags; links have allowed schemes and lead to
/// pages of the site; anchors are prefixed, so that no author can take an id of ours.
struct ProseRenderer {
  let place: ProsePlace
  /// What stands where a block was declared.
  let declaration: (Declaration) -> HTMLWriter
  private(set) var html = HTMLWriter()
  private var headingCounts: [String: Int] = [:]

  init(place: ProsePlace, declaration: @escaping (Declaration) -> HTMLWriter = { _ in HTMLWriter() }) {
    self.place = place
    self.declaration = declaration
  }

  mutating func render(_ prose: Prose) {
    render(prose.blocks)
    guard !prose.footnotes.isEmpty else { return }
    html.raw("<section class=\"footnotes\" aria-label=\"Notes\"><ol>")
    for (index, footnote) in prose.footnotes.enumerated() {
      html.raw("<li id=\"")
      html.text("\(place.prefix)fn-\(index + 1)")
      html.raw("\">")
      render(footnote.blocks)
      html.raw("<p class=\"back\"><a href=\"#")
      html.text("\(place.prefix)fnref-\(index + 1)")
      html.raw("\">Back to the text<span class=\"vh\"> of note ")
      html.number(index + 1)
      html.raw("</span></a></p></li>")
    }
    html.raw("</ol></section>")
  }

  mutating func render(_ blocks: [Block]) {
    for block in blocks { render(block) }
  }

  private mutating func render(_ block: Block) {
    switch block.content {
    case .heading(let level, let content): heading(level, content)
    case .paragraph(let content):
      html.raw("<p>")
      render(content)
      html.raw("</p>\n")
    case .quote(let blocks):
      html.raw("<blockquote>")
      render(blocks)
      html.raw("</blockquote>\n")
    case .list(let list): render(list)
    case .code(_, let text):
      html.raw("<pre tabindex=\"0\"><code>")
      html.text(text)
      html.raw("</code></pre>\n")
    case .table(let table): render(table)
    case .thematicBreak: html.raw("<hr>\n")
    case .html(let text): rawHTML(text)
    case .declaration(let declaration): html.raw(contentsOf: self.declaration(declaration))
    }
  }

  private mutating func heading(_ level: Int, _ content: [Inline]) {
    let slug = slug(of: plainText(of: content))
    let count = headingCounts[slug, default: 0]
    headingCounts[slug] = count + 1
    let anchor = headingAnchor(count == 0 ? slug : "\(slug)-\(count)")
    let tag = min(6, level + place.headingShift)
    html.raw("<h")
    html.number(tag)
    html.raw(" id=\"")
    html.text(place.prefix + anchor)
    html.raw("\">")
    render(content)
    html.raw("</h")
    html.number(tag)
    html.raw(">\n")
  }

  private mutating func render(_ list: List) {
    if let start = list.start {
      html.raw("<ol class=\"plain\"")
      if start != 1 {
        html.raw(" start=\"")
        html.number(start)
        html.raw("\"")
      }
      html.raw(">")
    } else {
      html.raw("<ul class=\"plain\">")
    }
    for item in list.items { render(item, isTight: list.isTight) }
    if list.start == nil { html.raw("</ul>\n") } else { html.raw("</ol>\n") }
  }

  private mutating func render(_ item: List.Item, isTight: Bool) {
    html.raw("<li>")
    if let isChecked = item.isChecked {
      // A box that cannot be ticked says its state in words as well as in its shape.
      html.raw(
        isChecked
          ? "<span class=\"task\" aria-hidden=\"true\">☑</span><span class=\"vh\">Done: </span> "
          : "<span class=\"task\" aria-hidden=\"true\">☐</span><span class=\"vh\">To do: </span> ")
    }
    for block in item.blocks {
      if isTight, case .paragraph(let content) = block.content {
        render(content)
      } else {
        render(block)
      }
    }
    html.raw("</li>")
  }

  private mutating func render(_ table: Table) {
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table><thead><tr>")
    for (column, cell) in table.header.enumerated() {
      html.raw("<th scope=\"col\"")
      alignment(table.alignments[column])
      html.raw(">")
      render(cell)
      html.raw("</th>")
    }
    html.raw("</tr></thead><tbody>")
    for row in table.rows {
      html.raw("<tr>")
      for (column, cell) in row.enumerated() {
        html.raw("<td")
        if column < table.alignments.count { alignment(table.alignments[column]) }
        html.raw(">")
        render(cell)
        html.raw("</td>")
      }
      html.raw("</tr>")
    }
    html.raw("</tbody></table></div>\n")
  }

  private mutating func alignment(_ alignment: Table.Alignment) {
    switch alignment {
    case .none, .left: break
    case .center: html.raw(" class=\"mid\"")
    case .right: html.raw(" class=\"num\"")
    }
  }

  private mutating func rawHTML(_ text: String) {
    for piece in RawHTML.pieces(of: text) {
      switch piece {
      case .comment: break
      case .tag(let tag): html.allowedTag(tag)
      case .text(let text): html.text(text)
      }
    }
  }
}

extension ProseRenderer {
  mutating func render(_ inlines: [Inline]) {
    for inline in inlines { render(inline) }
  }

  private mutating func render(_ inline: Inline) {
    switch inline {
    case .text(let text): html.text(text)
    case .softBreak: html.raw("\n")
    case .lineBreak: html.raw("<br>\n")
    case .code(let text):
      html.raw("<code>")
      html.text(text)
      html.raw("</code>")
    case .emphasis(let content):
      html.raw("<em>")
      render(content)
      html.raw("</em>")
    case .strong(let content):
      html.raw("<strong>")
      render(content)
      html.raw("</strong>")
    case .strikethrough(let content):
      html.raw("<del>")
      render(content)
      html.raw("</del>")
    case .link(let link): render(link)
    case .image(let image): render(image)
    case .reference(let reference): self.reference(reference.target.value, words: reference.words)
    case .html(let text): rawHTML(text.value)
    case .footnoteReference(let number): footnote(number)
    }
  }

  mutating func render(_ phrase: Phrase) {
    for piece in phrase.pieces {
      switch piece {
      case .text(let text): html.text(text)
      case .reference(let target, let words): reference(target.value, words: words)
      }
    }
  }

  private mutating func footnote(_ number: Int) {
    html.raw("<sup id=\"")
    html.text("\(place.prefix)fnref-\(number)")
    html.raw("\"><a href=\"#")
    html.text("\(place.prefix)fn-\(number)")
    html.raw("\"><span class=\"vh\">Note </span>")
    html.number(number)
    html.raw("</a></sup>")
  }

  private mutating func render(_ link: Link) {
    guard let href = href(of: place.workspace.target(ofLink: link.destination, on: place.source))
    else {
      render(link.content)
      return
    }
    html.raw("<a href=\"")
    html.text(href)
    html.raw("\">")
    render(link.content)
    html.raw("</a>")
  }

  private func href(of target: LinkTarget) -> String? {
    switch target {
    case .page(let page, let anchor):
      place.address.link(
        to: place.workspace.address(of: page), anchor: anchor.map(headingAnchor))
    case .file(let path):
      percentEncoded(place.address.link(to: place.workspace.address(ofFile: path)))
    case .heading(let anchor): "#" + headingAnchor(anchor)
    case .external(let address): address
    case .none: nil
    }
  }

  /// Pictures come from the workspace alone, so that reading a page asks nobody anything.
  private mutating func render(_ image: Image) {
    guard case .file(let path) = place.workspace.target(ofLink: image.source, on: place.source)
    else {
      html.text(image.alternative)
      return
    }
    html.raw("<img src=\"")
    html.text(percentEncoded(place.address.link(to: place.workspace.address(ofFile: path))))
    html.raw("\" alt=\"")
    html.text(image.alternative)
    html.raw("\">")
  }

  mutating func reference(_ target: String, words: String?) {
    let workspace = place.workspace
    if target.namesPage {
      guard let href = href(of: workspace.target(ofLink: target, on: place.source)) else {
        html.text(words ?? target)
        return
      }
      link(to: href, words: words ?? pageTitle(of: target), isID: false)
      return
    }
    guard let reference = EntityReference(target) else {
      html.text(words ?? target)
      return
    }
    if let entity = workspace.resolve(reference, from: place.model) {
      let href = place.address.link(to: workspace.address(of: .entity(entity)))
      link(to: href, words: words ?? target, isID: words == nil)
    } else if reference.model == nil, let model = workspace.model(named: reference.id) {
      let href = place.address.link(to: workspace.address(of: .model(model)))
      link(to: href, words: words ?? workspace[model].title, isID: false)
    } else {
      html.text(words ?? target)
    }
  }

  private mutating func link(to href: String, words: String, isID: Bool) {
    html.raw(isID ? "<a class=\"id\" href=\"" : "<a href=\"")
    html.text(href)
    html.raw("\">")
    html.text(words)
    html.raw("</a>")
  }

  /// The heading's words where a reference to a page gives none of its own.
  private func pageTitle(of target: String) -> String {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let pages = place.workspace.pages
    let path = parts[0].isEmpty ? pages[place.source].path
      : workspacePath(of: String(parts[0]), from: pages[place.source].path) ?? target
    guard let page = place.workspace.pageIndex(ofPath: path) else { return target }
    guard parts.count > 1 else { return pages[page].title }
    return pages[page].headings.first { $0.anchor == parts[1] }?.text ?? pages[page].title
  }
}

/// The anchor that a heading has on our pages: apart from every id that the pages have themselves.
func headingAnchor(_ slug: String) -> String { "s-\(slug)" }
