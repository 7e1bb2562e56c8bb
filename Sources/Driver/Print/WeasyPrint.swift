internal import Model

/// The program that makes PDF of markup in one pass, contents with page numbers included.
struct WeasyPrint {
  private let program: Executable
  /// Laying out large tables takes it long.
  private static let limit = Duration.seconds(1_800)
  /// The first version that can be told to load nothing but what is in the document. Without that a
  /// picture by an author could have it read files or call other machines.
  private static let firstVersion = 67

  /// `nil` where it is not installed.
  ///
  /// - Throws: `PrintError.tooOld`.
  init?() throws {
    guard let program = Executable(named: "weasyprint") else { return nil }
    self.program = program
    let process = ChildProcess(
      executable: program, arguments: ["--version"], limit: .seconds(60))
    let outcome = try process.run(input: [])
    // "WeasyPrint version 70.0".
    let words = String(decoding: outcome.output, as: UTF8.self).split(
      whereSeparator: \.isWhitespace)
    let version = words.last.map(String.init) ?? ""
    guard let major = version.split(separator: ".").first.flatMap({ Int($0) }) else {
      throw PrintError.failed(program.path, reason: outcome.reason(limit: .seconds(60)))
    }
    guard major >= Self.firstVersion else {
      throw PrintError.tooOld(version, needed: Self.firstVersion)
    }
  }

  /// The PDF of a file of markup.
  func pdf(of html: [UInt8], on day: Day) throws -> [UInt8] {
    let folder = try ScratchFolder()
    let target = "\(folder.path)/pack.pdf"
    let process = ChildProcess(
      executable: program,
      arguments: [
        "--quiet", "--allowed-protocols", "data", "--encoding", "utf-8", "--pdf-variant",
        "pdf/ua-1",
        "-", target,
      ],
      limit: Self.limit,
      environment: [
        "SOURCE_DATE_EPOCH=\(day.daysSinceEpoch * 86_400)", "HOME=\(folder.path)",
        "XDG_CACHE_HOME=\(folder.path)", "TZ=UTC", "LC_ALL=C.UTF-8",
      ], memory: 8 << 30)
    let outcome = try process.run(input: html)
    let bytes = try? readFile(target, upTo: 512 << 20)
    guard outcome.end == .exited(0), let bytes, bytes.starts(with: "%PDF".utf8) else {
      throw PrintError.failed(program.path, reason: outcome.reason(limit: Self.limit))
    }
    return bytes
  }
}
