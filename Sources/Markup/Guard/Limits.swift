package import Diagnostics

extension Rule {
  package static let tooComplex = Rule("too-complex", .error)
}

/// What a file may cost at most.
///
/// The C parsers take time that grows with the square of some inputs, and memory that grows with
/// others; within these limits the time is linear in the size of the file.
enum Limits {
  static let fileBytes = 4 << 20
  static let lineBytes = 64 << 10
  /// Blocks in blocks, and inlines in inlines.
  static let depth = 64
  /// `[`, `]` and `!` in one run of lines without a blank one.
  static let brackets = 2_000
  /// `<!` and `<?` in one run.
  static let declarationOpeners = 200
  /// The bytes of a word that may be an address.
  static let addressBytes = 2_048
  static let tableColumns = 64
  static let tableCells = 50_000
  /// The lines and bars of a paragraph that turns out to be a table's header, squared and summed.
  static let headerWork = 1_000_000_000
  /// The longest link definition times the number of links.
  static let definitionBytes = 16 << 20

  static let headBytes = 256 << 10
  static let yamlDepth = 32
  static let yamlNodes = 100_000
}

extension Diagnostic {
  static func tooComplex(_ message: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .tooComplex, message, at: span,
      help: "split it: a file like this would take too long to read")
  }
}
