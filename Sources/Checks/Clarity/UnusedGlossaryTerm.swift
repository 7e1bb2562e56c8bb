package import Diagnostics
internal import Markup
internal import Model

extension Check {
  /// Terms that a glossary explains, and that stand on no other page.
  static let unusedGlossaryTerm = Check(.unusedGlossaryTerm, scope: .workspace) { inspection in
    let workspace = inspection.workspace
    let terms = workspace.pages.indices.filter { workspace.isGlossary($0) }.flatMap {
      workspace.terms(onPage: $0)
    }
    let unused = workspace.unused(terms)
    return terms.indices.filter(unused.contains).map { unusedTerm(terms[$0]) }
  }
}

/// A heading of a glossary.
private struct Term {
  let name: String
  let span: SourceSpan
  let page: Int
  let model: ModelIndex?
}

extension Workspace {
  fileprivate func isGlossary(_ page: Int) -> Bool {
    !pages[page].startsModel && pages[page].frontMatter[FrontMatter.glossary]?.value == true
  }

  fileprivate func terms(onPage page: Int) -> [Term] {
    pages[page].content.blocks.compactMap { block in
      guard case .heading(let level, let text) = block.content, level > 1 else { return nil }
      return Term(
        name: plainText(of: text), span: block.span, page: page, model: model(ofPage: page))
    }
  }

  /// The terms that stand on no page but their own. Pages are looked through until each is found.
  fileprivate func unused(_ terms: [Term]) -> Set<Int> {
    var unused = Set(terms.indices)
    let forms = terms.indices.flatMap { index in
      writtenForms(of: terms[index].name).map { (name: $0, term: index) }
    }
    // "rto" as the word of a key is a use of "RTO": when in doubt, a term is used.
    let matches = TermMatches(forms.map { ($0.name.lowercased(), terms[$0.term].model != nil) })
    for page in pages.indices where !unused.isEmpty {
      let model = model(ofPage: page)
      for text in pages[page].allTexts {
        let uses = matches.uses(in: text.lowercased()) { form in
          let term = terms[forms[form].term]
          return term.page != page && (term.model == nil || term.model == model)
        }
        for use in uses { unused.remove(forms[use.term].term) }
      }
    }
    return unused
  }
}

/// A term, and its plurals; of "Service level objective (SLO)" both ways to say it.
private func writtenForms(of name: String) -> [String] {
  guard name.hasSuffix(")"), let bracket = name.lastIndex(of: "("), bracket > name.startIndex
  else { return [name, name + "s", name + "es"] }
  let long = name[..<bracket].split(separator: " ").joined(separator: " ")
  let short = name[name.index(after: bracket)...].dropLast()
  return [name, long + "s", long + "es", short + "s"]
}

extension Fragment {
  /// Everything that stands on the page: keys with their values, ids, and each paragraph.
  fileprivate var allTexts: [String] {
    let keys = (frontMatter.entries + entities.flatMap(\.fields.entries)).flatMap {
      [$0.key.value] + texts(of: $0.value).map(\.value)
    }
    return keys + entities.map(\.id.value.text)
      + writing.flatMap(\.allBlocks).flatMap { $0.texts.map { plainText(of: $0) } }
  }
}

extension Rule {
  package static let unusedGlossaryTerm = Rule("unused-glossary-term", .note)
}

private func unusedTerm(_ term: Term) -> Diagnostic {
  Diagnostic(
    .unusedGlossaryTerm, "no page uses the term '\(term.name)'", at: term.span,
    help: "use it where it is meant, or take it out of the glossary"
  )
}
