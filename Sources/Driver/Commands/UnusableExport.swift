internal import Diagnostics
package import Publishing

/// Why a file is not taken as an exported model.
package enum UnusableExport: Error, Sendable, Hashable {
  case tooLarge
  case other(ExportProblem)
}

extension UnusableExport: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooLarge: "it is larger than 32 MiB, which no export is"
    case .other(.notJSON(let problem)):
      "it is not JSON: \(problem.message) at byte \(problem.offset)"
    case .other(.notAnExport):
      "it is JSON, but no model: 'threatpress export MODEL --to json' writes one"
    case .other(.otherVersion(let version)):
      "it has the form of version \(version), and this program reads version 1"
    case .other(.noOrigin):
      "it does not hold what the model was written as: 'threatpress export MODEL --to json' writes "
        + "a file that does, a site's model.json is without it"
    case .other(.broken(let part)): "its '\(part)' is not what an export has there"
    }
  }
}
