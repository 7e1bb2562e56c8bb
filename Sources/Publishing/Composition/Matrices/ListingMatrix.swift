internal import Diagnostics
internal import Model
internal import Templating

// Matrices and heat-maps among an author's prose, as the templates of whole pages write them.

extension Composer {
  /// What a view lists against the values of a path.
  func matrix(of listing: Listing, titled title: String, on address: Address) -> HTML {
    guard let against = listing.against, !listing.entities.isEmpty else { return none(title) }
    let rows = listing.entities.map { workspace.values(of: against, from: $0) }
    let columns = Set(rows.joined()).sorted { precedes($0, $1) }
    if columns.isEmpty { return none(title) }
    if columns.count > MatrixWidth.screen {
      return list(listing, rows, titled: title, place: "scroll", on: address)
    }
    let isWide = columns.count > MatrixWidth.paper
    var html = HTML()
    open(titled: title, style: "matrix trace", place: isWide ? "scroll noprint" : "scroll", &html)
    appendMatrix(listing, rows, columns, to: &html, on: address)
    html.append(markup: "</tbody></table></div>\n")
    if isWide {
      html.append(list(listing, rows, titled: title, place: "scroll on-paper", on: address))
    }
    return html
  }

  private func list(
    _ listing: Listing, _ rows: [[ExpressionValue]], titled title: String, place: StaticString,
    on address: Address
  ) -> HTML {
    var html = HTML()
    open(titled: title, style: "dense", place: place, &html)
    appendList(listing, rows, to: &html, on: address)
    html.append(markup: "</tbody></table></div>\n")
    return html
  }

  private func precedes(_ one: ExpressionValue, _ other: ExpressionValue) -> Bool {
    one.precedes(other) || (!other.precedes(one) && one.text < other.text)
  }

  /// Begins a table in its own region.
  private func open(
    titled title: String, style: StaticString, place: StaticString = "scroll", _ html: inout HTML
  ) {
    html.append(markup: "<div class=\"")
    html.append(markup: place)
    html.append(markup: "\" tabindex=\"0\" role=\"region\" aria-label=\"")
    html.append(escaping: title)
    html.append(markup: "\"><table class=\"")
    html.append(markup: style)
    html.append(markup: "\"><caption>")
    html.append(escaping: title)
    html.append(markup: "</caption><thead><tr>")
  }

  private func appendMatrix(
    _ listing: Listing, _ rows: [[ExpressionValue]], _ columns: [ExpressionValue],
    to html: inout HTML, on address: Address
  ) {
    html.append(markup: "<th scope=\"col\">")
    html.append(escaping: capitalised(listing.kind.noun))
    html.append(markup: "</th>")
    for column in columns {
      html.append(markup: "<th scope=\"col\">")
      append(heading: column, to: &html, on: address)
      html.append(markup: "</th>")
    }
    html.append(markup: "</tr></thead><tbody>")
    for (row, values) in zip(listing.entities, rows) {
      let values = Set(values)
      append(row: row, to: &html, on: address)
      for column in columns {
        html.append(markup: "<td>")
        if values.contains(column) { html.append(mark(of: row, with: column)) }
        html.append(markup: "</td>")
      }
      html.append(markup: "</tr>")
    }
  }

  /// Row by row: what a matrix says that would be too wide.
  private func appendList(
    _ listing: Listing, _ rows: [[ExpressionValue]], to html: inout HTML, on address: Address
  ) {
    html.append(markup: "<th scope=\"col\">")
    html.append(escaping: capitalised(listing.kind.noun))
    html.append(markup: "</th><th scope=\"col\">")
    html.append(escaping: humanised((listing.against?.text ?? "").replacing(".", with: " ")))
    html.append(markup: "</th></tr></thead><tbody>")
    for (row, values) in zip(listing.entities, rows) {
      append(row: row, to: &html, on: address)
      html.append(markup: "<td>")
      for (number, value) in values.sorted(by: precedes).enumerated() {
        if number > 0 { html.append(markup: ", ") }
        append(heading: value, to: &html, on: address)
      }
      html.append(markup: "</td></tr>")
    }
  }

