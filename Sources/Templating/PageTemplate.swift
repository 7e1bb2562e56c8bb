/// A page of a site: the name of its template, and the view of the subject it shows.
package struct PageTemplate<Subject>: Sendable {
  /// The path of the template without `.html`.
  package let name: String
  package let view: View<Subject>

  package init(_ name: String, _ view: View<Subject>) {
    self.name = name
    self.view = view
  }

  /// What a theme has to know of the page in order to compile it.
  package var shape: PageShape { PageShape(name: name, shape: view.shape) }
}

/// The name of a page's template and the names that it may use.
package struct PageShape: Sendable {
  package let name: String
  package let shape: RecordShape

  package init(name: String, shape: RecordShape) {
    self.name = name
    self.shape = shape
  }
}
