internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The list that a `view` block asks for, where it stands.
  func html(listing view: EntityIndex, on address: Address) -> HTML {
    guard let listing = workspace.listing(of: view) else { return HTML() }
    let title = workspace[view][Common.title]?.value ?? capitalised(listing.kind.plural)
    switch listing.form {
    case .count: return count(of: listing, titled: title, on: address)
    case .list: return list(of: listing, titled: title, on: address)
    case .table: return table(of: listing, titled: title, on: address)
    case .matrix: return matrix(of: listing, titled: title, on: address)
    case .heatMap:
      let prefix = "view-\(workspace[view].id.value.folded)"
      return heatMap(of: listing, titled: title, prefix: prefix, on: address)
    }
  }

  /// A number that opens to what it counts.
  private func count(of listing: Listing, titled title: String, on address: Address) -> HTML {
    var html = HTML()
    html.append(markup: "<details class=\"count\"><summary><b>")
    html.append(escaping: String(listing.entities.count))
    html.append(markup: "</b> ")
    html.append(escaping: title)
    html.append(markup: "</summary>\n")
    html.append(list(of: listing, titled: title, on: address))
    html.append(markup: "</details>\n")
    return html
  }

  private func list(of listing: Listing, titled title: String, on address: Address) -> HTML {
    if listing.entities.isEmpty { return none(title) }
    var html = HTML()
    html.append(markup: "<ul class=\"plain\">")
    for entity in listing.entities {
      html.append(markup: "<li>")
      append(idLink(to: entity, from: address), to: &html)
      if workspace[entity].hasTitle {
        html.append(escaping: " \(workspace[entity].title)")
      }
      html.append(markup: "</li>")
    }
    html.append(markup: "</ul>\n")
    return html
  }

  private func table(of listing: Listing, titled title: String, on address: Address) -> HTML {
    if listing.entities.isEmpty { return none(title) }
    var html = HTML()
    html.append(markup: "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
    html.append(escaping: title)
    html.append(markup: "\"><table class=\"dense\"><caption>")
    html.append(escaping: title)
    html.append(markup: "</caption><thead><tr>")
    for column in listing.columns {
      html.append(markup: "<th scope=\"col\">")
      html.append(escaping: humanised(column.text.replacing(".", with: " ")))
      html.append(markup: "</th>")
    }
    html.append(markup: "</tr></thead><tbody>")
    for entity in listing.entities {
      html.append(markup: "<tr>")
      for column in listing.columns { append(column, of: entity, to: &html, on: address) }
      html.append(markup: "</tr>")
    }
    html.append(markup: "</tbody></table></div>\n")
    return html
  }

  /// What stands in place of a list without anything in it.
  func none(_ title: String) -> HTML {
    var html = HTML()
    html.append(markup: "<p class=\"note\">")
    html.append(escaping: "\(title): none.")
    html.append(markup: "</p>\n")
    return html
  }

  private func append(
    _ column: ResolvedPath, of entity: EntityIndex, to html: inout HTML, on address: Address
  ) {
    html.append(markup: "<td>")
    let values = workspace.values(of: column, from: entity)
    if column.text == "id" {
      append(idLink(to: entity, from: address), to: &html)
    } else {
      for (number, value) in values.enumerated() {
        if number > 0 { html.append(markup: ", ") }
        append(value, isState: Self.states.contains(column.text), to: &html, on: address)
      }
    }
    html.append(markup: "</td>")
  }

  /// The paths whose values are words of a vocabulary, which people read without hyphens.
  private static let states: Set<String> = [
    "status", "state", "response", "decision", "result", "method", "basis", "type",
  ]

  /// A value as people read it.
  func append(
    _ value: ExpressionValue, isState: Bool, to html: inout HTML, on address: Address
  ) {
    switch value {
    case .entity(let entity, _): append(idLink(to: entity, from: address), to: &html)
    case .risk(let level): html.append(Mark(level))
    case .date(let day): html.append(escaping: day.shortWords)
    case .level(let level, _): html.append(escaping: inSentence(level))
    case .text(let text): html.append(escaping: isState ? humanised(text) : text)
    case .flag, .number, .interval, .reference: html.append(escaping: value.text)
    }
  }

  func append(_ link: LinkText, to html: inout HTML) {
    html.append(markup: link.isID ? "<a class=\"id\" href=\"" : "<a href=\"")
    html.append(escaping: link.target?.text ?? "")
    html.append(markup: "\">")
    html.append(escaping: link.text)
    html.append(markup: "</a>")
  }
}
