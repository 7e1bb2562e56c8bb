internal import Model
internal import Templating

/// A file that tells search engines which pages there are.
package enum SitemapFile: Sendable, Hashable {
  /// The file that names the others.
  case index(count: Int)
  /// The pages from the given one on; as many as one file may name.
  case pages(number: Int?)

  var address: Address {
    switch self {
    case .index, .pages(nil): Address("sitemap.xml")
    case .pages(let number?): Address("sitemap-\(number).xml")
    }
  }

  /// As many pages as the protocol allows in a file.
  static let limit = 50_000
}

extension Composer {
  /// The maps of a site with these files; none without an address to name the pages by.
  func sitemaps(of items: [SiteItem]) -> [SitemapFile] {
    guard workspace.configuration.baseURL != nil else { return [] }
    let count = (listedPages(of: items).count + SitemapFile.limit - 1) / SitemapFile.limit
    if count == 1 { return [.pages(number: nil)] }
    return [.index(count: count)] + (1...count).map { .pages(number: $0) }
  }

  /// The pages that are worth finding, by their addresses.
  private func listedPages(of items: [SiteItem]) -> [Address] {
    items.compactMap { item in
      guard case .page(let page) = item, page != .notFound else { return nil }
      return workspace.address(of: page)
    }.sorted()
  }

  func sitemap(_ file: SitemapFile) -> [UInt8] {
    guard let site = workspace.configuration.baseURL else { return [] }
    var xml = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    switch file {
    case .index(let count):
      xml += "<sitemapindex \(Self.namespace)>\n"
      for number in 1...count {
        let address = SitemapFile.pages(number: number).address
        xml += line("sitemap", site.address(of: address))
      }
      xml += "</sitemapindex>\n"
    case .pages(let number):
      let first = ((number ?? 1) - 1) * SitemapFile.limit
      xml += "<urlset \(Self.namespace)>\n"
      for address in listedPages(of: plan).dropFirst(first).prefix(SitemapFile.limit) {
        xml += line("url", site.address(of: address))
      }
      xml += "</urlset>\n"
    }
    return Array(xml.utf8)
  }

  private static let namespace = #"xmlns="http://www.sitemaps.org/schemas/sitemap/0.9""#

  private func line(_ element: String, _ address: String) -> String {
    let location = HTML(escaping: address)
    let text = String(decoding: location.bytes, as: UTF8.self)
    return "<\(element)><loc>\(text)</loc><lastmod>\(edition.today)</lastmod></\(element)>\n"
  }
}
