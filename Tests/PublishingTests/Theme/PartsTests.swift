import Diagnostics
@testable import Publishing
import Templating
import Testing

/// Shows a subject with a template of one part.
private func show<Subject>(_ subject: Subject, _ view: View<Subject>, _ text: String) -> String {
  let page = PageTemplate("page", view)
  let (theme, diagnostics) = Theme.compile(
    [SourceFile(path: "page.html", text: text)], pages: [page.shape])
  #expect(diagnostics == [])
  return String(decoding: theme.render(page, subject), as: UTF8.self)
}

@Suite struct SeverityTableTests {
  private func bars(_ counts: [[Int]], _ template: String) -> String {
    let rows = counts.map { row in
      SeverityTable.Row(
        mark: Sample.low, open: Count(row[0], at: nil), inTreatment: Count(row[1], at: nil),
        accepted: Count(row[2], at: nil), settled: Count(row[3], at: nil),
        all: Count(row.reduce(0, +), at: nil))
    }
    return show(SeverityTable(rows: rows), SeverityTable.view, template)
  }

  @Test func aBarIsAsLongAsItsShareOfTheLongest() {
    #expect(
      bars(
        [[1, 0, 1, 0], [0, 0, 0, 8]],
        "{{#rows}}{{#segments}}{{start}}+{{width}} {{/segments}}\n{{/rows}}")
        == "0%+12.5% 12.5%+12.5% \n0%+100% \n")
  }

  @Test func aBarHasANotchBetweenThreatsUnlessThereAreTooManyToCount() {
    let template = "{{#rows}}{{#notches}}|{{/notches}} {{/rows}}"
    #expect(bars([[1, 1, 1, 0], [1, 0, 0, 0], [24, 0, 0, 0]], template).hasPrefix("||  "))
    #expect(bars([[25, 0, 0, 0]], template) == " ")
  }

  @Test func theLastLineSumsUp() {
    #expect(
      bars(
        [[1, 2, 3, 4], [5, 0, 0, 0]],
        "{{#openTotal}}{{number}}{{/openTotal}} {{#settledTotal}}{{number}}{{/settledTotal}} "
          + "{{#total}}{{number}}{{/total}}") == "6 4 15")
  }

  @Test func aTableWithoutThreatsHasEmptyBars() {
    #expect(bars([[0, 0, 0, 0]], "{{#rows}}[{{#segments}}x{{/segments}}]{{/rows}}") == "[]")
  }
}

@Suite struct RiskGridTests {
  private func grid(now: RiskGrid.Field, target: RiskGrid.Field?) -> RiskGrid {
    let low = RiskGrid.Band(name: "Low", tint: 1)
    let high = RiskGrid.Band(name: "High", tint: 4)
    return RiskGrid(
      bands: [[low, low, low], [low, low, high], [low, high, high]], now: now, target: target,
      lowest: "low", highest: "high", summary: "Here")
  }

  @Test func likelihoodGrowsUpwardsAndImpactToTheRight() {
    let grid = grid(now: .init(likelihood: 2, impact: 2), target: nil)
    #expect(show(grid, RiskGrid.view, "{{#now}}{{x}} {{y}}{{/now}}") == "139 33")
  }

  @Test func everyBandIsNamedOnceAndNotUnderAPoint() {
    let grid = grid(
      now: .init(likelihood: 2, impact: 2), target: .init(likelihood: 0, impact: 0))
    #expect(
      show(grid, RiskGrid.view, "{{#labels}}{{words}} {{x}} {{y}}\n{{/labels}}")
        == "Low 41 71\nHigh 125 71\n")
  }

  @Test func theWayEndsShortOfBothPoints() {
    let grid = grid(
      now: .init(likelihood: 2, impact: 2), target: .init(likelihood: 0, impact: 2))
    #expect(show(grid, RiskGrid.view, "{{way}}") == "M139 45L139 106")
  }

  @Test func aRiskThatDoesNotMoveHasNoWay() {
    let field = RiskGrid.Field(likelihood: 1, impact: 1)
    #expect(
      show(grid(now: field, target: field), RiskGrid.view, "[{{way}}{{#target}}x{{/target}}]")
        == "[]")
  }

  @Test func aLinePartsBandsWhereTheyDiffer() {
    let grid = grid(now: .init(likelihood: 0, impact: 0), target: nil)
    #expect(show(grid, RiskGrid.view, "{{edges}}") == "M76 12v42M76 54h42M118 54v42M118 96h42")
  }
}

@Suite struct FindingLineTests {
  @Test(arguments: [
    ("the evidence is old", "The evidence is old."), ("'x' is unknown", "&#39;x&#39; is unknown."),
    ("did you mean 'y'?", "Did you mean &#39;y&#39;?"), ("", ""),
  ]) func aMessageIsShownAsASentence(message: String, shown: String) {
    let line = FindingLine(
      mark: Sample.low, message: message, rule: LinkText(plain: "rule"), place: nil, help: nil,
      answer: nil)
    #expect(show(line, FindingLine.view, "{{message}}") == shown)
  }
}

@Suite struct EvidenceTableTests {
  @Test(arguments: [
    (0.5, "25% "), (1.0, "50% "), (1.5, "50% 25%"), (9.0, "50% 50%"), (nil, " "),
  ]) func halfOfTheTrackIsTheInterval(age: Double?, shown: String) {
    let row = EvidenceTable.Row(
      link: LinkText(plain: "E-1"), title: "", verifies: [], lastResult: "", age: age,
      mark: Sample.low)
    #expect(show(row, EvidenceTable.Row.view, "{{age}} {{lateness}}") == shown)
  }
}
