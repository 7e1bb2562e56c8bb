internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// A reference to a catalogue: to the page that shows everything that is mapped to the entry.
  func catalogueLink(_ id: String, from address: Address) -> LinkText {
    guard let entry = FrameworkEntry(reference: id) else { return LinkText(plain: id) }
    return LinkText(id, to: pageTarget(of: entry, from: address), note: entry.name)
  }

  /// The page of an entry, if anything is mapped to it.
  func pageTarget(of entry: FrameworkEntry, from address: Address, anchor: String? = nil)
    -> LinkTarget?
  {
    frameworkUse.mappings(to: entry).isEmpty
      ? nil : target(.frameworkEntry(entry), from: address, anchor: anchor)
  }

  /// An entry by its id, or by its name where the id is only a word; to where it is described, if
  /// nothing is mapped to it.
  func link(to entry: FrameworkEntry, from address: Address) -> LinkText {
    let isWord = entry.framework.hasWordsForIDs
    return LinkText(
      isWord ? entry.name ?? entry.id : entry.id,
      to: pageTarget(of: entry, from: address) ?? entry.description, isID: !isWord)
  }

  func link(to framework: Framework, from address: Address) -> LinkText {
    LinkText(framework.summary, to: target(.framework(framework), from: address))
  }

  func link(toModel model: ModelIndex, from address: Address) -> LinkText {
    LinkText(workspace[model].title, to: target(.model(model), from: address))
  }

  /// Links to entities from among those of a model: by their ids alone, with the model's in front
  /// for others.
  func links(
    to entities: [EntityIndex], among model: ModelIndex?, from address: Address
  ) -> [LinkText] {
    entities.map { entity in
      let isOwn = workspace.model(of: entity) == model
      return LinkText(
        isOwn ? workspace[entity].id.value.text : workspace.qualifiedID(of: entity),
        to: target(.entity(entity), from: address), isID: true)
    }
  }
}

extension FrameworkEntry {
  /// Where the catalogue describes it, if that is a page of its own.
  var description: LinkTarget? {
    let page = framework.catalogue.address(of: id)
    return page == framework.catalogue.source ? nil : LinkTarget(authored: page)
  }
}

extension Framework {
  /// Whether entries have names that say more than their ids.
  var hasNamesBesideIDs: Bool {
    !hasWordsForIDs && catalogue.entries.contains { $0.name != nil }
  }

  /// Whether entries are known by words such as `spoofing`, which their names repeat.
  var hasWordsForIDs: Bool {
    switch self {
    case .stride, .linddun, .aiScoping: true
    case .owaspLLM2025, .owaspAgentic2026, .owaspAgenticThreats, .owaspTop10of2021,
      .owaspTop10of2025, .mitreATLAS, .mitreATTACK, .cwe, .capec, .nistCSF, .nist80053, .iso27001,
      .asvs, .awsWellArchitected:
      false
    }
  }
}
