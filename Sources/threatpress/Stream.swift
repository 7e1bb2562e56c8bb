import Diagnostics
import Driver
import Glibc

/// Where the program prints to.
enum Stream: Int32 {
  case output = 1
  case error = 2
}

extension Stream {
  /// Writes everything. A reader that has gone away has read enough; what else can go wrong with
  /// the results themselves is an error, with messages it is not.
  func write(_ bytes: [UInt8]) throws(ExitStatus) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        return
      } else if errno != EINTR {
        Stream.error.print("threatpress: cannot write: \(SystemError(code: errno))\n")
        throw .failed
      }
    }
  }

  /// Writes a text of which nothing depends.
  func print(_ text: String) {
    if self == .output {
      try? write(Array(text.utf8))
    } else {
      _ = text.utf8.withContiguousStorageIfAvailable {
        Glibc.write(rawValue, $0.baseAddress, $0.count)
      }
    }
  }

  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// The number of columns of the terminal, or of what `COLUMNS` says.
  var width: Int {
    var size = winsize()
    if ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environmentVariable("COLUMNS").flatMap { Int($0) } ?? 100
  }
}
