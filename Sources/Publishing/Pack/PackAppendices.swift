internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// What of a model is mapped to which entry of which framework.
  func mappingChapters(_ model: ModelIndex, on address: Address) -> [PackChapter] {
    let chapters = frameworkUse.frameworks.compactMap { framework -> PackChapter? in
      let rows = frameworkUse.entries(of: framework).compactMap { entry -> DataTable.Row? in
        let mapped = frameworkUse.mappings(to: entry).map(\.entity).filter {
          workspace.model(of: $0) == model
        }
        guard !mapped.isEmpty else { return nil }
        return DataTable.Row(cells: [
          .text(entry.id), .text(entry.name ?? ""),
          .links(mapped.map { idLink(to: $0, from: address) }),
        ])
      }
      guard !rows.isEmpty else { return nil }
      let title = framework.catalogue.title
      return PackChapter(
        anchor: "mapping-\(framework.rawValue)", title: "Mapped to \(title)",
        table: DataTable(
          caption: "What is mapped to \(title)", isDense: true,
          columns: ["Entry", "Name", "Mapped"].map { DataTable.Column(title: $0) }, rows: rows))
    }
    return chapters.enumerated().map { number, chapter in
      var chapter = chapter
      chapter.isListed = number == 0
      return chapter
    }
  }

  /// What is linked with what, row by row.
  func traceChapters(_ model: ModelIndex) -> [PackChapter] {
    let address = packAddress(of: model)
    return traces(of: model).filter { $0 != .threatsElements }.map { trace in
      let matrix = workspace.trace(trace, of: model)
      let rows = zip(matrix.rows, matrix.links).map { row, columns in
        DataTable.Row(cells: [
          nameCell(row, on: address),
          columns.isEmpty
            ? .text("", note: "none")
            : .links(columns.map { link(to: matrix.columns[$0], from: address, notes: false) }),
        ])
      }
      return PackChapter(
        anchor: "trace-\(trace.rawValue)", title: trace.title,
        table: DataTable(
          caption: trace.title, isDense: true,
          columns: [capitalised(trace.rowKind.noun), "Linked with"].map {
            DataTable.Column(title: $0)
          }, rows: rows))
    }
  }

  func glossaryChapters(on address: Address) -> [PackChapter] {
    guard !glossary.terms.isEmpty else { return [] }
    let terms = glossary.terms.sorted { precedes($0.name, $1.name) }
    return [
      PackChapter(
        anchor: "glossary", title: "Glossary",
        table: DataTable(
          caption: "Terms", isDense: true,
          columns: ["Term", "Meaning"].map { DataTable.Column(title: $0) },
          rows: terms.map {
            DataTable.Row(cells: [.text($0.name), .prose(meaning(of: $0, on: address))])
          }))
    ]
  }

  /// The rules that ran, with what they found: all that found something, and how many did not.
  func ruleChapters(on address: Address) -> [PackChapter] {
    guard !ruleBook.isEmpty else { return [] }
    let loud = ruleBook.rules.filter { found[rule: $0.name] != nil }.sorted { $0.name < $1.name }
    let quiet = ruleBook.rules.count - loud.count
    return [
      PackChapter(
        anchor: "rules", title: "Checks that ran",
        lead: Sentence(
          "threatpress \(edition.toolVersion) ran \(counted(ruleBook.rules.count, "check", "checks")) "
            + "over the workspace; \(quiet) found nothing."),
        table: DataTable(
          caption: "Checks that found something", isDense: true,
          columns: [
            DataTable.Column(title: "Check"),
            DataTable.Column(title: "Open", style: .number),
            DataTable.Column(title: "Answered", style: .number),
          ],
          rows: loud.map { rule in
            let all = found[rule: rule.name] ?? []
            let answered = all.count(where: \.isAnswered)
            return DataTable.Row(cells: [
              .text(rule.name), .text(String(all.count - answered)), .text(String(answered)),
            ])
          }))
    ]
  }
}
