internal import Glibc
internal import NIOCore

/// Why no preview can be served.
package enum PreviewError: Error, Sendable, Hashable {
  case portInUse(Int)
  /// The port is one that only the system's own services may take.
  case portNotAllowed(Int)
  case cannotListen(port: Int, reason: String)
}

extension PreviewError {
  init(_ error: any Error, port: Int) {
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE: self = .portInUse(port)
    case EACCES, EPERM: self = .portNotAllowed(port)
    case .some(let code): self = .cannotListen(port: port, reason: String(cString: strerror(code)))
    case nil: self = .cannotListen(port: port, reason: "\(error)")
    }
  }
}

extension PreviewError: CustomStringConvertible {
  /// What is wrong and what to do instead.
  package var description: String {
    switch self {
    case .portInUse(let port):
      "port \(port) is in use, perhaps by another preview; choose one with --port, or let "
        + "--port 0 find one that is free"
    case .portNotAllowed(let port):
      "port \(port) is for the system's own services; choose one above 1023 with --port"
    case .cannotListen(let port, let reason): "cannot listen on port \(port): \(reason)"
    }
  }
}
