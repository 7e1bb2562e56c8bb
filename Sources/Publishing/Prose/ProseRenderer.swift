internal import Diagnostics
internal import Markup
internal import Model
internal import Templating

/// Where prose is shown, which decides where its links lead.
struct ProsePlace {
  let workspace: Workspace
  /// The page of the site that shows it.
  let address: Address
  /// The workspace's page that it was written on; none for what the compiler itself has to say.
  let source: Int?
  /// What sets the anchors of this prose apart from others on the same page; empty for a page's own.
  let prefix: String
  /// How many levels headings move down.
  let headingShift: Int

  var model: ModelIndex? { source.flatMap { workspace.model(ofPage: $0) } }

  func meaning(ofLink written: String) -> LinkMeaning {
    source.map { workspace.meaning(ofLink: written, on: $0) } ?? .none
  }
}

/// Turns an author's Markdown into HTML that is safe to publish.
///
/// Raw HTML is shown as text but for a short list of tags; links have allowed schemes and lead to
/// pages of the site; anchors are prefixed, so that no author can take an id of ours.
struct ProseRenderer {
  let place: ProsePlace
  /// What stands where a block was declared.
  let declaration: (Declaration) -> HTML
  private(set) var html = HTML()
  /// What leads terms in running text to what they mean, where that is wanted.
  private(set) var terms: TermLinker?
  private var headingCounts: [String: Int] = [:]

  init(
    place: ProsePlace, terms: TermLinker? = nil,
    declaration: @escaping (Declaration) -> HTML = { _ in HTML() }
  ) {
    self.place = place
    self.terms = terms
    self.declaration = declaration
  }

  mutating func render(_ prose: Prose) {
    render(prose.blocks)
    guard !prose.footnotes.isEmpty else { return }
    html.append(markup: "<section class=\"footnotes\" aria-label=\"Notes\"><ol>")
    for (index, footnote) in prose.footnotes.enumerated() {
      html.append(markup: "<li id=\"")
      html.append(escaping: "\(place.prefix)fn-\(index + 1)")
      html.append(markup: "\">")
      render(footnote.blocks)
      html.append(markup: "<p class=\"back\"><a href=\"#")
      html.append(escaping: "\(place.prefix)fnref-\(index + 1)")
      html.append(markup: "\">Back to the text<span class=\"vh\"> of note ")
      html.append(escaping: String(index + 1))
      html.append(markup: "</span></a></p></li>")
    }
    html.append(markup: "</ol></section>")
  }

  mutating func render(_ blocks: [Block]) {
    for block in blocks { render(block) }
  }

  private mutating func render(_ block: Block) {
    switch block.content {
    case .heading(let level, let content): heading(level, content)
    case .paragraph(let content):
      html.append(markup: "<p>")
      render(content)
      html.append(markup: "</p>\n")
    case .quote(let blocks):
      html.append(markup: "<blockquote>")
      render(blocks)
      html.append(markup: "</blockquote>\n")
    case .list(let list): render(list)
    case .code(_, let text):
      html.append(markup: "<pre tabindex=\"0\"><code>")
      code(text)
      html.append(markup: "</code></pre>\n")
    case .table(let table): render(table)
    case .thematicBreak: html.append(markup: "<hr>\n")
    case .html(let text): rawHTML(text)
    case .declaration(let declaration): html.append(self.declaration(declaration))
    }
  }

