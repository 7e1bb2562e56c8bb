internal import Model

/// What makes a PDF of a pack.
package enum PrintEngine: String, Sendable, CaseIterable {
  /// Chromium where it is here, else WeasyPrint where that is.
  case auto
  case chromium
  case weasyprint
  /// Nothing: just the file of markup.
  case none

  /// The program on this machine; `nil` where none is wanted, or none is there and none was named.
  func found() throws -> FoundEngine? {
    switch self {
    case .none: return nil
    case .auto:
      if let browser = Chromium() { return .chromium(browser) }
      return (try? WeasyPrint()).flatMap { $0 }.map { .weasyprint($0) }
    case .chromium:
      guard let browser = Chromium() else { throw PrintError.notInstalled(self) }
      return .chromium(browser)
    case .weasyprint:
      guard let program = try WeasyPrint() else { throw PrintError.notInstalled(self) }
      return .weasyprint(program)
    }
  }
}

/// A program that makes PDF, found on this machine.
enum FoundEngine {
  case chromium(Chromium)
  case weasyprint(WeasyPrint)
}

/// Why there is no PDF.
package enum PrintError: Error, Sendable, Hashable, CustomStringConvertible {
  case notInstalled(PrintEngine)
  case tooOld(String, needed: Int)
  case failed(String, reason: String)
  case noFolder(SystemError)
  case nothingToCompareWith(isPublic: Bool)

  package var description: String {
    switch self {
    case .notInstalled(.weasyprint):
      "WeasyPrint is not installed: 'pipx install weasyprint' brings it; '--engine none' needs nothing"
    case .notInstalled(.auto), .notInstalled(.chromium), .notInstalled(.none):
      "Chromium is not installed: 'apt install chromium' brings it; '--engine none' needs nothing"
    case .tooOld(let version, let needed):
      "WeasyPrint \(version) is too old: from \(needed) on it can be kept from loading what a picture "
        + "names; 'pipx install weasyprint' brings a newer one"
    case .failed(let program, let reason): "'\(program)' made no PDF: \(reason)"
    case .nothingToCompareWith(isPublic: true):
      "there is no pack of changes for the public: what it would tell may be internal"
    case .nothingToCompareWith(isPublic: false):
      "there is no approved review whose state the repository still has: name a state to compare "
        + "with, such as '--since main'"
    case .noFolder(let error): "there is no room for the PDF while it is made: \(error)"
    }
  }
}

extension ChildProcess.Outcome {
  /// Why it did not work, in a few words; `limit` is how long it had.
  func reason(limit: Duration) -> String {
    switch end {
    case .timedOut: "it took longer than \(limit.components.seconds / 60) minutes"
    case .wroteTooMuch: "it wrote too much"
    case .signalled(let signal): "it was ended by signal \(signal)"
    case .exited:
      String(decoding: errors, as: UTF8.self).split(separator: "\n").last.map(String.init)
        ?? "it does not say why"
    }
  }
}
