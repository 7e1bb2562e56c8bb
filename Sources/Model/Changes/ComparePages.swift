internal import Diagnostics
internal import Markup

extension Comparison {
  /// Pages that only got another path: no page has the old one any more, none had the new one, and
  /// everything that was declared there is declared here. By the old path.
  func renamedPages() -> [String: String] {
    let before = Set(old.pages.map(\.path))
    let after = Set(new.pages.map(\.path))
    var names: [String: String] = [:]
    lazy var newcomers = pathsByText(of: new.pages.filter { !before.contains($0.path) })
    for (number, page) in old.pages.enumerated() where !after.contains(page.path) {
      let entities = old.entities(ofPage: number).compactMap { counterparts.newEntity[$0] }
      let paths = Set(entities.map { new.pages[new.page(declaring: $0)].path })
      if let path = paths.first, paths.count == 1, !before.contains(path) {
        names[page.path] = path
      } else if entities.isEmpty,
        let path = newcomers[oldReader.text(of: page.content.blocks, from: nil)]
      {
        names[page.path] = path
      }
    }
    // Two pages that became one are no renaming.
    let counts = Dictionary(grouping: names.values) { $0 }.mapValues(\.count)
    return names.filter { counts[$0.value] == 1 }
  }

  /// Pages by what they say, where no two say the same.
  private func pathsByText(of pages: [Fragment]) -> [String: String] {
    let texts = Dictionary(grouping: pages) { newReader.text(of: $0.content.blocks, from: nil) }
    return texts.filter { !$0.key.isEmpty && $0.value.count == 1 }.compactMapValues(\.first?.path)
  }

  /// What pages say outside their blocks.
  func pageDifferences(_ moves: [String: String]) -> [PageDifference] {
    let origins = Dictionary(
      moves.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    var differences: [PageDifference] = []
    for (number, page) in old.pages.enumerated() {
      let path = moves[page.path] ?? page.path
      if new.pageIndex(ofPath: path) == nil {
        differences.append(PageDifference(old: number, new: nil, movedFrom: nil, keys: []))
      }
    }
    for (number, page) in new.pages.enumerated() {
      let origin = origins[page.path]
      guard let earlier = old.pageIndex(ofPath: origin ?? page.path) else {
        differences.append(PageDifference(old: nil, new: number, movedFrom: nil, keys: []))
        continue
      }
      let keys = KeyDifference.all(
        fields(ofPage: earlier, oldReader), fields(ofPage: number, newReader))
      if !keys.isEmpty || origin != nil {
        differences.append(
          PageDifference(old: earlier, new: number, movedFrom: origin, keys: keys))
      }
    }
    return differences
  }

  /// A page's own front matter and text; what a model's first page says up there is the model's.
  private func fields(ofPage number: Int, _ reader: PlainReader) -> PlainFields {
    let page = reader.workspace.pages[number]
    let model = reader.workspace.model(ofPage: number)
    var fields =
      page.startsModel ? [:] : reader.fields(of: page.frontMatter, from: model)
    let notes = page.content.footnotes.flatMap(\.blocks)
    let text = reader.text(of: page.content.blocks + notes, from: model)
    if !text.isEmpty { fields[PlainReader.bodyKey] = .text(text) }
    return fields
  }
}
