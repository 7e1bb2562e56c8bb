internal import Diagnostics
package import Model

/// A page of the site.
package enum Page: Sendable, Hashable {
  case home
  case notFound
  /// A page that belongs to no model, or a further page of one; an index into the workspace's.
  case plain(Int)
  case model(ModelIndex)
  /// All entities of a kind of a model.
  case index(ModelIndex, Kind)
  /// The same in groups.
  case rows(ModelIndex, RowOrder)
  case entity(EntityIndex)
  /// The system as somebody needs it who has never seen it.
  case system(ModelIndex)
  /// How a model stays up, by the stages of the resilience life cycle.
  case resilience(ModelIndex)
  /// One part of a diagram that is too large for one page, by its number.
  case diagramPart(EntityIndex, Int)
  /// Everything that a model says, on one page.
  case everything(ModelIndex)
  /// What a model is judged by.
  case verdict(ModelIndex)
  case search
  /// Things of the whole workspace in an order of their own, such as from A to Z.
  case register(Register)
  /// One group of a register that is too long for one page, by the name of its file.
  case registerPart(Register, String)
  case glossary
  /// Every rule that there is.
  case checks
  /// What a rule is for, and what it has found.
  case rule(String)
  /// What changed in a model since it was last approved.
  case changes(ModelIndex)
  /// What was found in a model.
  case modelChecks(ModelIndex)
  /// What is said of each category of a method at each element and flow.
  case coverage(ModelIndex, CategoryMethod)
  /// What is linked with what.
  case trace(ModelIndex, Trace)
  /// The risk register of a model.
  case risks(ModelIndex)
  /// The catalogues that the workspace uses, one of them, and one of its entries.
  case frameworks
  case framework(Framework)
  case frameworkEntry(FrameworkEntry)
}

extension Workspace {
  /// Where a page is. Titles never are a part of it, so that renaming something breaks no link.
  package func address(of page: Page) -> Address {
    switch page {
    case .home: Address("index.html")
    case .notFound: Address("404.html")
    case .plain(let source): plainAddress(of: source)
    case .model(let model): Address("\(folder(of: model))/index.html")
    case .index(let model, let kind): Address("\(folder(of: model))/\(kind.folder)/index.html")
    case .rows(let model, let order):
      Address("\(folder(of: model))/\(order.kind.folder)/by-\(order.word).html")
    case .entity(let entity): entityAddress(of: entity)
    case .system(let model): Address("\(folder(of: model))/system.html")
    case .resilience(let model): Address("\(folder(of: model))/resilience.html")
    case .diagramPart(let diagram, let number): partAddress(of: diagram, number)
    case .everything(let model): Address("\(folder(of: model))/everything.html")
    case .verdict(let model): Address("\(folder(of: model))/verdict.html")
    case .search: Address("search.html")
    case .register(let register): Address("\(register.rawValue).html")
    case .registerPart(let register, let part): Address("\(register.rawValue)/\(part).html")
    case .glossary: Address("glossary.html")
    case .checks: Address("checks/index.html")
    case .rule(let name): Address("checks/\(name).html")
    case .changes(let model): Address("\(folder(of: model))/changes.html")
    case .modelChecks(let model): Address("\(folder(of: model))/checks.html")
    case .coverage(let model, let method):
      Address("\(folder(of: model))/coverage/\(method.rawValue).html")
    case .trace(let model, let trace):
      Address("\(folder(of: model))/trace/\(trace.rawValue).html")
    case .risks(let model): Address("\(folder(of: model))/risks.html")
    case .frameworks: Address("frameworks/index.html")
    case .framework(let framework): Address("\(framework.folder)/index.html")
    case .frameworkEntry(let entry):
      Address("\(entry.framework.folder)/\(entry.fileName).html")
    }
  }

  /// The page that shows one of the workspace's sources.
  package func page(showing source: Int) -> Page {
    if let model = model(ofPage: source), self[model].page == source { return .model(model) }
    return pages[source].path == "index.md" ? .home : .plain(source)
  }

  /// Where an attachment or a picture of the workspace is copied to.
  package func address(ofFile path: String) -> Address { Address("files/\(path)") }

  private func plainAddress(of page: Int) -> Address {
    var path = pages[page].path[...]
    var root = "pages/"
    if let model = model(ofPage: page) {
      root = "\(folder(of: model))/pages/"
      let folder = self[model].folder + "/"
      if path.hasPrefix(folder) { path = path.dropFirst(folder.count) }
    }
    return Address(root + path.dropLast(path.hasSuffix(".md") ? 3 : 0) + ".html")
  }

  private func entityAddress(of entity: EntityIndex) -> Address {
    let root = model(of: entity).map { folder(of: $0) + "/" } ?? ""
    return Address("\(root)\(self[entity].kind.folder)/\(self[entity].id.value.folded).html")
  }

  /// Where a picture is as a file: beside the page that shows it.
  package func address(ofPicture drawing: Drawing) -> Address {
    switch drawing {
    case .whole(let entity): sibling(of: entityAddress(of: entity), "svg")
    case .overview(let entity): Address(folder(ofParts: entity) + "/0.svg")
    case .part(let entity, let number): sibling(of: partAddress(of: entity, number), "svg")
    }
  }

  private func sibling(of page: Address, _ suffix: String) -> Address {
    Address("\(page.path.dropLast("html".utf8.count))\(suffix)")
  }

  /// The folder of the pages of a diagram's parts.
  private func folder(ofParts diagram: EntityIndex) -> String {
    String(entityAddress(of: diagram).path.dropLast(".html".utf8.count))
  }

  private func partAddress(of diagram: EntityIndex, _ number: Int) -> Address {
    let parts = self.diagram(of: diagram).map { self.parts(of: $0) } ?? []
    let name = parts.indices.contains(number) ? slug(of: parts[number]) : "\(number)"
    return Address("\(folder(ofParts: diagram))/\(name).html")
  }
}
