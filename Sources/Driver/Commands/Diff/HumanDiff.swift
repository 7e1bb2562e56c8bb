package import Diagnostics
internal import Model
internal import Publishing

extension Diff {
  /// The change as a person reads it on a terminal: what needs a decision first.
  package func humanForm(_ style: Style) -> String {
    var lines = [StyledText("From \(oneLine(oldSide.words)) to \(oneLine(newSide.words)):", .faint)]
    guard !isEmpty else { return printed(lines + [StyledText("Nothing changed.")], style) }
    lines.append(
      StyledText(report.verdict + ".", .strong) + StyledText(" \(sentence(report.countWords))"))
    for model in changes.models { lines += self.lines(of: model, style) }
    let rest =
      changes.pages.flatMap { pageLines($0, style) }
      + changes.configuration.flatMap { keyLines($0, style) }
    if !rest.isEmpty { lines += head("Outside any model") + rest }
    lines += findingLines
    return printed(lines, style)
  }

  private func printed(_ lines: [StyledText], _ style: Style) -> String {
    lines.map { $0.printed(isColoured: style.isColoured) + "\n" }.joined()
  }

  private func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  private func head(_ words: String) -> [StyledText] {
    [StyledText(""), StyledText(words, .strong)]
  }

  // MARK: A model

  private func lines(of model: ModelDifference, _ style: Style) -> [StyledText] {
    let (id, title) = report.name(of: model)
    let fate = report.fate(of: model).map { " (\($0))" } ?? ""
    var lines = head("\(id)  \(oneLine(title))\(fate)")
    lines += section("Needs a decision", decisionLines(of: model, style))
    lines += section("Risk", movementLines(of: model))
    for (group, entries) in report.entries(of: model) where group != .evidence {
      lines += section(group.title, entries.flatMap { entryLines($0, style) })
    }
    let evidence = report.entries(of: model).first { $0.group == .evidence }?.entries ?? []
    lines += section(
      "Evidence", proofLines(of: model) + evidence.flatMap { entryLines($0, style) })
    lines += section("The model itself", model.keys.flatMap { keyLines($0, style) })
    lines += section("Text", model.pages.flatMap { pageLines($0, style) })
    return lines
  }

  private func section(_ title: String, _ lines: [StyledText]) -> [StyledText] {
    lines.isEmpty ? [] : [StyledText("  \(title)", .emphasis)] + lines
  }

  private func decisionLines(of model: ModelDifference, _ style: Style) -> [StyledText] {
    model.decisions.flatMap { decision in
      let entity = changes[decision.subject.side][decision.subject.entity]
      let title = entity.hasTitle ? " (\(oneLine(entity.title)))" : ""
      let text =
        StyledText("\(entity.id.value)", .strong)
        + StyledText("\(title) \(oneLine(report.words(for: decision)))")
      return indented(text, by: 4, "! ", style)
        + [StyledText("      \(oneLine(place(of: decision.subject)))", .faint)]
    }
  }

  private func movementLines(of model: ModelDifference) -> [StyledText] {
    let rows = report.threatMovements(of: model).map { row in
      [
        StyledText("    \(row.id)", .strong),
        StyledText((row.riskWords + [row.stateWords].compactMap { $0 }).joined(separator: "; ")),
        StyledText(row.title.map { oneLine($0) } ?? "", .faint),
      ]
    }
    // There is no head that would be printed otherwise.
    return Array(columned([[]] + rows).dropFirst())
  }

  private func proofLines(of model: ModelDifference) -> [StyledText] {
    report.proofs(of: model).map {
      StyledText("    ") + StyledText($0.id, .strong) + StyledText(" \($0.words)")
    }
  }

  private func entryLines(_ entry: ChangeEntry, _ style: Style) -> [StyledText] {
    let look: StyledText.Look =
      switch entry.mark {
      case .added: .came
      case .removed: .gone
      case .changed: .plain
      }
    let facts = entry.facts.isEmpty ? "" : " (\(oneLine(entry.facts.joined(separator: ", "))))"
    let head =
      StyledText("\(entry.mark.rawValue) ", look) + StyledText(entry.id, .strong)
      + StyledText("\(entry.title.map { "  \(oneLine($0))" } ?? "")\(facts)")
    let isNew = entry.mark == .added
    return indented(head, by: 4, "", style)
      + (entry.sentence.map { indented(StyledText(oneLine($0)), by: 6, "", style) } ?? [])
      + entry.details.flatMap { detailLines($0, isNew: isNew, style) }
  }

