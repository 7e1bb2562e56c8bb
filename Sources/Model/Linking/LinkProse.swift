internal import Diagnostics

extension Linker {
  /// Makes a link of every `[[reference]]` in text, from the entity in whose text it stands.
  mutating func linkProse(of numbers: [Int]) {
    for page in numbers {
      let fragment = pages[page]
      let model = membership.modelOfPage[page]
      for use in fragment.uses {
        guard case .reference(let target) = use.target, !target.value.namesPage else { continue }
        guard let reference = EntityReference(target.value) else {
          reportUnknown(target, kinds: [], from: model)
          continue
        }
        if reference.model == nil, symbols.entity(reference, from: model) == nil,
          symbols.models[reference.id] != nil
        {
          continue
        }
        let located = Located(reference, at: target.span)
        guard let entity = resolve(located, kinds: [], from: model), let owner = use.owner else {
          continue
        }
        let source = EntityIndex(firstEntityOfPage[page] + owner)
        if source == entity { continue }
        links.append(
          EntityLink(source: source, target: entity, relation: .mentions, span: use.span))
      }
    }
  }
}

extension String {
  /// Whether a reference is to a page or a heading rather than to an entity.
  package var namesPage: Bool {
    if hasSuffix(".md") { return true }
    guard utf8.contains(UInt8(ascii: "#")) else { return false }
    return hasPrefix("#") || contains(".md#")
  }
}
