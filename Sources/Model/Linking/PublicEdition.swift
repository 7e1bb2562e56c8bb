internal import Diagnostics
internal import Markup

/// The pages without what is internal: whole pages, whole models, and single entities.
///
/// What is left out before linking leaves no link and no count behind.
package func publicEdition(of pages: [Fragment]) -> [Fragment] {
  let membership = Membership(pages)
  let internalModels = Set(
    membership.starts.indices.filter { isInternal(pages[membership.starts[$0]].frontMatter) })
  return pages.indices.compactMap { page in
    if let model = membership.modelOfPage[page], internalModels.contains(model.rawValue) {
      return nil
    }
    return isInternal(pages[page].frontMatter) ? nil : pages[page].withoutInternalEntities
  }
}

private func isInternal(_ fields: FieldSet) -> Bool {
  fields[Common.audience]?.value == .internal
}

extension Fragment {
  fileprivate var withoutInternalEntities: Fragment {
    let hidden = Set(entities.indices.filter { isInternal(entities[$0].fields) })
    let hiddenDiagrams = hidden.filter { entities[$0].kind == .dataflow }.map { entities[$0].id.value }
    let kept = entities.indices.filter { index in
      !hidden.contains(index) && !(entities[index].diagram.map(hiddenDiagrams.contains) ?? false)
    }
    if kept.count == entities.count { return self }
    let places = Dictionary(
      kept.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    return Fragment(
      file: file, path: path, startsModel: startsModel, frontMatter: frontMatter, title: title,
      content: content, entities: kept.map { entities[$0] }, headings: headings,
      uses: uses.compactMap { use in
        guard let owner = use.owner else { return use }
        return places[owner].map { Use(target: use.target, span: use.span, owner: $0) }
      })
  }
}
