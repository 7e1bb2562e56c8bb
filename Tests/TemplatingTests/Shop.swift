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
  static let shape = RecordShape([
    .init(name: "name", shape: .text, summary: "What it is called."),
    .init(name: "href", shape: .url, summary: "Where its page is."),
  ])

  var record: Record { Record([.text(name), .url(href)]) }
}

extension Shop {
  static let page = PageShape(
    name: "page",
    shape: RecordShape([
      .init(name: "title", shape: .text, summary: "What it is called."),
      .init(name: "body", shape: .html, summary: "What there is to say."),
      .init(name: "href", shape: .url, summary: "Where its page is."),
      .init(name: "isOpen", shape: .flag, summary: "Whether one may come in."),
      .init(name: "items", shape: .list(Item.shape), summary: "What it sells."),
      .init(name: "note", shape: .optional(.text), summary: "A remark."),
      .init(name: "owner", shape: .optional(.record(Item.shape)), summary: "Whose it is."),
    ]))

  var record: Record {
    Record([
      .text(title), .html(body), .url(href), .flag(isOpen), .list(items.map(\.record)),
      note.map(Value.text) ?? .absent, owner.map { .record($0.record) } ?? .absent,
    ])
  }

  /// Compiles `page.html` from the given text, and other templates beside it.
  static func compile(
    _ text: String, partials: [(String, String)] = []
  ) -> (theme: Theme, diagnostics: [Diagnostic]) {
    let files = [("page.html", text)] + partials
    return Theme.compile(
      files.enumerated().map { index, file in
        SourceFile(id: FileID(UInt32(index)), path: file.0, text: file.1)
      },
      pages: [page])
  }

  /// The page that a template makes of this shop.
  func shown(in text: String, partials: [(String, String)] = []) -> String {
    let (theme, _) = Self.compile(text, partials: partials)
    return String(decoding: theme.render(Self.page.name, record), as: UTF8.self)
  }
}
