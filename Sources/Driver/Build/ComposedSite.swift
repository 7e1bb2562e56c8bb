internal import Diagnostics
internal import Model
internal import Publishing

/// A site that is composed but not written: which files it has, and how to make each.
///
/// Publishing makes all of them, a preview those that are asked for; both make the same bytes.
struct ComposedSite: Sendable {
  let draft: SiteDraft
  let inputs: SiteInputs
  let composer: Composer
  /// Pictures and attachments of the workspace, copied as they are.
  let copies: [OutputFile]

  init(
    _ draft: SiteDraft, copies: [OutputFile], _ inputs: SiteInputs, history: History = History(),
    changes: [ModelIndex: ChangesSinceReview] = [:]
  ) {
    self.draft = draft
    self.inputs = inputs
    self.copies = copies
    composer = Composer(
      workspace: draft.workspace, verdicts: draft.publishedVerdicts, sources: draft.shownSources,
      layouts: draft.pictures.layouts,
      edition: Edition(
        today: draft.compilation.today, toolVersion: toolVersion,
        inputs: inputs.read.short, modelInputs: inputs.models.mapValues(\.short),
        audience: draft.audience),
      ruleBook: .forReaders(draft.audience, of: draft.workspace.configuration), history: history,
      changes: changes)
  }
}

extension ComposedSite {
  /// The files that are made from the model, each with its path. Of two things of the same id,
  /// which is an error, the first has the page.
  var plan: [(path: String, item: SiteItem)] {
    var taken: Set<String> = []
    return composer.plan.compactMap { item in
      let path = composer.address(of: item).path
      return taken.insert(path).inserted ? (path, item) : nil
    }
  }

  /// Makes one file of the plan.
  func contents(of item: SiteItem) -> [UInt8] { composer.render(item, with: draft.theme.theme) }

  /// Every file, to be made when it is written.
  func files(jobs: Int) -> [PlannedFile] {
    let contents: @Sendable (SiteItem) -> [UInt8] = { self.contents(of: $0) }
    let made = plan.map { planned in
      PlannedFile(path: planned.path) { contents(planned.item) }
    }
    return made + (searchFiles(jobs: jobs) + otherFiles).map(PlannedFile.init)
  }

  /// The words by which a browser finds what is on the site; unlike other files, none of them is
  /// known before all are made.
  func searchFiles(jobs: Int) -> [OutputFile] {
    let words = concurrentMap(Array(composer.searchPlan.parts), jobs: jobs) { part in
      composer.searchWords(ofPart: part)
    }
    return SearchIndex(words, composer.searchPlan).files.map {
      OutputFile(path: $0.address.path, contents: $0.bytes)
    }
  }

  /// What is not made from the model alone: copies, stylesheet and scripts, findings and kept layouts.
  var otherFiles: [OutputFile] {
    var files = stillFiles
    files.append(findingsFile)
    if !draft.pictures.cache.isEmpty {
      files.append(
        OutputFile(path: LayoutCache.fileName, contents: draft.pictures.cache.encoded()))
    }
    return files
  }

  /// The files that are at hand as they are.
  var stillFiles: [OutputFile] {
    copies
      + servedFiles(overrides: draft.theme.templates, draft.workspace.configuration)
  }

  /// The findings as SARIF, for other programs.
  private var findingsFile: OutputFile {
    let findings = Findings(
      composer.publishedFindings, in: draft.compilation.sources,
      fileCount: draft.compilation.fileCount, rules: draft.compilation.ruleCatalogue)
    return OutputFile(
      path: "findings.sarif", contents: findings.sarifForm(toolVersion: toolVersion))
  }
}

extension SiteDraft {
  /// The findings that pages show: none in an edition for the public.
  fileprivate var publishedVerdicts: Verdicts {
    switch audience {
    case .internal: compilation.verdicts
    case .public: Verdicts(findings: [], answered: [])
    }
  }
}

extension SHA256Digest {
  /// As much of it as a person compares.
  var short: String { String(description.prefix(12)) }
}
