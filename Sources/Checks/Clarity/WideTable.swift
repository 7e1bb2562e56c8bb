package import Diagnostics
internal import Markup
internal import Model

extension Check {
  /// Tables in prose with more columns than a sheet of paper holds.
  static let wideTable = Check(.wideTable) { inspection in
    inspection.workspace.pages.flatMap { page in
      page.writing.flatMap(\.allBlocks).compactMap { block -> Diagnostic? in
        guard case .table(let table) = block.content, table.header.count > mostColumns else {
          return nil
        }
        return tooWide(table.header.count, at: block.span)
      }
    }
  }
}

/// How many columns of words stand beside each other on A4 in type that can be read.
private let mostColumns = 8

extension Rule {
  package static let wideTable = Rule("wide-table", .note)
}

private func tooWide(_ columns: Int, at place: SourceSpan) -> Diagnostic {
  Diagnostic(
    .wideTable, "a table of \(columns) columns does not fit on a page", at: place,
    help: "turn its rows and columns round, or make two tables of it"
  )
}
