package import Diagnostics
internal import Model

extension Check {
  /// Frameworks that a model is held to, with entries to which nothing is mapped and of which
  /// nothing says why.
  static let unconsideredEntry = Check(.unconsideredEntry) { inspection in
    let workspace = inspection.workspace
    guard workspace.models.contains(where: { $0[FrontMatter.frameworks] != nil }) else { return [] }
    let use = FrameworkUse(of: workspace)
    return workspace.modelIndices.flatMap { model -> [Diagnostic] in
      (workspace[model][FrontMatter.frameworks] ?? []).compactMap { held in
        guard let framework = Framework(rawValue: held.value),
          use.models(heldTo: framework).contains(model)
        else { return nil }
        let open = framework.catalogue.checklist.map { FrameworkEntry(framework, $0.id) }.filter {
          use.answer(to: $0, of: model, in: workspace) == .open
        }
        return open.isEmpty ? nil : unconsidered(open, of: framework, at: held.span)
      }
    }
  }
}

extension Rule {
  package static let unconsideredEntry = Rule("unconsidered-entry", .note)
}

private func unconsidered(
  _ entries: [FrameworkEntry], of framework: Framework, at span: SourceSpan
) -> Diagnostic {
  let ids = entries.map { "'\($0.id)'" }
  let named = ids.count > 4 ? Array(ids.prefix(3)) + ["\(ids.count - 3) more"] : ids
  let last = named.last ?? ""
  let list = named.count > 1 ? named.dropLast().joined(separator: ", ") + " and \(last)" : last
  return Diagnostic(
    .unconsideredEntry, "nothing is mapped to \(list) of \(framework.summary)", at: span,
    help: "map threats or mitigations to it, or say under 'considered' why there are none"
  )
}
