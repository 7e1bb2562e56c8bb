internal import Diagnostics
internal import Model

/// The registers of a workspace: what is in which group, in no order yet.
struct Registers: Sendable {
  /// One thing.
  enum Item: Sendable {
    case entity(EntityIndex)
    case model(ModelIndex)
    case page(Int)
    case term(Int)
  }

  /// What stands under one letter, tag or owner.
  struct Group: Sendable {
    let title: String
    /// The title as a part of an address.
    let slug: String
    fileprivate(set) var items: [Item]
  }

  /// The most things that stand on one page.
  static let longestPage = 1000

  private let groups: [Register: [Group]]

  init(of workspace: Workspace, _ glossary: Glossary) {
    groups = [
      .alphabet: Grouping.alphabet(workspace, glossary), .tags: Grouping.tags(workspace),
      .owners: Grouping.owners(workspace),
    ]
  }

  /// The groups of a register in their order.
  subscript(register: Register) -> [Group] { groups[register] ?? [] }

  /// Whether each group has a page of its own.
  func isSplit(_ register: Register) -> Bool {
    self[register].reduce(0) { $0 + $1.items.count } > Self.longestPage
  }
}

/// Collects things by a word.
private struct Grouping {
  /// The groups by their words, as they are compared.
  private var places: [String: Int] = [:]
  private var groups: [(title: String, items: [Registers.Item])] = []

  mutating func append(_ item: Registers.Item, to title: String) {
    let key = title.lowercased()
    if key.isEmpty { return }
    if let place = places[key] {
      groups[place].items.append(item)
    } else {
      places[key] = groups.count
      groups.append((title, [item]))
    }
  }

  /// The groups, those that begin with a letter first.
  var sorted: [Registers.Group] {
    var names = AddressNames()
    return groups.sorted { precedes($0.title, $1.title) }.map { group in
      Registers.Group(
        title: group.title, slug: names.name(for: group.title), items: group.items)
    }
  }

  static func tags(_ workspace: Workspace) -> [Registers.Group] {
    var grouping = Grouping()
    for model in workspace.modelIndices {
      for tag in workspace[model][FrontMatter.tags] ?? [] {
        grouping.append(.model(model), to: tag.value)
      }
    }
    for entity in workspace.entityIndices where workspace[entity].kind.hasPage {
      for tag in workspace[entity][Common.tags] ?? [] {
        grouping.append(.entity(entity), to: tag.value)
      }
    }
    return grouping.sorted
  }

  static func owners(_ workspace: Workspace) -> [Registers.Group] {
    var grouping = Grouping()
    for model in workspace.modelIndices {
      if let owner = workspace[model][FrontMatter.owner] {
        grouping.append(.model(model), to: owner.value)
      }
    }
    for entity in workspace.entityIndices where workspace[entity].kind.hasPage {
      if let owner = workspace[entity][Common.owner] {
        grouping.append(.entity(entity), to: owner.value)
      }
    }
    return grouping.sorted
  }

  static func alphabet(_ workspace: Workspace, _ glossary: Glossary) -> [Registers.Group] {
    var grouping = Grouping()
    for model in workspace.modelIndices {
      grouping.append(.model(model), to: initial(of: workspace[model].title))
    }
    for entity in workspace.entityIndices where workspace[entity].kind.hasPage {
      grouping.append(.entity(entity), to: initial(of: workspace[entity].title))
    }
    for page in workspace.pages.indices {
      if case .plain = workspace.page(showing: page) {
        grouping.append(.page(page), to: initial(of: workspace.pages[page].title))
      }
    }
    for (number, term) in glossary.terms.enumerated() {
      grouping.append(.term(number), to: initial(of: term.name))
    }
    return grouping.sorted
  }
}

/// The letter under which a title stands: its first, without marks over it, or that of no letter.
private func initial(of title: String) -> String {
  guard let first = title.unicodeScalars.first(where: { $0.isOfWord }),
    let folded = Folding.folded(first).first
  else { return "Other" }
  if folded.properties.numericType != nil { return "0–9" }
  return String(folded).uppercased()
}

/// Letters before digits, and so as people sort.
func precedes(_ one: String, _ other: String) -> Bool {
  let (one, other) = (one.lowercased(), other.lowercased())
  let isLetter = one.first?.isLetter ?? false
  let otherIsLetter = other.first?.isLetter ?? false
  if isLetter != otherIsLetter { return isLetter }
  return naturallyPrecedes(one, other)
}

/// Gives names for addresses, none of them twice.
private struct AddressNames {
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]

  mutating func name(for title: String) -> String {
    let words = title.split(separator: "–").joined(separator: "-")
    let slug = String(slug(of: words).prefix(60))
    let base = slug.isEmpty ? "other" : slug
    var name = base
    while !taken.insert(name).inserted {
      counts[base, default: 1] += 1
      name = "\(base)-\(counts[base] ?? 1)"
    }
    return name
  }
}
