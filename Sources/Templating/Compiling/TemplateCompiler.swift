package import Diagnostics

extension Rule {
  package static let unknownTemplateName = Rule("unknown-template-name", .error)
  package static let wrongSlotUse = Rule("wrong-slot-use", .error)
  package static let unknownPartial = Rule("unknown-partial", .error)
  package static let endlessTemplate = Rule("endless-template", .error)
}

/// Turns a page's template and the partials it includes into one program for one shape.
struct TemplateCompiler {
  /// How deep partials may include partials.
  static let maximumInclusions = 16
  /// How many steps a page may come to when all its partials are written out.
  static let maximumSteps = 100_000

  let templates: [String: TemplateSyntax]
  private(set) var diagnostics: [Diagnostic] = []
  /// The files that some page came to use.
  private(set) var used: Set<String> = []

  private var reported: [SourceSpan: Set<Rule>] = [:]
  private var scopes: [RecordShape] = []
  private var including: [String] = []
  private var place = HTMLPlace()
  private var stepCount = 0

  init(templates: [String: TemplateSyntax]) {
    self.templates = templates
  }

  /// The program of a page; a page without a file is a mistake of ours.
  mutating func compile(_ page: String, for shape: RecordShape) -> Program {
    guard let syntax = templates[page] else {
      preconditionFailure("no template is named '\(page)'")
    }
    scopes = [shape]
    including = [page]
    place = HTMLPlace()
    stepCount = 0
    used.insert(page)
    let steps = compile(syntax.nodes, of: syntax.file)
    if place.state != .text {
      let end = syntax.file.utf8.count
      report(endsElsewhere(page, at: syntax.file.span(end..<end)))
    }
    return Program(steps: steps)
  }

  private mutating func compile(
    _ nodes: [TemplateSyntax.Node], of file: SourceFile
  ) -> [Program.Step] {
    var steps: [Program.Step] = []
    for node in nodes {
      switch node {
      case .text(let range):
        place.advance(over: file.utf8[range])
        append(.literal(Array(file.utf8[range])), to: &steps)
      case .variable(let name):
        if let step = compileVariable(name) { append(step, to: &steps) }
      case .section(let section):
        if let step = compileSection(section, of: file) { append(step, to: &steps) }
      case .partial(let name, let isAlone):
        let included = compilePartial(name)
        for step in isAlone ? included : withoutLastBreak(included) { append(step, to: &steps) }
      }
    }
    return steps
  }

  /// Adds a step; text that follows text becomes one.
  private mutating func append(_ step: Program.Step, to steps: inout [Program.Step]) {
    if case .literal(let bytes) = step, case .literal(let before)? = steps.last {
      steps[steps.count - 1] = .literal(before + bytes)
    } else {
      steps.append(step)
      stepCount += 1
    }
  }

  private mutating func compileVariable(_ name: Located<String>) -> Program.Step? {
    guard let (found, shape) = look(up: name) else { return nil }
    switch shape.present {
    case .text, .html, .url:
      if let problem = place.problem(showing: name, shape) {
        report(problem)
        return nil
      }
      place.advanceOverValue()
      return .value(found)
    case .flag, .list, .record, .optional:
      report(notShowable(name, shape))
      return nil
    }
  }

  private mutating func compileSection(
    _ section: TemplateSyntax.Section, of file: SourceFile
  ) -> Program.Step? {
    guard let (found, shape) = look(up: section.name) else { return nil }
    if !shape.canBeSection { report(notSection(section.name, shape)) }
    let inner = section.isInverted ? nil : shape.scope
    if let inner { scopes.append(inner) }
    let start = place
    let body = compile(section.body, of: file)
    if inner != nil { scopes.removeLast() }
    if let end = place.joined(with: start) {
      place = end
    } else {
      report(endsElsewhere(section.name))
      place = start
    }
    return section.isInverted ? .inverted(found, body) : .section(found, body)
  }

  /// The steps of an included template, which sees the names that are in scope around it.
  private mutating func compilePartial(_ name: Located<String>) -> [Program.Step] {
    let path = Theme.path(of: name.value)
    guard let syntax = templates[path] else {
      report(unknown(name, among: templates.keys.sorted()))
      return []
    }
    if let problem = endless(name, path: path) {
      report(problem)
      return []
    }
    used.insert(path)
    including.append(path)
    let start = place
    let steps = compile(syntax.nodes, of: syntax.file)
    including.removeLast()
    if place.joined(with: start) == nil {
      report(endsElsewhere(name))
      place = start
    }
    return steps
  }

