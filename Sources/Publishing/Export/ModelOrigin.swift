package import Model

/// What a model was compiled from, so that its export can be compiled again and compared with a
/// later state.
package struct ModelOrigin: Sendable, Hashable {
  /// A source file as it was written.
  package struct Page: Sendable, Hashable {
    package let path: String
    package let text: String

    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// The day on which it was judged.
  package let day: Day
  /// The text of `threatpress.yml`; `nil` where there is none.
  package let configuration: String?
  /// The model's pages in the order of their paths.
  package let pages: [Page]

  package init(day: Day, configuration: String?, pages: [Page]) {
    self.day = day
    self.configuration = configuration
    self.pages = pages
  }
}
