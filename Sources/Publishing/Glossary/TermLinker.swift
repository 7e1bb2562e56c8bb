internal import Model
internal import Templating

/// Leads the first use of each term on a page to what it means.
struct TermLinker {
  private let glossary: Glossary
  private let model: ModelIndex?
  /// Where each term is explained, as seen from the page.
  private let target: @Sendable (Glossary.Term) -> LinkTarget
  private var linked: Set<Int> = []

  init(
    _ glossary: Glossary, model: ModelIndex?,
    target: @escaping @Sendable (Glossary.Term) -> LinkTarget
  ) {
    self.glossary = glossary
    self.model = model
    self.target = target
  }

  /// Appends running text with the terms in it that are not linked yet as links.
  mutating func append(_ text: String, to html: inout HTML) {
    let uses = glossary.uses(in: text, model: model).filter { linked.insert($0.term).inserted }
    guard !uses.isEmpty else { return html.append(escaping: text) }
    let utf8 = Array(text.utf8)
    var position = 0
    for use in uses {
      html.append(escaping: String(decoding: utf8[position..<use.range.lowerBound], as: UTF8.self))
      html.append(markup: "<a class=\"term\" href=\"")
      html.append(escaping: target(glossary.terms[use.term]).text)
      html.append(markup: "\">")
      html.append(escaping: String(decoding: utf8[use.range], as: UTF8.self))
      html.append(markup: "</a>")
      position = use.range.upperBound
    }
    html.append(escaping: String(decoding: utf8[position...], as: UTF8.self))
  }
}