  private func append(row: EntityIndex, to html: inout HTML, on address: Address) {
    let name = nameLink(to: row, on: address)
    html.append(markup: "<tr><th scope=\"row\">")
    append(name.link, to: &html)
    if let title = name.title { html.append(escaping: " \(title)") }
    html.append(markup: "</th>")
  }

  private func append(heading value: ExpressionValue, to html: inout HTML, on address: Address) {
    if case .entity(let entity, _) = value {
      append(nameLink(to: entity, on: address).link, to: &html)
    } else {
      append(value, isState: true, to: &html, on: address)
    }
  }

  private func mark(of row: EntityIndex, with column: ExpressionValue) -> Mark {
    if case .entity(let entity, _) = column { return mark(linking: row, with: entity) }
    return Mark(.verified, "Yes")
  }
}

extension Composer {
  /// The threats of a view on the grid of likelihood and impact.
  func heatMap(
    of listing: Listing, titled title: String, prefix: String, on address: Address
  ) -> HTML {
    guard listing.kind == .threat, !listing.entities.isEmpty else { return none(title) }
    let map = workspace.heatMap(of: listing.entities, listing.moment)
    let table = heatTable(
      map, caption: "\(title): \(map.moment.title.lowercased()), by likelihood and impact",
      prefix: prefix, on: address)
    var html = HTML()
    open(titled: table.caption, style: "heat", &html)
    html.append(markup: "<th scope=\"col\">Likelihood</th>")
    for impact in table.impacts {
      html.append(markup: "<th scope=\"col\">")
      html.append(escaping: impact)
      html.append(markup: "<span class=\"vh\"> impact</span></th>")
    }
    html.append(markup: "</tr></thead><tbody>")
    for row in table.rows {
      html.append(markup: "<tr><th scope=\"row\">")
      html.append(escaping: row.level)
      html.append(markup: "</th>")
      for field in row.fields { append(field, to: &html) }
      html.append(markup: "</tr>")
    }
    html.append(markup: "</tbody></table></div>\n")
    append("Rated in another way, so not on the grid", table.beside, to: &html)
    let unrated = map.unrated.map { stateLink(to: $0, on: address) }
    append("Not rated", unrated, to: &html)
    return html
  }

  private func append(_ field: HeatTable.Field, to html: inout HTML) {
    html.append(markup: "<td class=\"ids h")
    html.append(escaping: String(field.band.tint))
    html.append(markup: "\"><small>")
    html.append(escaping: field.band.name)
    if let count = field.count {
      html.append(markup: " <span aria-hidden=\"true\">·</span> <a class=\"n\" href=\"")
      html.append(escaping: count.target?.text ?? "")
      html.append(markup: "\">")
      html.append(escaping: String(count.number))
      html.append(markup: "</a>")
    }
    html.append(markup: "</small>")
    if !field.threats.isEmpty {
      html.append(markup: "<ul class=\"in\" id=\"")
      html.append(escaping: field.anchor)
      html.append(markup: "\">")
      append(field.threats, to: &html)
      html.append(markup: "</ul>")
    }
    html.append(markup: "</td>")
  }

  private func append(_ title: String, _ threats: [StateLink], to html: inout HTML) {
    guard !threats.isEmpty else { return }
    html.append(markup: "<p class=\"note\">")
    html.append(escaping: title)
    html.append(markup: ":</p><ul class=\"in ids\">")
    append(threats, to: &html)
    html.append(markup: "</ul>\n")
  }

  private func append(_ threats: [StateLink], to html: inout HTML) {
    for threat in threats {
      html.append(markup: "<li>")
      append(threat.link, to: &html)
      if let mark = threat.mark {
        html.append(markup: " ")
        html.append(mark)
      }
      html.append(markup: "</li>")
    }
  }
}
