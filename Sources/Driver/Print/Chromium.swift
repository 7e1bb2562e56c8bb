internal import Glibc
internal import Model

/// The browser that makes PDF. It does not number contents; see `pageNumbers`.
struct Chromium {
  private let program: Executable
  private static let limit = Duration.seconds(300)

  /// `nil` where it is not installed.
  init?() {
    let names = ["chromium", "chromium-browser", "google-chrome"]
    guard let program = names.lazy.compactMap({ Executable(named: $0) }).first else { return nil }
    self.program = program
  }

  /// The PDF of a file of markup, made in a folder of its own that is gone afterwards.
  func pdf(of html: [UInt8], on day: Day) throws -> [UInt8] {
    let folder = try ScratchFolder()
    let (source, target) = ("\(folder.path)/pack.html", "\(folder.path)/pack.pdf")
    try writeFile(source, contents: html)
    let process = ChildProcess(
      executable: program, arguments: arguments(source, target, in: folder.path),
      limit: Self.limit,
      environment: [
        "SOURCE_DATE_EPOCH=\(day.daysSinceEpoch * 86_400)", "HOME=\(folder.path)",
        "TZ=UTC",
      ], memory: nil)
    let outcome = try process.run(input: [])
    let bytes = try? readFile(target, upTo: 512 << 20)
    guard outcome.end == .exited(0), let bytes, bytes.starts(with: "%PDF".utf8) else {
      throw PrintError.failed(program.path, reason: outcome.reason(limit: Self.limit))
    }
    return dated(bytes, day)
  }

  private func arguments(_ source: String, _ target: String, in folder: String) -> [String] {
    [
      "--headless=new", "--disable-gpu", "--disable-extensions", "--disable-dev-shm-usage",
      "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer",
      "--generate-pdf-document-outline", "--print-to-pdf=\(target)",
    ]
      // A process of root has no sandbox to be had.
      + (geteuid() == 0 ? ["--no-sandbox"] : []) + ["file://\(source)"]
  }
}

/// The same PDF with its dates set to a day, so that the same input makes the same bytes.
private func dated(_ pdf: [UInt8], _ day: Day) -> [UInt8] {
  let digits = Array(day.description.utf8.filter { $0 != UInt8(ascii: "-") }) + Array("000000".utf8)
  var output = pdf
  for name in ["/CreationDate (D:", "/ModDate (D:"] {
    let mark = Array(name.utf8)
    var position = 0
    while let found = output[position...].firstRange(of: mark) {
      let end = found.upperBound + digits.count
      guard end <= output.count else { break }
      output.replaceSubrange(found.upperBound..<end, with: digits)
      position = end
    }
  }
  return output
}
