/// The rows of the tables of a class, with what their cells link to.
struct MatrixMarkup {
  struct Row {
    let anchor: String
    let cells: [Cell]
  }

  struct Cell {
    let style: String
    let anchors: [String]
    /// The addresses that the cell leads to, without what stands before the last folder.
    let links: [String]
    let text: String
  }

  let rows: [Row]

  init(_ markup: PageMarkup, tableClass: String) {
    var rows: [Row] = []
    var isInside = false
    var row: (anchor: String, cells: [Cell])?
    var cell: (tag: Tag, links: [String], anchors: [String])?
    for tag in markup.tags {
      switch (tag.name, tag.isEnd) {
      case ("table", false):
        isInside = (tag["class"] ?? "").split(separator: " ").contains { $0 == tableClass }
      case ("table", true): isInside = false
      case ("tr", false) where isInside: row = (tag["id"] ?? "", [])
      case ("tr", true):
        if let row { rows.append(Row(anchor: row.anchor, cells: row.cells)) }
        row = nil
      case ("td", false), ("th", false): if row != nil { cell = (tag, [], []) }
      case ("td", true), ("th", true):
        if let cell {
          let words = markup.text(cell.tag.end..<tag.end)
          row?.cells.append(
            Cell(
              style: cell.tag["class"] ?? "", anchors: cell.anchors, links: cell.links,
              text: words))
        }
        cell = nil
      case (_, false):
        if let anchor = tag["id"] { cell?.anchors.append(anchor) }
        if tag.name == "a", let link = tag["href"] { cell?.links.append(link) }
      default: break
      }
    }
    self.rows = rows
  }
}
