package import Diagnostics

extension Rule {
  package static let unusedTemplate = Rule("unused-template", .warning)
}

/// Every page template of a site, compiled together with the partials that they share.
package struct Theme: Sendable {
  private let programs: [String: Program]
}

extension Theme {
  /// Compiles the pages of a site from the default theme's files and those that replace or extend
  /// them; what is wrong in them is reported, and the rest still shows.
  ///
  /// Files are told apart by their paths, such as `threat.html` and `parts/card.html`; those that
  /// do not end in `.html` are no templates. The default theme has to hold every page.
  package static func compile(
    _ defaults: [SourceFile], overrides: [SourceFile] = [], pages: [PageShape]
  ) -> (theme: Theme, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var templates: [String: TemplateSyntax] = [:]
    for file in defaults + overrides where file.path.hasSuffix(suffix) {
      templates[file.path] = TemplateSyntax.parse(file, into: &diagnostics)
    }
    var compiler = TemplateCompiler(templates: templates)
    var programs: [String: Program] = [:]
    for page in pages {
      programs[page.name] = compiler.compile(path(of: page.name), for: page.shape)
    }
    diagnostics += compiler.diagnostics
    let known = Set(defaults.map(\.path))
    diagnostics += overrides.filter { file in
      templates[file.path] != nil && !known.contains(file.path)
        && !compiler.used.contains(file.path)
    }.map { unused($0, among: known) }
    return (Theme(programs: programs), diagnostics.sorted())
  }

  /// Writes a page, given the values of its shape.
  package func render(_ page: String, _ values: Record) -> [UInt8] {
    guard let program = programs[page] else {
      preconditionFailure("the theme was compiled without '\(page)'")
    }
    return program.render(values)
  }
}

extension Theme {
  private static let suffix = ".html"

  /// The path of the template that a tag or a page names.
  static func path(of name: String) -> String { name + suffix }

  /// What a tag has to say to include the template at a path.
  static func name(of path: String) -> String { String(path.dropLast(suffix.count)) }
}

private func unused(_ file: SourceFile, among known: Set<String>) -> Diagnostic {
  Diagnostic(
    .unusedTemplate, "no page uses '\(file.path)'\(suggestion(for: file.path, among: known))",
    at: file.span(file.range(ofLine: 1)),
    help: "a file of the same name as one of the default theme replaces it")
}
