internal import Diagnostics
internal import Model
internal import Publishing

/// A site that is composed but not written: which files it has, and how to make each.
///
/// Publishing makes all of them, a preview those that are asked for; both make the same bytes.
struct ComposedSite: Sendable {
  let draft: SiteDraft
  /// The digest of everything that was read, and of how it is built.
  let inputs: SHA256Digest
  let composer: Composer
  /// The files that are made from the model.
  let plan: [SiteItem]
  /// Pictures and attachments of the workspace, copied as they are.
  let copies: [OutputFile]

  init(_ draft: SiteDraft, copies: [OutputFile]) {
    self.draft = draft
    self.copies = copies
    inputs = inputsDigest(of: draft.sources, copies, draft.audience)
    composer = Composer(
      workspace: draft.workspace, verdicts: draft.publishedVerdicts, sources: draft.shownSources,
      layouts: draft.pictures.layouts,
      edition: Edition(
        today: draft.compilation.today, toolVersion: toolVersion,
        inputs: String(inputs.description.prefix(12)), audience: draft.audience))
    plan = composer.plan
  }

  /// How many pages the site has.
  var pageCount: Int { plan.count { if case .page = $0 { true } else { false } } }
}

extension ComposedSite {
  /// Makes one file of the plan.
  func contents(of item: SiteItem) -> [UInt8] { composer.render(item, with: draft.theme.theme) }

  /// Makes every file.
  func files(jobs: Int) -> [OutputFile] {
    let made = concurrentMap(plan, jobs: jobs) { item in
      OutputFile(path: composer.address(of: item).path, contents: contents(of: item))
    }
    return made + otherFiles
  }

  /// What is not made from the model alone: copies, stylesheet and scripts, findings and kept layouts.
  var otherFiles: [OutputFile] {
    var files =
      copies
      + servedFiles(
        overrides: draft.theme.templates, draft.workspace.configuration)
    files.append(findingsFile)
    if !draft.pictures.cache.isEmpty {
      files.append(
        OutputFile(path: LayoutCache.fileName, contents: draft.pictures.cache.encoded()))
    }
    return files
  }

  /// The findings as SARIF, for other programs.
  private var findingsFile: OutputFile {
    let findings = Findings(
      composer.publishedFindings, in: draft.compilation.sources,
      fileCount: draft.compilation.fileCount, rules: RuleCatalogue.all)
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
