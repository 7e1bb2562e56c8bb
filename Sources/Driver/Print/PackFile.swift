internal import Diagnostics
internal import Model
internal import Publishing

/// The file of a pack, ready to be written with or without page numbers.
struct PackFile {
  /// What the file is called: the model's id, or what stands for several.
  let name: String
  private let packs: PackRequest
  private let site: ComposedSite
  private let styles: [PackReader: PackStyle]

  init(
    _ draft: SiteDraft, of settings: PrintSettings, in folder: WorkspaceFolder,
    _ compilation: Compilation, _ compilationSettings: CompilationSettings
  ) throws {
    let models = try draft.workspace.models(called: settings.models)
    let changes = try changes(for: settings, of: compilation, in: folder, compilationSettings)
    if settings.profile == .delta, !models.contains(where: { changes[$0] != nil }) {
      throw PrintError.nothingToCompareWith(isPublic: settings.audience == .public)
    }
    name = models.count == 1 ? draft.workspace[models[0]].id.value.text : "threat-models"
    let copies = copiedFiles(of: draft.workspace, compilation.files, folder)
    let repository = Repository(around: folder, for: draft.audience)
    site = ComposedSite(
      draft, copies: copies,
      SiteInputs(of: draft, copies, in: repository, changes, jobs: compilationSettings.jobs),
      history: repository?.history(of: compilation) ?? History(), changes: changes)
    let images = copies.compactMap { copy in dataAddress(of: copy).map { (copy.path, $0) } }
    packs = PackRequest(
      models: models, profile: settings.profile.pack, theme: draft.theme.theme,
      images: Dictionary(images, uniquingKeysWith: { first, _ in first }))
    let paperRules = site.composer.paperRules(
      of: models, for: packs.profile, settings.paper.size)
    styles = Dictionary(
      uniqueKeysWithValues: PackReader.allCases.map {
        ($0, PackStyle(draft.theme, draft.workspace.configuration, paperRules, for: $0))
      })
  }

  /// The bytes of the file, given the pages on which its chapters are.
  func html(for reader: PackReader, pages: [String: Int] = [:]) -> [UInt8] {
    guard let style = styles[reader] else { return [] }
    return site.composer.sheet(of: packs, style: style, pages: pages)
  }
}

/// What changed in each model since the state that was asked for, else since it was last approved;
/// nothing in a pack for the public.
private func changes(
  for settings: PrintSettings, of compilation: Compilation, in folder: WorkspaceFolder,
  _ compilationSettings: CompilationSettings
) throws -> [ModelIndex: ChangesSinceReview] {
  guard let name = settings.since else {
    var states = ReviewedStates()
    return states.changes(
      of: compilation, in: folder, compilationSettings, for: Audience(settings.audience),
      drawnBy: Graphviz())
  }
  guard settings.audience == .internal else { return [:] }
  let sides = DiffSides(of: folder)
  let side = try sides.side(named: name)
  let then = try sides.compile(side, compilationSettings)
  let report = report(
    from: then, to: SideCompilation(compilation: compilation, lead: folder.leadFromHere))
  let diagrams = layOut(
    report.changes.models.flatMap(report.changes.comparableDiagrams(of:)), in: report.changes,
    with: Graphviz(), cache: LayoutCache(), jobs: compilationSettings.jobs)
  let changes = ChangesSinceReview(
    report, sources: then.compilation.sources, origin: .named(side.words),
    diagrams: diagrams.layouts)
  return Dictionary(
    uniqueKeysWithValues: compilation.workspace.modelIndices.map { ($0, changes) })
}

/// A picture as an address that holds its bytes; `nil` for what no browser shows as one.
private func dataAddress(of file: OutputFile) -> String? {
  let types = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "svg": "image/svg+xml", "webp": "image/webp", "avif": "image/avif",
  ]
  guard let dot = file.path.lastIndex(of: "."),
    let type = types[file.path[file.path.index(after: dot)...].lowercased()]
  else { return nil }
  return "data:\(type);base64,\(base64(of: file.contents))"
}

/// Bytes in the alphabet of RFC 4648, section 4.
func base64(of bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
    for place in 0..<4 {
      text.append(
        place <= group.count ? alphabet[bits >> (18 - 6 * place) & 0x3F] : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}
