internal import Diagnostics
internal import Markup
internal import Model

/// Adds a new block of a kind to the end of a page; its id is free in the page's model.
///
/// The file is replaced at one instant, and only if the block stands on its own there.
package func appendBlock(
  _ kindName: String, model modelName: String?, to path: String, _ request: WorkspaceRequest
) throws -> NewBlock {
  let kind = try Kind(called: kindName)
  guard !kind.isPartOfDiagram else { throw CommandError.partOfDiagram(kind: kind.oneOf) }
  let (folder, settings) = try request.opened()
  let compilation = try compile(folder, settings)
  let workspace = compilation.workspace
  guard let name = folder.relativePath(of: path),
    let page = workspace.pageIndex(ofPath: name),
    let text = compilation.texts[workspace.pages[page].file]
  else { throw CommandError.notASource(file: path) }
  let owner = workspace.model(ofPage: page)
  guard let owner, try modelName == nil || workspace.model(called: modelName) == owner else {
    throw CommandError.otherModel(file: path, model: owner.map { workspace[$0].id.value.text })
  }
  let new = block(kind, id: workspace.freeID(for: kind, in: owner))
  let longer = text.utf8 + appendix(new.text, to: text.utf8)
  guard ends(longer, with: new) else { throw CommandError.cannotAppend(file: path) }
  try folder.replace(name, read: text, with: longer)
  return new
}

/// The block with an empty line before it, and the line ends that the file has.
private func appendix(_ block: String, to text: [UInt8]) -> [UInt8] {
  let isWindows = text.firstRange(of: Array("\r\n".utf8)) != nil
  let lineEnd = Array((isWindows ? "\r\n" : "\n").utf8)
  var result: [UInt8] = []
  if !text.isEmpty, text.last != 0x0A { result += lineEnd }
  if !text.isEmpty { result += lineEnd }
  for line in block.split(separator: "\n") { result += Array(line.utf8) + lineEnd }
  return result
}

/// Whether the last thing on a page is that block, rather than text in an open fence or list.
private func ends(_ text: [UInt8], with new: NewBlock) -> Bool {
  let file = SourceFile(id: FileID(0), path: "", utf8: text)
  let document = parse(file, dialect: Dialect(kinds: Kind.blocks.map(\.rawValue))).document
  guard case .declaration(let last)? = document.content.blocks.last?.content else { return false }
  return last.id?.value == new.id
}
