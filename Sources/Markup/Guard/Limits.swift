package import Diagnostics

extension Rule {
  package static let tooComplex = Rule("too-complex", .error)
}

/// What a file may cost at most, so that no file takes more than a few seconds and some hundred
/// megabytes.
enum Limits {
  static let fileBytes = 4 << 20
  static let lineBytes = 64 << 10
  /// Blocks in blocks, and inlines in inlines.
  static let depth = 64
  static let tableColumns = 64
  /// The cells of all tables of a file, those included that their rows leave out.
  static let tableCells = 50_000
  /// The longest link definition times the number of places that may use one.
  static let definitionBytes = 16 << 20
  /// The steps that the Markdown parser may need beyond those that grow with the file's size; a
  /// step is about a nanosecond.
  static let steps = 2_000_000_000

  /// Words up to this length cost nothing that is worth counting, even where they hold addresses.
  static let addressBytes = 256

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
