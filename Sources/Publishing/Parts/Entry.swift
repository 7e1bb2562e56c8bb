internal import Templating

/// What stands in a fact or in a cell of a table; whatever of it is there is shown in this order.
struct Entry: Sendable, Hashable {
  var id: LinkText?
  var mark: Mark?
  var text: String?
  var prose = HTML()
  var links: [LinkText] = []
  var code: LinkText?
  var count: Count?
  /// How many of those are open.
  var open: LinkedMark?
  /// After it in grey, on the same line.
  var note: String?
  /// Below it, smaller and in grey.
  var sub: String?
  /// Its place among those that a list can be sorted by, where the words do not say it.
  var rank: Int?
}

extension Entry {
  static let none = Entry()

  /// The same with its place among those that a list can be sorted by.
  func ranked(_ rank: Int?) -> Entry {
    var entry = self
    entry.rank = rank
    return entry
  }

  /// Something by its id, or by its name where it has no other.
  static func item(_ id: LinkText, _ text: String? = nil, sub: String? = nil) -> Entry {
    Entry(id: id, text: text, sub: sub)
  }

  static func text(_ text: String, note: String? = nil, sub: String? = nil) -> Entry {
    Entry(text: text, note: note, sub: sub)
  }

  static func mark(_ mark: Mark, note: String? = nil, sub: String? = nil) -> Entry {
    Entry(mark: mark, note: note, sub: sub)
  }

  static func prose(_ html: HTML) -> Entry { Entry(prose: html) }

  static func links(_ links: [LinkText], note: String? = nil) -> Entry {
    Entry(links: links, note: note)
  }

  /// The line of the sources that says so.
  static func source(_ link: LinkText) -> Entry { Entry(code: link) }

  static func count(_ count: Count, open: LinkedMark? = nil) -> Entry {
    Entry(count: count, open: open)
  }

  static let view = View<Entry>([
    .optionalRecord("id", of: LinkText.view, "The id or name that stands first.", \.id),
    .optionalRecord("count", of: Count.view, "A number.", \.count),
    .optionalRecord("open", of: LinkedMark.view, "How many of those are open.", \.open),
    .optionalRecord("mark", of: Mark.view, "A state.", \.mark),
    .optionalText("words", "Plain text.", \.text),
    .html("prose", "A phrase with its links.", \.prose),
    .flag("hasLinks", "Whether there are links.") { !$0.links.isEmpty },
    .list("links", of: LinkText.view, "Links, one after the other.", \.links),
    .optionalRecord("code", of: LinkText.view, "A place in the sources.", \.code),
    .optionalText("note", "What is said after it in grey.", \.note),
    .optionalText("sub", "What is said below it.", \.sub),
  ])
}

/// One line of an id card.
struct Fact: Sendable, Hashable {
  let label: String
  let entry: Entry

  init(_ label: String, _ entry: Entry) {
    self.label = label
    self.entry = entry
  }
}

extension Fact {
  static let view = View<Fact>([
    .text("label", "What it is a fact about.", \.label)
  ]).including(Entry.view, \.entry)
}
