package import Diagnostics

/// The format of a report that another tool wrote.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case junit, sarif

  /// The format as people call it.
  package var name: String {
    switch self {
    case .junit: "JUnit XML"
    case .sarif: "SARIF 2.1.0"
    }
  }

  /// The format of a file by its name; `nil` for a file that is no report.
  package init?(fileName: String) {
    let name = fileName.lowercased()
    if name.hasSuffix(".xml") {
      self = .junit
    } else if name.hasSuffix(".sarif") || name.hasSuffix(".sarif.json") {
      self = .sarif
    } else {
      return nil
    }
  }
}

/// A file of results that another tool wrote, understood without knowing what it is evidence of.
package struct Report: Sendable {
  /// How it came to be read.
  package enum Origin: Sendable, Hashable {
    /// A block names it: its path from the workspace's root.
    case named(path: String)
    /// It lies in a folder that the user handed over: its path below that folder.
    case handedOver(name: String)
  }

  package let file: FileID
  package let origin: Origin
  package let format: ReportFormat
  package let results: Result<[ReportedResult], ReportProblem>

  package init(
    file: FileID, origin: Origin, format: ReportFormat,
    results: Result<[ReportedResult], ReportProblem>
  ) {
    self.file = file
    self.origin = origin
    self.format = format
    self.results = results
  }

  /// What a page calls it, the same on every machine.
  package var name: String {
    switch origin {
    case .named(let path): path
    case .handedOver(let name): name
    }
  }

  package var isHandedOver: Bool {
    switch origin {
    case .named: false
    case .handedOver: true
    }
  }
}

/// Why a report cannot be read.
package struct ReportProblem: Error, Sendable, Hashable {
  /// What kind of trouble it is.
  package enum Kind: Sendable, Hashable {
    /// The file itself cannot be had, or is too large.
    case unusable
    /// It is broken off, or wrong in some other way.
    case malformed
    /// It is some other kind of file, which may lie beside reports with good reason.
    case otherFormat
  }

  package let kind: Kind
  /// Follows "the report": lower case, no full stop.
  package let message: String
  /// The byte at which reading stopped.
  package let offset: Int

  package init(_ kind: Kind, _ message: String, at offset: Int = 0) {
    self.kind = kind
    self.message = message
    self.offset = offset
  }
}
