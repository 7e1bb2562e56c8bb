import Diagnostics
@testable import Publishing
import Diagnostics
import Templating
import Testing

@Suite struct ViewTests {
  private struct Shop: Sendable {
    var title = "Shop"
    static let view = View<Shop>([.text("title", "What it is called.", \.title)])
  }

  @Test func aViewShowsThePartsItIncludes() {
    struct Street: Sendable { let shop: Shop }
    let page = PageTemplate("page", View<Street>([]).including(Shop.view) { $0.shop })
    let (theme, _) = Theme.compile(
      [.init(path: "page.html", text: "{{title}}")], pages: [page.shape])
    #expect(theme.render(page, Street(shop: Shop())) == Array("Shop".utf8))
  }
}
