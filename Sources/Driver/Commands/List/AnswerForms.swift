package import Diagnostics
internal import Model

extension Answer {
  /// The entities as a table, a line for each; nothing where there are none.
  package func table(_ style: Style) -> String {
    guard !rows.isEmpty else { return "" }
    let head = columns.map { StyledText($0.text) }
    let lines = rows.map { row in
      row.cells.map { StyledText(oneLine($0.joined(separator: ", "))) }
    }
    return columned([head] + lines)
      .map { $0.printed(isColoured: style.isColoured) + "\n" }
      .joined()
  }

  /// The entities as a JSON array: each with its model, id, kind and title, and under `values` the
  /// texts of each column.
  package func json() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.array { json in
      for row in rows { json.object { write(row, to: &$0) } }
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ row: Row, to json: inout JSONWriter) {
    let entity = workspace[row.entity]
    json.member("model", workspace.model(of: row.entity).map { workspace[$0].id.value.text })
    json.member("id", entity.id.value.text)
    json.member("kind", entity.kind.rawValue)
    json.member("title", entity.title)
    json.object("values") { json in
      for (column, texts) in zip(columns, row.cells) {
        json.array(column.text) { json in
          for text in texts { json.string(text) }
        }
      }
    }
  }
}