  private func detailLines(
    _ detail: ChangeDetail, isNew: Bool, _ style: Style
  ) -> [StyledText] {
    switch detail {
    case .key(let key): keyLines(key, style)
    case .gained(let words) where isNew: indented(StyledText(words), by: 6, "", style)
    case .gained(let words): indented(StyledText("now \(words)", .came), by: 6, "", style)
    case .lost(let words): indented(StyledText("no longer \(words)", .gone), by: 6, "", style)
    }
  }

  // MARK: Keys and pages

  private func keyLines(_ key: KeyDifference, _ style: Style) -> [StyledText] {
    var text = StyledText("\(oneLine(key.key)): ")
    if let members = key.members {
      let parts =
        members.lost.map { StyledText("without \(oneLine($0))", .gone) }
        + members.gained.map { StyledText("with \(oneLine($0))", .came) }
      for (index, part) in parts.enumerated() {
        text += (index > 0 ? StyledText(", ") : StyledText()) + part
      }
    } else if let runs = key.words {
      text += styled(runs.shortened())
    } else {
      text += values(key.old, key.new)
    }
    return indented(text, by: 6, "", style)
  }

  private func values(_ old: PlainValue?, _ new: PlainValue?) -> StyledText {
    func words(_ value: PlainValue) -> String { oneLine(beginning(of: value.text)) }
    return switch (old, new) {
    case (let old?, let new?):
      StyledText(words(old), .gone) + StyledText(" → ") + StyledText(words(new), .came)
    case (nil, let new?): StyledText("{+\(words(new))+}", .came)
    case (let old?, nil): StyledText("[-\(words(old))-]", .gone)
    case (nil, nil): StyledText()
    }
  }

  /// What went in `[-…-]`, what came in `{+…+}`, so that it reads without colours.
  private func styled(_ runs: [WordRun]) -> StyledText {
    var text = StyledText()
    for (index, run) in runs.enumerated() {
      if index > 0 { text += StyledText(" ") }
      switch run {
      case .both(let words): text += StyledText(oneLine(words))
      case .old(let words): text += StyledText("[-\(oneLine(beginning(of: words)))-]", .gone)
      case .new(let words): text += StyledText("{+\(oneLine(beginning(of: words)))+}", .came)
      }
    }
    return text
  }

  private func pageLines(_ page: PageDifference, _ style: Style) -> [StyledText] {
    let (mark, path, fact) = report.words(for: page)
    let head = "\(mark.rawValue) \(oneLine(path))\(fact.map { " (\(oneLine($0)))" } ?? "")"
    return indented(StyledText(head), by: 4, "", style)
      + page.keys.flatMap { keyLines($0, style) }
  }

  // MARK: Findings

  private var findingLines: [StyledText] {
    guard let words = report.findingWords else { return [] }
    var lines = head("Findings: \(words), \(findings.keptCount) as before")
    lines += findings.new.map { finding in
      StyledText("  + ", .came) + line(of: finding, in: new)
    }
    lines += findings.gone.map { finding in
      StyledText("  - ", .gone) + line(of: finding, in: old)
    }
    return lines
  }

  private func line(of finding: Diagnostic, in side: SideCompilation) -> StyledText {
    StyledText("\(oneLine(side.place(of: finding.span))): ", .faint)
      + StyledText(
        "\(finding.severity.rawValue): \(oneLine(finding.message)) [\(finding.rule.name)]")
  }

  // MARK: Lines

  private func indented(
    _ text: StyledText, by indent: Int, _ mark: String, _ style: Style
  ) -> [StyledText] {
    let space = String(repeating: " ", count: indent)
    let lines = text.wrapped(to: max(40, style.width) - indent - 2)
    return lines.enumerated().map { index, line in
      let lead = index == 0 ? mark : String(repeating: " ", count: mark.isEmpty ? 2 : mark.count)
      return StyledText(space + lead) + line
    }
  }
}
