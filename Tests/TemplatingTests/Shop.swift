import Diagnostics
import Templating
import TestSupport

/// A small subject with one slot of every shape.
struct Shop: Sendable {
  struct Item: Sendable {
    var name: String
    var href = LinkTarget(compiled: "item.html")
  }

  var title = "Shop"
  var body = HTML()
  var href = LinkTarget(compiled: "shop.html")
  var isOpen = false
  var items: [Item] = []
  var note: String?
  var owner: Item?
}

extension Shop.Item {
  static let view = View<Shop.Item>([
    .text("name", "What it is called.", \.name),
    .url("href", "Where its page is.", \.href),
  ])
}

extension Shop {
  static let view = View<Shop>([
    .text("title", "What it is called.", \.title),
    .html("body", "What there is to say.", \.body),
    .url("href", "Where its page is.", \.href),
    .flag("isOpen", "Whether one may come in.", \.isOpen),
    .list("items", of: Item.view, "What it sells.", \.items),
    .optionalText("note", "A remark.", \.note),
    .optionalRecord("owner", of: Item.view, "Whose it is.", \.owner),
  ])

  static let page = PageTemplate("page", view)

  /// Compiles `page.html` from the given text, and other templates beside it.
  static func compile(
    _ text: String, partials: [(String, String)] = []
  ) -> (theme: Theme, diagnostics: [Diagnostic]) {
    let files = [("page.html", text)] + partials
    return Theme.compile(
      files.enumerated().map { index, file in
        SourceFile(id: FileID(UInt32(index)), path: file.0, text: file.1)
      },
      pages: [page.shape])
  }

  /// The page that a template makes of this shop.
  func shown(in text: String, partials: [(String, String)] = []) -> String {
    let (theme, _) = Self.compile(text, partials: partials)
    return String(decoding: theme.render(Self.page, self), as: UTF8.self)
  }
}
