internal import Diagnostics
internal import Model
internal import Publishing

/// What a site is made from, as digests.
struct SiteInputs: Sendable {
  /// Of everything that was read, and of whom the site is for: what the home page says.
  let read: SHA256Digest
  /// Of each model's own sources: what its overview says, so that an edit of one model leaves the
  /// pages of all others as they are.
  let models: [ModelIndex: SHA256Digest]
  /// What the state of the repository is called; empty where its history is not shown.
  private let repository: String
  /// With which states models are compared.
  private let compared: String

  init(
    of draft: SiteDraft, _ copies: [OutputFile], in repository: Repository? = nil,
    _ changes: [ModelIndex: ChangesSinceReview] = [:], jobs: Int
  ) {
    let sources = concurrentMap(draft.sources.files, jobs: jobs) { file in
      (id: file.id, path: file.path, digest: SHA256Digest(of: file.utf8))
    }
    let reports = concurrentMap(draft.compilation.reports.all, jobs: jobs) { report in
      (report.inputName, SHA256Digest(of: (try? report.contents.get()) ?? []))
    }
    let audience = Array(draft.audience.rawValue.utf8)
    self.repository = repository?.stateName ?? ""
    compared = draft.workspace.modelIndices.compactMap { model in
      changes[model].map { "\(model.rawValue) \($0.origin.name) \($0.diagrams.count)" }
    }.joined(separator: "\n")
    read = SHA256Digest(
      ofParts: sources.filter { !$0.id.isReport }.map { ($0.path, $0.digest) } + reports
        + copies.map { ($0.path, SHA256Digest(of: $0.contents)) }
        + [(":audience", SHA256Digest(of: audience))])
    models = draft.workspace.digests(
      of: Dictionary(sources.map { ($0.id, $0.digest) }) { first, _ in first })
  }

  /// The digest of all that the bytes of the site's files depend on: if it is equal, there is
  /// nothing to make.
  func all(of draft: SiteDraft) -> SHA256Digest {
    // **Whatever reaches a file of the site has to be in here.** What is asked of the file system,
    // such as whether a report exists, reaches pages by way of the findings.
    SHA256Digest(ofParts: [
      ("read", read),
      ("program", programDigest),
      ("today", SHA256Digest(of: Array(draft.compilation.today.description.utf8))),
      ("repository", SHA256Digest(of: Array(repository.utf8))),
      ("compared", SHA256Digest(of: Array(compared.utf8))),
      ("findings", SHA256Digest(of: draft.compilation.allFindings.jsonLinesForm())),
      ("layouts", SHA256Digest(of: draft.pictures.cache.encoded())),
    ])
  }
}

extension ReportFile {
  /// Its name among the inputs, the same on every machine.
  fileprivate var inputName: String {
    switch origin {
    case .named(let path): ":report/\(path)"
    case .handedOver(let name): ":handed-over/\(name)"
    }
  }
}

extension Workspace {
  /// The digest of the sources of each model.
  fileprivate func digests(of files: [FileID: SHA256Digest]) -> [ModelIndex: SHA256Digest] {
    var digests: [ModelIndex: SHA256Digest] = [:]
    for model in modelIndices {
      let parts = self[model].pages.compactMap { page in
        files[pages[page].file].map { (name: pages[page].path, digest: $0) }
      }
      digests[model] = SHA256Digest(ofParts: parts)
    }
    return digests
  }
}

extension Compilation {
  /// The findings that count, and those that are answered.
  fileprivate var allFindings: Findings {
    Findings(
      verdicts.findings + verdicts.answered.map(\.finding), in: sources, fileCount: fileCount,
      rules: ruleCatalogue)
  }
}

extension ChangesSinceReview.Origin {
  /// All that what is told of the state depends on.
  fileprivate var name: String {
    switch self {
    case .approval(let approval, let commit, _): "\(commit) \(approval.day.value)"
    case .named(let words): words
    }
  }
}
