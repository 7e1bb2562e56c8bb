internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// An address of the site as seen from a page.
  func target(_ page: Page, from address: Address, anchor: String? = nil) -> LinkTarget {
    LinkTarget(compiled: address.link(to: workspace.address(of: page), anchor: anchor))
  }

  /// A link to an entity: by its name where it has a speaking one, by its id where people say
  /// the id, with the title after it in grey.
  func link(to entity: EntityIndex, from address: Address, notes: Bool = true) -> LinkText {
    let name = name(of: entity, from: address)
    let target = target(.entity(entity), from: address)
    switch workspace[entity].kind {
    case .asset, .source, .element, .boundary, .dataflow, .attackTree:
      return LinkText(workspace[entity].title, to: target, note: home(of: entity, from: address))
    case .threat, .mitigation, .assumption, .evidence, .objective, .question, .incident, .review,
      .flow, .view:
      let title = notes && workspace[entity].hasTitle ? workspace[entity].title : nil
      return LinkText(name, to: target, isID: true, note: title)
    }
  }

  /// The model of an entity, on pages of other models.
  private func home(of entity: EntityIndex, from address: Address) -> String? {
    guard let model = workspace.model(of: entity),
      !address.path.hasPrefix(workspace.folder(of: model) + "/")
    else { return nil }
    return "of \(workspace[model].title)"
  }

  /// A link to an entity by its id.
  func idLink(to entity: EntityIndex, from address: Address) -> LinkText {
    LinkText(
      name(of: entity, from: address), to: target(.entity(entity), from: address), isID: true)
  }

  /// A link to an entity by its title.
  func titleLink(to entity: EntityIndex, from address: Address) -> LinkText {
    LinkText(workspace[entity].title, to: target(.entity(entity), from: address))
  }

  func links(to entities: [EntityIndex], from address: Address) -> [LinkText] {
    entities.map { link(to: $0, from: address, notes: false) }
  }

  /// The id, with the model's in front on pages of other models.
  private func name(of entity: EntityIndex, from address: Address) -> String {
    guard let model = workspace.model(of: entity),
      !address.path.hasPrefix(workspace.folder(of: model) + "/")
    else { return workspace[entity].id.value.text }
    return workspace.qualifiedID(of: entity)
  }

  /// `path:line`, leading to the repository where the configuration says where that is.
  func sourceLink(_ span: SourceSpan) -> LinkText {
    let file = sources[span.file]
    let line = file.line(at: Int(span.start))
    let address = repositoryAddress(path: file.path, line: String(line))
    return LinkText("\(file.path):\(line)", to: address)
  }

  /// Where a file of the repository is shown on the web.
  func repositoryAddress(path: String, line: String?) -> LinkTarget? {
    workspace.configuration.repositoryAddress(path: path, line: line).flatMap {
      LinkTarget(authored: $0)
    }
  }

  /// Where an issue of the tracker is.
  func trackerAddress(issue: String) -> LinkTarget? {
    guard let links = workspace.configuration.fields[Configuration.links],
      let pattern = links["tracker"]?.text, pattern.contains("{issue}")
    else { return nil }
    return LinkTarget(authored: pattern.replacing("{issue}", with: percentEncoded(issue)))
  }
}

extension Configuration {
  /// Where a file of the repository is shown on the web, if the workspace says where that is.
  package func repositoryAddress(path: String, line: String?) -> String? {
    guard let links = fields[Self.links], let pattern = links["repository"]?.text,
      pattern.contains("{path}")
    else { return nil }
    let address = pattern.replacing("{path}", with: percentEncoded(path))
      .replacing("{line}", with: line ?? "1")
    return LinkTarget(authored: address)?.text
  }
}
