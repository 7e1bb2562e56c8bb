internal import Diagnostics
package import Model
package import Templating

/// Which packs one file is to hold.
package struct PackRequest: Sendable {
  /// In their order; several get a register before them.
  package let models: [ModelIndex]
  package let profile: PackProfile
  package let theme: Theme
  /// For each picture, by its path on the site, the address that holds its bytes.
  package let images: [String: String]

  package init(
    models: [ModelIndex], profile: PackProfile, theme: Theme, images: [String: String]
  ) {
    self.models = models
    self.profile = profile
    self.theme = theme
    self.images = images
  }
}

extension Composer {
  /// The file of a pack: one that stands alone, for a browser or for a program that makes PDF.
  ///
  /// `pages`: the page on which each chapter is, where an earlier printing has shown that.
  package func sheet(
    of request: PackRequest, style: PackStyle, pages: [String: Int] = [:]
  ) -> [UInt8] {
    let only = request.models.count == 1 ? request.models.first : nil
    let frame = frame(only.map { .model($0) } ?? .home, title: siteTitle, model: only)
    let sheet = request.theme.render(
      SitePages.packSheet,
      PackSheet(
        markup(of: request, pages: pages),
        title: "\(request.profile.title): \(only.map { workspace[$0].title } ?? siteTitle)",
        language: frame.language, classification: frame.classification, style: style,
        isBrief: request.profile == .executive))
    switch style.reader {
    case .browser: return sheet
    case .weasyprint:
      let rules = PictureRules(String(decoding: style.rules, as: UTF8.self))
      return Array(
        LonePictures(rules: rules).settle(String(decoding: sheet, as: UTF8.self)).utf8)
    }
  }

  private func markup(of request: PackRequest, pages: [String: Int]) -> [UInt8] {
    let packs = request.models.map { loosePack(of: $0, in: request, pages: pages) }
    guard packs.count != 1 else { return packs[0].links.settle(packs[0].markup) }
    let anchors = packs.reduce(into: Set(request.models.map(anchor))) {
      $0.formUnion($1.links.anchors(in: $1.markup))
    }
    let front = loose(
      request.theme.render(
        SitePages.packRegister,
        register(
          of: request.models, for: request.profile, anchors: request.models.map(anchor),
          pages: pages)),
      at: workspace.address(of: .home), in: request)
    func settled(_ pack: LoosePack) -> HTML {
      var links = pack.links
      links.others = anchors
      return HTML(renderedBytes: links.settle(pack.markup))
    }
    return request.theme.render(
      SitePages.boundPacks,
      BoundPacks(
        register: settled(front),
        parts: zip(request.models, packs).map {
          BoundPacks.Part(anchor: anchor(of: $0), markup: settled($1))
        }))
  }

  /// What leads to a model among several.
  private func anchor(of model: ModelIndex) -> String { workspace[model].id.value.text }

  private func loosePack(
    of model: ModelIndex, in request: PackRequest, pages: [String: Int]
  ) -> LoosePack {
    let address = packAddress(of: model)
    let prefix = prefix(of: model, in: request)
    let own = pages.filter { $0.key.hasPrefix(prefix) }.map {
      (String($0.key.dropFirst(prefix.count)), $0.value)
    }
    let pack = standing(at: address).pack(
      of: model, for: request.profile,
      pages: Dictionary(own, uniquingKeysWith: { first, _ in first }))
    return loose(
      request.theme.render(SitePages.pack, pack), at: address, in: request, prefix: prefix)
  }

  private func loose(
    _ markup: [UInt8], at address: Address, in request: PackRequest, prefix: String = ""
  ) -> LoosePack {
    let images = request.images.map { (address.link(to: Address($0.key)), $0.value) }
    return LoosePack(
      markup: markup,
      links: PackLinks(
        pages: pageAnchors(in: request, from: address),
        images: Dictionary(images, uniquingKeysWith: { first, _ in first }), prefix: prefix))
  }

  /// What the ids of a model's pack begin with, so that those of several do not meet.
  private func prefix(of model: ModelIndex, in request: PackRequest) -> String {
    request.models.count == 1 ? "" : "\(workspace[model].id.value.text)/"
  }

  /// The address of each page about something that the packs hold, as one of them writes it, with
  /// the anchor there.
  private func pageAnchors(
    in request: PackRequest, from address: Address
  ) -> [String: String] {
    let isDetailed = request.profile.chapters(of: .goingWrong).contains(.threatDetails)
    var anchors: [String: String] = [:]
    for model in request.models {
      let prefix = prefix(of: model, in: request)
      if request.models.count > 1 {
        anchors[address.link(to: workspace.address(of: .model(model)))] = anchor(of: model)
      }
      for entity in workspace.entities(of: model) where workspace[entity].kind.hasPage {
        let way = address.link(to: workspace.address(of: .entity(entity)))
        let about = workspace[entity]
        anchors[way] =
          prefix
          + (isDetailed && about.kind == .threat
            ? about.id.value.text : workspace.rowAnchor(of: entity))
      }
    }
    return anchors
  }
}

/// A pack before its links lead within one document.
private struct LoosePack {
  let markup: [UInt8]
  let links: PackLinks
}
