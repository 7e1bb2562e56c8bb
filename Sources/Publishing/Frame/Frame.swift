internal import Templating

/// What every page has around its content, and what it needs to know of the site.
struct Frame: Sendable {
  /// The language of the words on the page, such as `en`.
  var language = "en"
  /// What the whole site is called.
  var siteTitle: String
  /// The page's own title, for the browser's bar and for bookmarks.
  var pageTitle: String
  /// The prefix that leads to the site's root, such as `../`.
  var root: LinkTarget
  /// The page's address for the whole world, if the workspace says where the site is.
  var canonical: LinkTarget?
  var home: LinkTarget
  /// The workspace's own picture.
  var logo: LinkTarget?
  /// How far the page may travel, such as "TLP:AMBER".
  var classification: String?
  /// Search, glossary and the like.
  var siteLinks: [LinkText] = []
  /// The model that the page belongs to, with the ways through it.
  var model: ModelBar?
  /// From the top down to this page, which is the last and has no address.
  var crumbs: [LinkText] = []
  var contents: [LinkText] = []
  var turn: Turn?
  /// How the page came to be.
  var facts: [Fact] = []
}

/// The line that says which model one is in, and its navigation by the four questions.
struct ModelBar: Sendable {
  let name: String
  /// Version, status and date: "1.3 · in review · as of 21 November 2026".
  let line: String
  let navigation: [NavigationItem]
  /// The pages that answer the question one is at; none where there is no choice.
  var sections: [NavigationItem] = []
}

/// One way through a model.
struct NavigationItem: Sendable {
  /// Whether one is there.
  enum Position: String, Sendable {
    /// On the very page.
    case page
    /// On a page below it.
    case section = "true"
    case elsewhere
  }

  let label: String
  let target: LinkTarget
  /// The number of the question that it answers.
  var numeral: String?
  var position = Position.elsewhere
}

/// The pages before and after this one among those of its kind.
struct Turn: Sendable {
  /// What is turned, such as "Threats".
  let title: String
  let previous: LinkText?
  let next: LinkText?
}
