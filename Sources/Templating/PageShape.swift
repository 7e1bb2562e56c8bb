/// The name of a page's template and the names that it may use.
package struct PageShape: Sendable {
  package let name: String
  package let shape: RecordShape

  package init(name: String, shape: RecordShape) {
    self.name = name
    self.shape = shape
  }
}
