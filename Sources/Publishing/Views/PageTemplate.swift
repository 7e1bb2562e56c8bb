internal import Templating

/// A page of a site: the name of its template, and the view of the subject it shows.
struct PageTemplate<Subject>: Sendable {
  /// The path of the template without `.html`.
  let name: String
  let view: View<Subject>

  init(_ name: String, _ view: View<Subject>) {
    self.name = name
    self.view = view
  }

  /// What a theme has to know of the page in order to compile it.
  var shape: PageShape { PageShape(name: name, shape: view.shape) }
}

extension Theme {
  /// Writes the page of a subject.
  func render<Subject>(_ page: PageTemplate<Subject>, _ subject: Subject) -> [UInt8] {
    render(page.name, page.view.value(of: subject))
  }
}
