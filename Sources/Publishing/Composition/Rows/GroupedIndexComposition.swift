internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The table of all entities of a kind, taken apart into groups that links lead to.
  func groupedIndexPage(_ model: ModelIndex, _ order: RowOrder) -> GroupedIndexPage {
    let page = Page.rows(model, order)
    let address = workspace.address(of: page)
    let plural = capitalised(order.kind.plural)
    let title = "\(plural) by \(order.title)"
    let number = siblings(of: order.kind, in: model).count
    let groups = groupedRows(order, in: model)
    return GroupedIndexPage(
      frame: frame(
        page, title: title, model: model, question: order.kind.question,
        crumbs: crumbs(
          model,
          [
            LinkText(plural, to: target(.index(model, order.kind), from: address)),
            LinkText(plain: "By \(order.title)"),
          ], from: address)),
      heading: Heading(
        kickers: indexKickers(model, order.kind, from: address), title: title,
        tools: indexTools(model, order.kind, current: order, from: address)),
      ways: ways(to: groups, order, of: number),
      all: "All \(order.kind.plural)",
      sections: groups.map { section($0, order, on: address) })
  }

  /// The groups by their names and numbers; first the way back to all of them.
  private func ways(to groups: [GroupedRows], _ order: RowOrder, of number: Int) -> [LinkText] {
    // Where something stands in more than one group, there are more rows than things.
    let everything = LinkTarget(compiled: "#\(GroupedIndexPage.anchorOfAll)")
    let all =
      order.repeatsRows
      ? LinkText("All", to: everything) : LinkText(counting: "All \(number)", to: everything)
    return [all]
      + groups.map { rows in
        LinkText(
          counting: "\(title(of: rows.group, rows.first)) \(rows.count)",
          to: LinkTarget(compiled: "#\(anchor(of: rows.group))"))
      }
  }

  private func section(
    _ rows: GroupedRows, _ order: RowOrder, on address: Address
  ) -> GroupedIndexPage.Section {
    let group = rows.group
    let title = self.title(of: group, rows.first)
    let place: EntityIndex? =
      if case .target(let target) = group { target } else { nil }
    let bodies = rows.parts.map { part in
      DataTable.Body(
        heading: part.group.map { heading(of: $0, titled: $0.title, part.rows.count) },
        rows: tableRows(part.rows, order.kind, at: place, on: address))
    }
    let table = DataTable(
      caption: "\(capitalised(order.kind.plural)): \(title)", isAligned: true,
      columns: tableColumns(order.kind, on: address), bodies: bodies)
    return GroupedIndexPage.Section(
      heading: heading(of: group, titled: title, rows.count, from: address), table: table)
  }

  private func heading(
    of group: RowGroup, titled title: String, _ number: Int, from address: Address? = nil
  ) -> DataTable.GroupHeading {
    let anchor = anchor(of: group)
    let link: LinkText? = address.flatMap { address in
      entity(of: group).map { self.link(to: $0, from: address) }
    }
    return DataTable.GroupHeading(
      anchor: anchor, mark: group.mark, link: link ?? LinkText(plain: title),
      count: Count(number, at: LinkTarget(compiled: "#\(anchor)")))
  }

  /// The group in words, with the names of entities and owners as their authors write them.
  private func title(of group: RowGroup, _ first: EntityIndex?) -> String {
    if let entity = entity(of: group) { return workspace[entity].title }
    if case .owner(_, .some) = group, let owner = first.flatMap({ workspace[$0][Common.owner] }) {
      return inSentence(owner.value)
    }
    return group.title
  }

  /// The entity that a group is about.
  private func entity(of group: RowGroup) -> EntityIndex? {
    switch group {
    case .target(let entity), .within(let entity), .across(let entity): entity
    case .severity, .progress, .owner, .stride, .linddun, .response, .statement, .mitigation,
      .evidence, .assumption, .threatened, .crossing, .classification, .question:
      nil
    }
  }
}
