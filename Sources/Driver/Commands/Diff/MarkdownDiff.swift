internal import Diagnostics
internal import Model
internal import Publishing

extension Diff {
  /// By this a bot finds the comment that it wrote before, and writes the new one in its place.
  static let marker = "<!-- threatpress diff -->"

  /// The change as a comment on a pull request; nothing at all where nothing changed.
  package func markdownForm() -> String {
    guard !isEmpty else { return "" }
    var text = """
      \(Self.marker)
      ### Threat model: \(report.verdict)

      \(report.countWords.prefix(1).uppercased() + report.countWords.dropFirst()) from \(safeMarkdown(oldSide.words)) \
      to \(safeMarkdown(newSide.words)).

      """
    text += movementTable + decisionList + findingList
    let limit = Self.sizeLimit - text.utf8.count
    let (details, left) = folded(upTo: limit)
    text += details
    if left > 0 {
      text += "\n\(left) more \(left == 1 ? "part" : "parts"): `threatpress diff` tells all.\n"
    }
    return text
  }

  /// Below what forges take, which is 65,536 characters for GitHub.
  private static let sizeLimit = 60_000
  /// How many decisions, findings and movements are shown unfolded.
  private static let shownCount = 10

  // MARK: What everybody sees

  private var movementTable: String {
    let rows = changes.models.flatMap { model in
      report.threatMovements(of: model).map { row in
        "| \(safeCode(row.id))\(title(row.title)) | \(row.riskWords.joined(separator: "; ")) "
          + "| \(row.stateWords ?? "") |\n"
      }
    }
    guard !rows.isEmpty else { return "" }
    let shown = rows.prefix(2 * Self.shownCount).joined()
    let left = rows.count - 2 * Self.shownCount
    return "\n| Threat | Risk | State |\n| --- | --- | --- |\n" + shown
      + (left > 0 ? "\n… and \(left) more.\n" : "")
  }

  private var decisionList: String {
    let items = changes.decisions.map { decision in
      let entity = changes[decision.subject.side][decision.subject.entity]
      let title = entity.hasTitle ? " (\(safeMarkdown(entity.title)))" : ""
      return
        "\(safeCode(entity.id.value.text))\(title) \(safeMarkdown(report.words(for: decision))) "
        + "(\(linkedPlace(of: decision.subject)))"
    }
    return list("Needs a decision", items, mark: "- [ ] ")
  }

  private var findingList: String {
    list("New findings", findings.new.map { line(of: $0, in: new) }, mark: "- ")
      + list(
        "Findings that are gone", findings.gone.map { line(of: $0, in: old) }, mark: "- ", shown: 0)
  }

  private func line(of finding: Diagnostic, in side: SideCompilation) -> String {
    "**\(finding.severity.rawValue)** \(safeMarkdown(finding.message)) "
      + "(\(safeCode(finding.rule.name)), \(side.linkedPlace(of: finding.span)))"
  }

  private func linkedPlace(of subject: SidedEntity) -> String {
    side(subject.side).linkedPlace(of: changes[subject.side][subject.entity].id.span)
  }

  /// The first of some items, and the others folded.
  private func list(
    _ head: String, _ items: [String], mark: String, shown: Int = Diff.shownCount
  ) -> String {
    guard !items.isEmpty else { return "" }
    let lines = items.map { "\(mark)\($0)\n" }
    let first = shown == 0 ? "" : "\n**\(head)**\n\n" + lines.prefix(shown).joined()
    guard lines.count > shown else { return first }
    let rest = lines.dropFirst(shown).prefix(100)
    let left = lines.count - shown - rest.count
    return first
      + fold(
        shown == 0 ? "\(head): \(lines.count)" : "\(lines.count - shown) more",
        rest.joined() + (left > 0 ? "\n… and \(left) more.\n" : ""))
  }

  private func title(_ title: String?) -> String { title.map { " \(safeMarkdown($0))" } ?? "" }

  // MARK: What is folded

  /// Parts, each folded, until there is no more room; and how many did not fit.
  private func folded(upTo limit: Int) -> (text: String, left: Int) {
    var text = ""
    var left = 0
    for part in parts {
      if text.utf8.count + part.utf8.count > limit { left += 1 } else { text += part }
    }
    return (text, left)
  }