  /// Code as it stands; `⟦…⟧` in the page of a rule marks where the finding is.
  private mutating func code(_ text: String) {
    guard place.source == nil else { return html.append(escaping: text) }
    for (index, part) in text.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
      let pieces = part.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
      guard index > 0, pieces.count == 2 else {
        html.append(escaping: String(part))
        continue
      }
      html.append(markup: "<mark>")
      html.append(escaping: String(pieces[0]))
      html.append(markup: "</mark>")
      html.append(escaping: String(pieces[1]))
    }
  }

  private mutating func heading(_ level: Int, _ content: [Inline]) {
    let slug = slug(of: plainText(of: content))
    let count = headingCounts[slug, default: 0]
    headingCounts[slug] = count + 1
    let anchor = headingAnchor(count == 0 ? slug : "\(slug)-\(count)")
    let tag = min(6, level + place.headingShift)
    html.append(markup: "<h")
    html.append(escaping: String(tag))
    html.append(markup: " id=\"")
    html.append(escaping: place.prefix + anchor)
    html.append(markup: "\">")
    renderWithoutTerms(content)
    html.append(markup: "</h")
    html.append(escaping: String(tag))
    html.append(markup: ">\n")
  }

  private mutating func render(_ list: List) {
    if let start = list.start {
      html.append(markup: "<ol class=\"plain\"")
      if start != 1 {
        html.append(markup: " start=\"")
        html.append(escaping: String(start))
        html.append(markup: "\"")
      }
      html.append(markup: ">")
    } else {
      html.append(markup: "<ul class=\"plain\">")
    }
    for item in list.items { render(item, isTight: list.isTight) }
    if list.start == nil { html.append(markup: "</ul>\n") } else { html.append(markup: "</ol>\n") }
  }

  private mutating func render(_ item: List.Item, isTight: Bool) {
    html.append(markup: "<li>")
    if let isChecked = item.isChecked {
      // A box that cannot be ticked says its state in words as well as in its shape.
      html.append(
        markup: isChecked
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
    html.append(markup: "</li>")
  }

  private mutating func render(_ table: Table) {
    html.append(
      markup:
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table><thead><tr>"
    )
    for (column, cell) in table.header.enumerated() {
      html.append(markup: "<th scope=\"col\"")
      alignment(table.alignments[column])
      html.append(markup: ">")
      renderWithoutTerms(cell)
      html.append(markup: "</th>")
    }
    html.append(markup: "</tr></thead><tbody>")
    for row in table.rows {
      html.append(markup: "<tr>")
      for (column, cell) in row.enumerated() {
        html.append(markup: "<td")
        if column < table.alignments.count { alignment(table.alignments[column]) }
        html.append(markup: ">")
        render(cell)
        html.append(markup: "</td>")
      }
      html.append(markup: "</tr>")
    }
    html.append(markup: "</tbody></table></div>\n")
  }

  private mutating func alignment(_ alignment: Table.Alignment) {
    switch alignment {
    case .none, .left: break
    case .center: html.append(markup: " class=\"mid\"")
    case .right: html.append(markup: " class=\"num\"")
    }
  }

  private mutating func rawHTML(_ text: String) {
    for piece in RawHTML.pieces(of: text) {
      switch piece {
      case .comment: break
      case .tag(let tag): html.append(HTML(renderedBytes: Array(tag.utf8)))
      case .text(let text): html.append(escaping: text)
      }
    }
  }
}

extension ProseRenderer {
  mutating func render(_ inlines: [Inline]) {
    guard terms != nil else {
      for inline in inlines { render(inline) }
      return
    }
    // A term may go on over the end of a line.
    var text = ""
    for inline in inlines {
      switch inline {
      case .text(let more): text += more
      case .softBreak: text += "\n"
      case .lineBreak, .code, .emphasis, .strong, .strikethrough, .link, .image, .reference, .html,
        .footnoteReference:
        running(text)
        text = ""
        render(inline)
      }
    }
    running(text)
  }

  /// Running text of the author's, with the terms in it that lead somewhere.
  private mutating func running(_ text: String) {
    if terms == nil { html.append(escaping: text) } else { terms?.append(text, to: &html) }
  }

  /// Text in which terms lead nowhere: a heading, or a link that leads elsewhere.
  private mutating func renderWithoutTerms(_ inlines: [Inline]) {
    let kept = terms
    terms = nil
    render(inlines)
    terms = kept
  }

  private mutating func render(_ inline: Inline) {
    switch inline {
    case .text(let text): html.append(escaping: text)
    case .softBreak: html.append(markup: "\n")
    case .lineBreak: html.append(markup: "<br>\n")
    case .code(let text):
      html.append(markup: "<code>")
      html.append(escaping: text)
      html.append(markup: "</code>")
    case .emphasis(let content):
      html.append(markup: "<em>")
      render(content)
      html.append(markup: "</em>")
    case .strong(let content):
      html.append(markup: "<strong>")
      render(content)
      html.append(markup: "</strong>")
    case .strikethrough(let content):
      html.append(markup: "<del>")
      render(content)
      html.append(markup: "</del>")
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
      case .text(let text): running(text)
      case .reference(let target, let words): reference(target.value, words: words)
      }
    }
  }

  private mutating func footnote(_ number: Int) {
    html.append(markup: "<sup id=\"")
    html.append(escaping: "\(place.prefix)fnref-\(number)")
    html.append(markup: "\"><a href=\"#")
    html.append(escaping: "\(place.prefix)fn-\(number)")
    html.append(markup: "\"><span class=\"vh\">Note </span>")
    html.append(escaping: String(number))
    html.append(markup: "</a></sup>")
  }

  private mutating func render(_ link: Link) {
    guard let href = href(of: place.meaning(ofLink: link.destination))
    else {
      render(link.content)
      return
    }
    html.append(markup: "<a href=\"")
    html.append(escaping: href)
    html.append(markup: "\">")
    renderWithoutTerms(link.content)
    html.append(markup: "</a>")
  }

  private func href(of meaning: LinkMeaning) -> String? {
    switch meaning {
    case .page(let page, let anchor):
      place.address.link(
        to: place.workspace.address(of: page), anchor: anchor.map(headingAnchor))
    case .file(let path):
      place.address.link(to: place.workspace.address(ofFile: path))
    case .external(let address): address
    case .none: nil
    }
  }

  /// Pictures come from the workspace alone, so that reading a page asks nobody anything.
  private mutating func render(_ image: Image) {
    guard case .file(let path) = place.meaning(ofLink: image.source)
    else {
      html.append(escaping: image.alternative)
      return
    }
    html.append(markup: "<img src=\"")
    html.append(
      escaping: place.address.link(to: place.workspace.address(ofFile: path)))
    html.append(markup: "\" alt=\"")
    html.append(escaping: image.alternative)
    html.append(markup: "\">")
  }

  mutating func reference(_ target: String, words: String?) {
    let workspace = place.workspace
    if target.namesPage {
      guard let href = href(of: place.meaning(ofLink: target)) else {
        html.append(escaping: words ?? target)
        return
      }
      link(to: href, words: words ?? pageTitle(of: target), isID: false)
      return
    }
    guard let reference = EntityReference(target) else {
      html.append(escaping: words ?? target)
      return
    }
    if let entity = workspace.resolve(reference, from: place.model) {
      let href = place.address.link(to: workspace.address(of: .entity(entity)))
      link(to: href, words: words ?? target, isID: words == nil)
    } else if reference.model == nil, let model = workspace.model(named: reference.id) {
      let href = place.address.link(to: workspace.address(of: .model(model)))
      link(to: href, words: words ?? workspace[model].title, isID: false)
    } else {
      html.append(escaping: words ?? target)
    }
  }

  private mutating func link(to href: String, words: String, isID: Bool) {
    html.append(markup: isID ? "<a class=\"id\" href=\"" : "<a href=\"")
    html.append(escaping: href)
    html.append(markup: "\">")
    html.append(escaping: words)
    html.append(markup: "</a>")
  }

  /// The heading's words where a reference to a page gives none of its own.
  private func pageTitle(of target: String) -> String {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let pages = place.workspace.pages
    guard let source = place.source else { return target }
    let path =
      parts[0].isEmpty
      ? pages[source].path
      : workspacePath(of: String(parts[0]), from: pages[source].path) ?? target
    guard let page = place.workspace.pageIndex(ofPath: path) else { return target }
    guard parts.count > 1 else { return pages[page].title }
    return pages[page].headings.first { $0.anchor == parts[1] }?.text ?? pages[page].title
  }
}

/// The anchor that a heading has on our pages: apart from every id that the pages have themselves.
func headingAnchor(_ slug: String) -> String { "s-\(slug)" }
