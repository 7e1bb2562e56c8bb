package import Diagnostics
internal import Markup

extension Lowering {
  /// Reports what makes no sense in the rules that a workspace makes for itself.
  mutating func checkInvariants(_ node: YAMLNode, _ configuration: Configuration) {
    guard let rules = node.value(of: Configuration.rules.spec.name) else { return }
    var conditions = Lowering(file: file, settings: LoweringSettings(configuration))
    let items: [YAMLNode] = if case .sequence(let items) = rules.content { items } else { [rules] }
    var names: Set<String> = []
    for (item, fields) in zip(items, configuration.fields[Configuration.rules] ?? []) {
      let place = item.span
      if let problem = problem(of: fields, names, at: place) { diagnostics.append(problem) }
      if let name = fields[Invariant.name] { names.insert(name.value) }
      for key in [Invariant.condition, Invariant.requirement] {
        guard let expression = item.value(of: key.spec.name) else { continue }
        conditions.check(expression, for: Invariant.kind(in: fields))
      }
      for exemption in fields[Invariant.exemptions]?.entries ?? []
      where Invariant.Exemption(exemption) == nil {
        diagnostics.append(malformedExemption(exemption.key))
      }
    }
    diagnostics += conditions.diagnostics
  }

  private func problem(
    of fields: FieldSet, _ names: Set<String>, at place: SourceSpan
  ) -> Diagnostic? {
    guard let name = fields[Invariant.name] else { return missing(Invariant.name.spec, at: place) }
    if !Invariant.isWellFormed(name.value) { return malformedName(name) }
    if names.contains(name.value) { return repeated(name) }
    guard fields[Invariant.requirement] != nil else {
      return missing(Invariant.requirement.spec, at: name.span)
    }
    return nil
  }
}

extension Rule {
  package static let malformedRule = Rule("malformed-rule", .error)
}

private func missing(_ spec: FieldSpec, at place: SourceSpan) -> Diagnostic {
  Diagnostic(
    .malformedRule, "a rule of the workspace's own lacks '\(spec.name)'", at: place,
    help: "say under 'name' what it is called, and under 'require' what has to hold"
  )
}

private func malformedName(_ name: Located<String>) -> Diagnostic {
  Diagnostic(
    .malformedRule, "'\(name.value)' is no name for a rule", at: name.span,
    help: "write two or more lower-case words joined by '-', as in 'personal-data-encrypted'"
  )
}

private func repeated(_ name: Located<String>) -> Diagnostic {
  Diagnostic(
    .malformedRule, "there is another rule called '\(name.value)' above", at: name.span,
    help: "give each rule a name of its own, so that findings and answers say which is meant"
  )
}

private func malformedExemption(_ id: Located<String>) -> Diagnostic {
  Diagnostic(
    .malformedRule, "'\(id.value)' exempts nothing", at: id.span,
    help: "write the id of what is exempt, with a mapping that says the 'reason'"
  )
}