  private var parts: [String] {
    changes.models.flatMap(parts(of:))
      + [
        part(
          "Outside any model",
          changes.pages.map(pageItem) + changes.configuration.map { item($0) })
      ].compactMap { $0 }
  }

  private func parts(of model: ModelDifference) -> [String] {
    let (id, _) = report.name(of: model)
    let fate = report.fate(of: model).map { " (\($0))" } ?? ""
    var parts = report.entries(of: model).map { group, entries in
      part("\(id)\(fate): \(group.title), \(entries.count)", entries.map(item))
    }
    let proofs = report.proofs(of: model).map { "- \(safeCode($0.id)) \(safeMarkdown($0.words))\n" }
    parts.append(part("\(id): What evidence says, \(proofs.count)", proofs))
    parts.append(
      part(
        "\(id): the model and its text",
        model.keys.map { item($0) } + model.pages.map(pageItem)))
    return parts.compactMap { $0 }
  }

  /// Some items folded, as many as one part may take of the room for all.
  private func part(_ title: String, _ items: [String]) -> String? {
    guard !items.isEmpty else { return nil }
    var text = ""
    var count = 0
    for item in items {
      if text.utf8.count + item.utf8.count > Self.sizeLimit / 4 { break }
      text += item
      count += 1
    }
    let left = items.count - count
    return fold(title, text + (left > 0 ? "\n… and \(left) more.\n" : ""))
  }

  /// `title`: words of ours, and ids, which hold no marks.
  private func fold(_ title: String, _ text: String) -> String {
    "\n<details><summary>\(title)</summary>\n\n\(text)\n</details>\n"
  }

  private func item(_ entry: ChangeEntry) -> String {
    let sign =
      switch entry.mark {
      case .added: "added"
      case .removed: "removed"
      case .changed: ""
      }
    let facts = ([sign] + entry.facts).filter { !$0.isEmpty }.joined(separator: ", ")
    let head =
      "- \(safeCode(entry.id))\(title(entry.title))"
      + (facts.isEmpty ? "" : " (\(safeMarkdown(facts)))")
      + " \(safeCode(place(of: entry.subject)))\n"
    let sentence = entry.sentence.map { "  - \(safeMarkdown($0))\n" } ?? ""
    return head + sentence + entry.details.map { item($0, of: entry) }.joined()
  }

  private func item(_ detail: ChangeDetail, of entry: ChangeEntry) -> String {
    switch detail {
    case .key(let key): item(key, indent: "  ")
    case .gained(let words):
      "  - \(entry.mark == .added ? "" : "now ")\(safeMarkdown(words))\n"
    case .lost(let words): "  - no longer \(safeMarkdown(words))\n"
    }
  }

  private func item(_ key: KeyDifference, indent: String = "") -> String {
    "\(indent)- \(safeCode(key.key)): \(words(for: key))\n"
  }

  private func words(for key: KeyDifference) -> String {
    if let members = key.members {
      return
        (members.lost.map { "without ~~\(safeMarkdown($0))~~" }
        + members.gained.map { "with **\(safeMarkdown($0))**" }).joined(separator: ", ")
    }
    if let runs = key.words {
      return runs.shortened().map { run in
        switch run {
        case .both(let words): safeMarkdown(words)
        case .old(let words): "~~\(safeMarkdown(beginning(of: words)))~~"
        case .new(let words): "**\(safeMarkdown(beginning(of: words)))**"
        }
      }.joined(separator: " ")
    }
    func value(_ value: PlainValue) -> String { safeMarkdown(beginning(of: value.text)) }
    return switch (key.old, key.new) {
    case (let old?, let new?): "\(value(old)) → **\(value(new))**"
    case (nil, let new?): "**\(value(new))**"
    case (let old?, nil): "~~\(value(old))~~"
    case (nil, nil): ""
    }
  }

  private func pageItem(_ page: PageDifference) -> String {
    let (mark, path, fact) = report.words(for: page)
    let facts =
      switch mark {
      case .added: " (added)"
      case .removed: " (removed)"
      case .changed: fact.map { " (\(safeMarkdown($0)))" } ?? ""
      }
    return "- \(safeCode(path))\(facts)\n" + page.keys.map { item($0, indent: "  ") }.joined()
  }
}
