internal import Diagnostics
package import Model

/// The most results that one report may hold; real ones hold thousands.
let resultLimit = 200_000

/// Understands a report that another tool wrote.
///
/// `bytes`: the file, whose size is for the caller to bound. Whatever they are, reading takes time
/// in proportion to them, and never fails but by saying why.
package func readReport(
  _ bytes: [UInt8], as format: ReportFormat
) -> Result<[ReportedResult], ReportProblem> {
  switch format {
  case .junit: readJUnit(bytes)
  case .sarif: readSARIF(bytes)
  }
}