  private func withoutLastBreak(_ steps: [Program.Step]) -> [Program.Step] {
    guard case .literal(let bytes)? = steps.last, bytes.last == 0x0A else { return steps }
    return steps.dropLast() + [.literal(bytes.dropLast())]
  }

  private func endless(_ name: Located<String>, path: String) -> Diagnostic? {
    if including.contains(path) {
      return Diagnostic(
        .endlessTemplate, "'\(name.value)' includes itself", at: name.span,
        help: "a partial may only include partials that do not lead back to it")
    }
    if including.count > Self.maximumInclusions {
      return Diagnostic(
        .endlessTemplate, "partials include each other deeper than \(Self.maximumInclusions)",
        at: name.span)
    }
    if stepCount > Self.maximumSteps {
      return Diagnostic(
        .endlessTemplate, "with its partials this page is longer than \(Self.maximumSteps) steps",
        at: name.span)
    }
    return nil
  }

  /// Finds a name in the innermost scope that has it.
  private mutating func look(up name: Located<String>) -> (Program.Place, Shape)? {
    for (scope, shape) in scopes.enumerated().reversed() {
      guard let index = shape.index(of: name.value) else { continue }
      return (Program.Place(scope: scope, index: index), shape.slots[index].shape)
    }
    report(unknown(name, in: scopes))
    return nil
  }

  /// A partial is compiled wherever it is included, yet says what is wrong with it once.
  private mutating func report(_ diagnostic: Diagnostic) {
    let isNew = reported[diagnostic.span, default: []].insert(diagnostic.rule).inserted
    if isNew { diagnostics.append(diagnostic) }
  }
}

private func unknown(_ name: Located<String>, in scopes: [RecordShape]) -> Diagnostic {
  let known = scopes.reversed().flatMap { $0.slots.map(\.name) }
  let near = nearMiss(for: name.value, among: known)
  return Diagnostic(
    .unknownTemplateName,
    "nothing is named '\(name.value)' here\(suggestion(for: name.value, among: known))",
    at: name.span,
    help: near == nil ? "known here: \(known.prefix(20).joined(separator: ", "))" : nil,
    fixIts: near.map {
      [FixIt("rename to '\($0)'", replace: name.span, with: $0, isSafe: false)]
    } ?? [])
}

private func unknown(_ partial: Located<String>, among paths: [String]) -> Diagnostic {
  let names = paths.map(Theme.name(of:))
  let near = nearMiss(for: partial.value, among: names)
  return Diagnostic(
    .unknownPartial,
    "there is no template '\(Theme.path(of: partial.value))'"
      + suggestion(for: partial.value, among: names),
    at: partial.span,
    fixIts: near.map {
      [FixIt("include '\($0)'", replace: partial.span, with: $0, isSafe: false)]
    } ?? [])
}

private func notShowable(_ name: Located<String>, _ shape: Shape) -> Diagnostic {
  Diagnostic(
    .wrongSlotUse, "'\(name.value)' is \(shape.phrase) and cannot be shown", at: name.span,
    help: "write '{{#\(name.value)}}…{{/\(name.value)}}' around what it is about")
}

private func notSection(_ name: Located<String>, _ shape: Shape) -> Diagnostic {
  Diagnostic(
    .wrongSlotUse, "'\(name.value)' is \(shape.phrase) that is always there, not a section",
    at: name.span, help: "write '{{\(name.value)}}' to show it")
}

private func endsElsewhere(_ name: Located<String>) -> Diagnostic {
  Diagnostic(
    .unsafeTemplatePlace,
    "'\(name.value)' begins and ends in different places of the markup", at: name.span,
    help: "open and close quotes, tags and comments on the same side of a section or partial")
}

private func endsElsewhere(_ page: String, at span: SourceSpan) -> Diagnostic {
  Diagnostic(
    .unsafeTemplatePlace, "'\(page)' ends inside a tag, comment or attribute", at: span,
    help: "close it before the end of the file")
}
