package import Diagnostics
internal import Markup

extension Lowering {
  /// Reports what makes no sense in a view: nothing to show, or names and values in its
  /// expressions that cannot be.
  mutating func checkView(_ fields: FieldSet, _ declaration: Declaration) {
    guard !declaration.isBroken else { return }
    guard let show = declaration.head?.value(of: ListView.show.spec.name) else {
      diagnostics.append(missingShow(declaration))
      return
    }
    guard case .scalar(let name, _) = show.content, let kind = Kind(rawValue: name),
      fields[ListView.show] != nil
    else { return }
    for node in scalars(of: ListView.filter.spec, in: declaration) { check(node, for: kind) }
    for node in scalars(of: ListView.sort.spec, in: declaration) {
      report(ResolvedSort.resolve(node.text, for: kind, settings).problems, in: node)
    }
    for node in scalars(of: ListView.columns.spec, in: declaration) {
      report(ResolvedPath.resolveAll(node.text, for: kind, settings).problems, in: node)
    }
    for node in scalars(of: ListView.against.spec, in: declaration) {
      report(ResolvedPath.resolve(node.text, for: kind, settings).problems, in: node)
    }
    checkForm(fields, of: kind)
  }

  /// Reports a form that its kind or its keys do not fit, and keys that its form does not read.
  private mutating func checkForm(_ fields: FieldSet, of kind: Kind) {
    let form = fields[ListView.form]
    switch form?.value {
    case .matrix where fields.entry(ListView.against.spec.name) == nil:
      if let form { diagnostics.append(missingAgainst(at: form.span)) }
    case .heatMap where kind != .threat:
      if let form { diagnostics.append(heatMap(of: kind, at: form.span)) }
    case .table, .list, .count, .matrix, .heatMap, nil: break
    }
    if form?.value != .matrix, let key = fields.entry(ListView.against.spec.name)?.key {
      diagnostics.append(unread(key, isFor: .matrix))
    }
    if form?.value != .heatMap, let key = fields.entry(ListView.risk.spec.name)?.key {
      diagnostics.append(unread(key, isFor: .heatMap))
    }
  }

  /// Reports what makes no sense in a condition on entities of a kind.
  mutating func check(_ node: YAMLNode, for kind: Kind) {
    let (expression, problems) = Expression.parse(node.text)
    for problem in problems {
      diagnostics.append(malformed(problem, at: place(of: problem.range, in: node)))
    }
    guard let expression else { return }
    report(ResolvedExpression.resolve(expression, for: kind, settings).problems, in: node)
  }

  private mutating func report(_ problems: [ResolutionProblem], in node: YAMLNode) {
    for problem in problems {
      diagnostics.append(senseless(problem, at: place(of: problem.range, in: node)))
    }
  }

  private func place(of range: Range<Int>, in node: YAMLNode) -> SourceSpan {
    sourceSpan(of: range, inScalar: node, file: file)
  }

  private func scalars(of spec: FieldSpec, in declaration: Declaration) -> [YAMLNode] {
    guard let node = declaration.head?.value(of: spec.name), !node.isNothing else { return [] }
    switch node.content {
    case .scalar: return [node]
    case .sequence(let items): return items
    case .mapping: return []
    }
  }
}

extension YAMLNode {
  /// The text of a scalar; of anything else none.
  fileprivate var text: String {
    if case .scalar(let text, _) = content { text } else { "" }
  }
}

extension Rule {
  package static let missingShow = Rule("missing-show", .error)
  package static let missingAgainst = Rule("missing-against", .error)
  package static let unfitView = Rule("unfit-view", .error)
  package static let malformedExpression = Rule("malformed-expression", .error)
  package static let unknownNameInExpression = Rule("unknown-name-in-expression", .error)
  package static let wrongValueInExpression = Rule("wrong-value-in-expression", .error)
}

private func missingShow(_ declaration: Declaration) -> Diagnostic {
  Diagnostic(
    .missingShow, "this view does not say what it shows",
    at: declaration.id?.span ?? declaration.kind.span,
    help: "name a kind with 'show', as in 'show: threat'"
  )
}

private func missingAgainst(at place: SourceSpan) -> Diagnostic {
  Diagnostic(
    .missingAgainst, "this matrix does not say what stands across its top", at: place,
    help: "name a path with 'against', as in 'against: mitigations'"
  )
}

private func heatMap(of kind: Kind, at place: SourceSpan) -> Diagnostic {
  Diagnostic(
    .unfitView, "\(kind.oneOf) has no likelihood and no impact to be placed by", at: place,
    help: "show threats on a heat-map, or show the \(kind.plural) as a table"
  )
}

private func unread(_ key: Located<String>, isFor form: ListViewForm) -> Diagnostic {
  Diagnostic(
    .unfitView, "'\(key.value)' says nothing here: only a \(form.rawValue) reads it", at: key.span,
    help: "write 'as: \(form.rawValue)', or leave the key out"
  )
}

private func malformed(_ problem: ExpressionProblem, at place: SourceSpan) -> Diagnostic {
  Diagnostic(.malformedExpression, problem.message, at: place)
}

private func senseless(_ problem: ResolutionProblem, at place: SourceSpan) -> Diagnostic {
  let rule: Rule =
    switch problem.kind {
    case .unknownName: .unknownNameInExpression
    case .wrongValue: .wrongValueInExpression
    }
  return Diagnostic(
    rule, problem.message, at: place, help: problem.help,
    fixIts: problem.nearest.map {
      [FixIt("write '\($0)'", replace: place, with: $0, isSafe: false)]
    } ?? []
  )
}
