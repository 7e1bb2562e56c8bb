import Diagnostics

/// A template as it was written: text and tags with their places, names not yet looked up.
struct TemplateSyntax: Sendable {
  /// A piece of a template.
  indirect enum Node: Sendable {
    case text(Range<Int>)
    case variable(Located<String>)
    case section(Section)
    /// `{{> name}}`; one that shares its line with text does not break that line at its end.
    case partial(Located<String>, isAlone: Bool)
  }

  /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` for what is shown in its absence.
  struct Section: Sendable {
    let name: Located<String>
    let isInverted: Bool
    let body: [Node]
  }

  let file: SourceFile
  let nodes: [Node]
}
