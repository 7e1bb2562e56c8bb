internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// Where one searches, with the ways to everything for those who run no scripts.
  func searchPage() -> SearchPage {
    let address = workspace.address(of: .search)
    return SearchPage(
      frame: frame(
        .search, title: "Search", crumbs: crumbs(nil, [LinkText(plain: "Search")], from: address)),
      heading: Heading(
        title: "Search",
        lead: Sentence(
          "By id, by words and their beginnings, and by kind, as in “kind:threat token”.")),
      sections: [SearchPage.Section(title: "Lists", ways: listLinks(from: address))]
        + workspace.modelIndices.prefix(Self.mostModels).map { model in
          SearchPage.Section(title: workspace[model].title, ways: ways(into: model, from: address))
        } + furtherModels(from: address))
  }

  /// How many models are shown with all of their lists.
  private static let mostModels = 40

  private func furtherModels(from address: Address) -> [SearchPage.Section] {
    let further = workspace.modelIndices.dropFirst(Self.mostModels)
    guard !further.isEmpty else { return [] }
    return [
      SearchPage.Section(
        title: "Further models",
        ways: further.map { LinkText(workspace[$0].title, to: target(.model($0), from: address)) })
    ]
  }

  /// The lists of the whole workspace.
  func listLinks(from address: Address) -> [LinkText] {
    let registers = Register.allCases.filter { !self.registers[$0].isEmpty }.map {
      LinkText($0.title, to: target(.register($0), from: address))
    }
    let glossary = glossaryPage.map { [LinkText("Glossary", to: target($0, from: address))] } ?? []
    let checks = ruleBook.isEmpty ? [] : [LinkText("Checks", to: target(.checks, from: address))]
    return registers + glossary + checks
  }

  private func ways(into model: ModelIndex, from address: Address) -> [LinkText] {
    let kinds = Kind.allCases.filter { $0.hasPage && index(of: $0, in: model) != nil }
    return [LinkText("Overview", to: target(.model(model), from: address))]
      + kinds.map { kind in
        LinkText(capitalised(kind.plural), to: target(.index(model, kind), from: address))
      } + [LinkText("Everything on one page", to: target(.everything(model), from: address))]
  }
}
