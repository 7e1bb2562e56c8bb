@testable import Publishing
import Templating

/// Made-up pages of a small model, one of each kind, as the theme's tests need them.
enum Sample {}

extension Sample {
  static func link(_ text: String, _ path: String = "threat.html") -> LinkText {
    LinkText(text, to: LinkTarget(compiled: path))
  }

  static func id(_ id: String, note: String? = nil) -> LinkText {
    LinkText(id, to: LinkTarget(compiled: "threat.html"), isID: true, note: note)
  }

  static func count(_ number: Int) -> Count {
    Count(number, at: LinkTarget(compiled: "index-of-threats.html"))
  }

  static func frame(_ title: String, current: Int? = 1, crumbs: [LinkText] = []) -> Frame {
    let labels = ["Overview", "Working on", "Can go wrong", "Doing about it", "Good enough?"]
    let bar = current.map { current in
      ModelBar(
        name: "Patient assistant", line: "1.3 · in review · as of 21 November 2026",
        navigation: labels.enumerated().map { index, label in
          NavigationItem(
            label: label, target: LinkTarget(compiled: "model.html"),
            numeral: index == 0 ? nil : String(index),
            position: index == current ? (index == 0 ? .page : .section) : .elsewhere)
        })
    }
    return Frame(
      siteTitle: "Meridian Health threat models", pageTitle: title,
      root: LinkTarget(compiled: ""), home: LinkTarget(compiled: "home.html"),
      siteLinks: [link("Glossary"), link("Help")], model: bar, crumbs: crumbs,
      facts: [
        Fact("Model", .text("Patient assistant 1.3")),
        Fact("Commit", .source(LinkText("4f2c9ae", to: nil, note: "21 November 2026"))),
        Fact("Made by", .text("threatpress 0.9")),
      ])
  }

  static func crumbs(_ last: String...) -> [LinkText] {
    [link("Models", "home.html"), link("Patient assistant", "model.html")]
      + last.dropLast().map { link($0) } + last.suffix(1).map(LinkText.init(plain:))
  }

  static func html(_ text: StaticString) -> HTML {
    var html = HTML()
    html.append(markup: text)
    return html
  }

  static let critical = Mark(.critical, "Critical", tone: .critical)
  static let high = Mark(.high, "High", tone: .high)
  static let medium = Mark(.medium, "Medium", tone: .medium)
  static let low = Mark(.low, "Low", tone: .low)
  static let treated = Mark(.inTreatment, "In treatment", tone: .inTreatment)
}
