internal import Templating

/// Things in an order that matters, such as the open threats, the worst first.
struct RankList: Sendable, Hashable {
  /// One of them.
  struct Item: Sendable, Hashable {
    var link: LinkText
    /// The id that stands before what is said about it.
    var id: String?
    /// What is said about it below.
    var about: String?
    /// What is counted there, such as "2 mitigations".
    var counted: LinkText?
    var mark: Mark?
  }

  let title: String
  let items: [Item]
  /// The way to all of them, where these are only the first.
  let more: LinkText?

  /// Nothing, where there are no items.
  init?(_ title: String, _ items: [Item], more: LinkText? = nil) {
    guard !items.isEmpty else { return nil }
    self.title = title
    self.items = items
    self.more = more
  }
}

extension RankList {
  static let view = View<RankList>([
    .text("heading", "Its heading.", \.title),
    .list("items", of: Item.view, "The things in their order.", \.items),
    .optionalRecord("more", of: LinkText.view, "The way to all of them.", \.more),
  ])
}

extension RankList.Item {
  static let view = View<RankList.Item>([
    .record("link", of: LinkText.view, "What it is called.", \.link),
    .optionalText("id", "Its id.", \.id),
    .optionalText("about", "What is said about it.", \.about),
    .optionalRecord("counted", of: LinkText.view, "What is counted there.", \.counted),
    .optionalRecord("mark", of: Mark.view, "Its state.", \.mark),
  ])
}

/// How many of those that should be covered are.
struct Gauge: Sendable, Hashable {
  let label: String
  let part: Count
  let whole: Count
}

extension Gauge {
  static let view = View<Gauge>([
    .text("label", "What is covered.", \.label),
    .record("part", of: Count.view, "How many are.", \.part),
    .record("whole", of: Count.view, "Of how many.", \.whole),
    .text("width", "The share as a percentage.") { gauge in
      percent(Double(gauge.part.number) / Double(max(gauge.whole.number, 1)))
    },
  ])
}

/// A share as SVG takes it, with one decimal.
func percent(_ share: Double) -> String {
  let tenths = Int((share * 1000).rounded())
  return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
}
