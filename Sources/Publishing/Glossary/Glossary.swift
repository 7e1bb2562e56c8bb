internal import Diagnostics
internal import Markup
internal import Model

/// The terms that the workspace explains: the headings of the pages that say they are a glossary.
struct Glossary: Sendable {
  struct Term: Sendable {
    /// The whole heading.
    let name: String
    /// The page that explains it, and the model that this page belongs to.
    let source: Int
    let model: ModelIndex?
    let anchor: String
    /// What stands under its heading.
    let definition: [Block]
  }

  let terms: [Term]
  /// The pages that explain terms.
  let pages: [Int]
  private let matches: TermMatches

  init(of workspace: Workspace) {
    pages = workspace.pages.indices.filter { page in
      guard case .plain = workspace.page(showing: page) else { return false }
      return workspace.pages[page].frontMatter[FrontMatter.glossary]?.value == true
    }
    terms = pages.flatMap { termsOfPage($0, of: workspace) }
    matches = TermMatches(terms.map { ($0.name, $0.model != nil) })
  }

  /// Where the terms stand that a text uses, as a page of a model understands them.
  func uses(in text: String, model: ModelIndex?) -> [TermUse] {
    terms.isEmpty
      ? []
      : matches.uses(in: text) { term in
        terms[term].model == nil || terms[term].model == model
      }
  }
}

/// The headings of a page below its title, each with what stands under it.
private func termsOfPage(_ page: Int, of workspace: Workspace) -> [Glossary.Term] {
  let fragment = workspace.pages[page]
  var terms: [Glossary.Term] = []
  var headings = fragment.headings[...]
  var definition: [Block] = []
  var open: Fragment.Heading?
  func close() {
    guard let heading = open, heading.level > 1, !heading.anchor.isEmpty else { return }
    terms.append(
      Glossary.Term(
        name: heading.text, source: page, model: workspace.model(ofPage: page),
        anchor: heading.anchor, definition: definition))
  }
  for block in fragment.content.blocks {
    if case .heading = block.content {
      close()
      open = headings.popFirst()
      definition = []
    } else {
      definition.append(block)
    }
  }
  close()
  return terms
}
