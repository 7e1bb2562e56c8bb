internal import Diagnostics
internal import Model

extension Composer {
  /// The files by which one finds things: search, lists, glossary and checks.
  var findingItems: [SiteItem] {
    var items: [SiteItem] = [.page(.search)]
    for register in Register.allCases where !registers[register].isEmpty {
      items.append(.page(.register(register)))
      if registers.isSplit(register) {
        items += registers[register].map { .page(.registerPart(register, $0.slug)) }
      }
    }
    if glossary.pages.count > 1 { items.append(.page(.glossary)) }
    if !ruleBook.isEmpty {
      items.append(.page(.checks))
      items += ruleBook.pages.map { .page(.rule($0.name)) }
    }
    return items + searchPlan.parts.map { .found($0) }
  }

  /// Whether anything was found in a model that its pages may tell.
  func hasChecks(_ model: ModelIndex) -> Bool {
    !ruleBook.isEmpty && found[model] != nil
  }
}
