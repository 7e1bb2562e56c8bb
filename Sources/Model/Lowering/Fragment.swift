package import Diagnostics
package import Markup

/// What one file says, understood without seeing any other file.
package struct Fragment: Sendable {
  /// A heading that links can point at.
  package struct Heading: Sendable, Hashable {
    package let anchor: String
    package let text: String
    package let level: Int
  }

  /// A link, an image or a reference in the file's text.
  package struct Use: Sendable {
    package enum Target: Sendable {
      case reference(Located<String>)
      case link(String)
      case image(String, alternative: String)
      case file(String)
    }

    package let target: Target
    package let span: SourceSpan
    /// The entity in whose text it stands, as an index into `entities`; `nil` for the page's own.
    package let owner: Int?
  }

  package let file: FileID
  package let path: String
  /// Whether the page starts a model.
  package let startsModel: Bool
  package let frontMatter: FieldSet
  package let title: String
  package let content: Prose
  package let entities: [Entity]
  package let headings: [Heading]
  package let uses: [Use]
}
