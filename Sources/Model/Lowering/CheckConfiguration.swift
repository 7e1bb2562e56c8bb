package import Diagnostics
internal import Markup

extension Lowering {
  /// Reports what makes no sense in a configuration although each value has its type: conditions
  /// that cannot be, and colours that are none or that nobody could read.
  mutating func checkConfiguration(_ node: YAMLNode, _ configuration: Configuration) {
    var conditions = Lowering(file: file, settings: LoweringSettings(configuration))
    let counters = node.value(of: Configuration.readyWhen.spec.name)?
      .value(of: ReadyWhen.counters.spec.name)
    let declared =
      configuration.fields[Configuration.readyWhen]?[ReadyWhen.counters] ?? FieldSet()
    for entry in declared.entries {
      guard case .record(let fields, _) = entry.value,
        let condition = counters?.value(of: entry.key.value)?
          .value(of: ReadinessCounter.filter.spec.name)
      else { continue }
      conditions.check(condition, for: ReadinessCounter.kind(in: fields))
    }
    diagnostics += conditions.diagnostics
    checkInvariants(node, configuration)
    checkRiskMatrix(node, configuration)
    check(configuration.fields[Configuration.accent], on: .lightPaper)
    check(configuration.fields[Configuration.accentDark], on: .darkPaper)
  }

  /// Reports rows that do not fit the scale; they are left aside.
  private mutating func checkRiskMatrix(_ node: YAMLNode, _ configuration: Configuration) {
    guard let entry = node.value(of: Configuration.matrix.spec.name),
      case .sequence(let rows) = entry.content
    else { return }
    let levels = configuration.levels
    if rows.count != levels.count {
      diagnostics.append(misfit("'risk-matrix' has \(rows.count) rows", levels, at: entry.span))
    }
    for row in rows {
      guard case .sequence(let severities) = row.content, severities.count != levels.count else {
        continue
      }
      diagnostics.append(
        misfit("this row of 'risk-matrix' has \(severities.count) severities", levels, at: row.span)
      )
    }
  }

  private mutating func check(_ accent: Located<String>?, on paper: Colour) {
    guard let accent else { return }
    guard let colour = Colour(accent.value) else {
      diagnostics.append(malformedColour(accent))
      return
    }
    let contrast = colour.contrast(with: paper)
    if contrast < Colour.leastContrast { diagnostics.append(faintAccent(accent, contrast)) }
  }
}

extension Rule {
  package static let malformedColour = Rule("malformed-colour", .error)
  package static let riskMatrixMisfit = Rule("risk-matrix-misfit", .error)
  package static let faintAccent = Rule("faint-accent", .warning)
}

private func misfit(_ what: String, _ levels: [String], at place: SourceSpan) -> Diagnostic {
  Diagnostic(
    .riskMatrixMisfit, "\(what) for \(levels.count) levels", at: place,
    help: "give a row for each likelihood and in it a severity for each impact: "
      + levels.joined(separator: ", ")
  )
}

private func malformedColour(_ text: Located<String>) -> Diagnostic {
  Diagnostic(
    .malformedColour, "'\(text.value)' is no colour", at: text.span,
    help: "write '#' and six hexadecimal digits, in quotes, as in \"#a1260d\""
  )
}

private func faintAccent(_ text: Located<String>, _ contrast: Double) -> Diagnostic {
  let tenths = Int((contrast * 10).rounded(.down))
  return Diagnostic(
    .faintAccent,
    "'\(text.value)' is hard to read as text: its contrast with the page is "
      + "\(tenths / 10).\(tenths % 10) to 1",
    at: text.span,
    help: "take a colour with at least 4.5 to 1: a darker one on light, a lighter one on dark"
  )
}
