/// A failure of the machine or of its set-up, after which the command cannot go on.
package enum DriverError: Error, Sendable, Hashable {
  /// A call failed: what was tried, on which path, and the system's reason.
  case system(Operation, path: String, SystemError)
  /// The workspace's root is neither a folder nor a Markdown file.
  case unusableRoot(path: String)
  /// `threatpress.yml` is there but cannot be read.
  case unusableConfiguration(FileProblem)
  /// The workspace holds more files than the compiler takes.
  case tooManyFiles(limit: Int)
  /// A folder of results that was handed over cannot be opened.
  case unusableEvidence(path: String, SystemError)
  /// A folder of results holds more than is looked at.
  case tooManyReports(path: String, limit: Int)
  /// The output folder must not be touched.
  case outputRefused(path: String, OutputRefusal)
  /// Another build is publishing to the same folder.
  case outputBusy(path: String)
  /// Somebody replaced the output folder while the site was being written.
  case outputReplaced(path: String)
  /// A file of the site has a name that cannot be written, or two files want the same place.
  case unusableOutputName(path: String, OutputNameProblem)
  /// A file that the command has to change cannot be used.
  case unusableFile(path: String, FileProblem)
  /// The repository does not give the contents of a file of a commit.
  case unreadableObject(path: String)
  /// A source file is no longer what was read from it.
  case sourceChanged(path: String)

  /// What was tried.
  package enum Operation: String, Sendable {
    case open, read, write, link, create, rename, remove, lock, list
    case createFolder = "create the folder"
  }
}

extension DriverError: CustomStringConvertible {
  /// What failed, where, why, and what to do.
  package var description: String {
    switch self {
    case .system(let operation, let path, let error):
      "cannot \(operation.rawValue) '\(path)': \(error)"
        + (error.advice.map { "; \($0)" } ?? "")
    case .unusableRoot(let path):
      "'\(path)' is neither a folder nor a Markdown file; name the folder that holds the threat "
        + "models, or one '.md' file"
    case .unusableConfiguration(let problem):
      "the configuration 'threatpress.yml' \(problem)"
    case .tooManyFiles(let limit):
      "the workspace holds more than \(limit) files and folders; exclude some, or choose a "
        + "smaller root"
    case .unusableEvidence(let path, let error):
      "cannot read results from '\(path)': \(error); name the folder to which the tests write "
        + "their reports"
    case .tooManyReports(let path, let limit):
      "'\(path)' brings the results to more than \(limit) files and folders; hand over a smaller one"
    case .outputRefused(let path, let refusal):
      "will not write the site to '\(path)': \(refusal)"
    case .outputBusy(let path):
      "another build is writing to '\(path)'; wait for it and run again"
    case .outputReplaced(let path):
      "'\(path)' was replaced by something else while the site was being written; nothing was "
        + "published, run again"
    case .unusableOutputName(let path, let problem):
      "cannot write a page to '\(path)': \(problem)"
    case .unusableFile(let path, let problem):
      "'\(path)' \(problem)"
    case .unreadableObject(let path):
      "the repository does not give the contents of '\(path)' in that commit: it is damaged, holds "
        + "only a part of its history (fetch the rest), or the file is too large"
    case .sourceChanged(let path):
      "'\(path)' changed since it was read; nothing was written to it, run again"
    }
  }
}

/// Makes a call and, if it fails, says what was tried on which path.
func trying<Value>(
  to operation: DriverError.Operation,
  _ path: @autoclosure () -> String,
  _ call: () throws(SystemError) -> Value
) throws(DriverError) -> Value {
  do throws(SystemError) { return try call() } catch {
    throw .system(operation, path: path(), error)
  }
}
