internal import Diagnostics
internal import Model

/// A proposal for a new entity: its id and the lines to fill in.
package struct NewBlock: Sendable {
  package let id: String
  package let text: String
}

/// A new block of a kind with the next free id of a model.
package func newBlock(
  _ kindName: String, model modelName: String?, _ request: WorkspaceRequest
) throws -> NewBlock {
  let kind = try Kind(called: kindName)
  let workspace = try compile(request).workspace
  let model = try workspace.model(called: modelName)
  return block(kind, id: workspace.freeID(for: kind, in: model))
}

/// The lines of a new entity.
///
/// Its name is there to be written over. Every other key stands in a comment with what it is for,
/// so that the block is understood as it is, and a key is used by taking away the first `#`.
func block(_ kind: Kind, id: String) -> NewBlock {
  let keys = kind.commonKeys
  let width = keys.map { $0.name.utf8.count }.max() ?? 0
  let lines = keys.map { key in
    if key == Common.title.spec || key == Element.name.spec {
      return "\(key.name): New \(kind.noun)"
    }
    let space = String(repeating: " ", count: width - key.name.utf8.count)
    return "# \(key.name):\(space)  # \(key.summary)\(words(of: key.type))"
  }
  let text =
    kind.isPartOfDiagram
    ? ([id + ":"] + lines.map { "  " + $0 }).joined(separator: "\n") + "\n"
    : (["```\(kind.rawValue) \(id)"] + lines).joined(separator: "\n") + "\n```\n"
  return NewBlock(id: id, text: text)
}

/// The words to choose from, where there are such.
private func words(of type: ValueType) -> String {
  switch type {
  case .choice(let words), .openChoice(let words):
    return " [" + words.map(\.name).joined(separator: ", ") + "]"
  case .list(let element):
    return words(of: element)
  case .text, .phrase, .flag, .number, .date, .interval, .versions, .level, .reference,
    .referenceOrText,
    .model, .catalogueID, .file, .url, .expression, .record, .dictionary, .either, .declarations,
    .attackSteps:
    return ""
  }
}
