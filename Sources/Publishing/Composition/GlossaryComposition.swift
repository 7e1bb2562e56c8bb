internal import Diagnostics
internal import Markup
internal import Model
internal import Templating

extension Composer {
  /// Where the terms of this site are listed, if it has any.
  var glossaryPage: Page? {
    switch glossary.pages.count {
    case 0: nil
    case 1: glossary.pages.first.map { .plain($0) }
    default: .glossary
    }
  }

  /// What leads the terms in the prose of a page to what they mean; a page that explains them is
  /// left alone.
  func termLinker(from source: Int, on address: Address) -> TermLinker? {
    if glossary.terms.isEmpty || glossary.pages.contains(source) { return nil }
    return TermLinker(glossary, model: workspace.model(ofPage: source)) { term in
      target(of: term, from: address)
    }
  }

  func target(of term: Glossary.Term, from address: Address) -> LinkTarget {
    target(.plain(term.source), from: address, anchor: headingAnchor(term.anchor))
  }

  /// The terms of all pages that explain some.
  func glossaryIndex() -> IndexPage {
    let address = workspace.address(of: .glossary)
    let terms = glossary.terms.sorted { precedes($0.name, $1.name) }
    let table = DataTable(
      caption: "All terms",
      columns: ["Term", "Meaning", "Explained in"].map {
        DataTable.Column(title: $0)
      },
      rows: terms.map { term in
        DataTable.Row(cells: [
          .item(LinkText(term.name, to: target(of: term, from: address))),
          .prose(meaning(of: term, on: address)),
          .links([
            LinkText(
              workspace.pages[term.source].title, to: target(.plain(term.source), from: address),
              note: term.model.map { workspace[$0].title })
          ]),
        ])
      })
    return IndexPage(
      frame: frame(
        .glossary, title: "Glossary",
        crumbs: crumbs(nil, [LinkText(plain: "Glossary")], from: address)),
      heading: Heading(title: "Glossary", lead: Sentence("The terms that these models explain.")),
      table: table)
  }

  /// The first paragraph of what a term means.
  func meaning(of term: Glossary.Term, on address: Address) -> HTML {
    guard case .paragraph(let content)? = term.definition.first?.content else { return HTML() }
    return html(content, from: term.source, on: address)
  }
}
