package import Diagnostics

/// Reads the baseline that a user names.
///
/// - Throws: `CommandError` where it is no such file, `DriverError` where it cannot be read.
package func readBaseline(_ path: String) throws -> Baseline {
  guard let bytes = try readFile(path, upTo: sizeLimit) else {
    throw CommandError.unusableBaseline(path: path, "it is larger than \(sizeLimit >> 20) MiB")
  }
  do throws(JSONProblem) {
    return try Baseline(bytes)
  } catch {
    throw CommandError.unusableBaseline(path: path, error.message)
  }
}

private let sizeLimit = 64 << 20
