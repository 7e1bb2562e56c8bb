/// Why one file cannot be used; the rest of the workspace still can.
package enum FileProblem: Error, Sendable, Hashable {
  /// The system refused to open or read it.
  case unreadable(SystemError)
  /// It is not there, or no longer.
  case missing
  /// It is not there, but `actual` is, which differs only in upper and lower case.
  case differsInCase(actual: String)
  /// The byte at `offset` is not UTF-8 text.
  case notUTF8(offset: Int)
  /// It has more bytes than `limit`.
  case tooLarge(limit: Int)
  /// It is a folder, a device, a FIFO or a socket.
  case notRegular
  /// It lies outside the workspace, or is a symbolic link that leads there.
  case outsideWorkspace
  /// It is a symbolic link that leads back to itself or to a folder around it.
  case linkLoop
  /// Its name is not UTF-8 text.
  case unreadableName
  /// It lies in more nested folders than `limit`; what is in them was not read.
  case tooDeep(limit: Int)
}

extension FileProblem: CustomStringConvertible {
  /// The reason in words, to follow the name of the file.
  package var description: String {
    switch self {
    case .unreadable(let error): "cannot be read: \(error)"
    case .missing: "does not exist"
    case .differsInCase(let actual): "does not exist; did you mean '\(actual)'?"
    case .notUTF8(let offset): "is not UTF-8 text: byte \(offset) is wrong"
    case .tooLarge(let limit): "is larger than \(limit) bytes"
    case .notRegular: "is not a regular file"
    case .outsideWorkspace: "lies outside the workspace"
    case .linkLoop: "is a symbolic link that leads back to itself"
    case .unreadableName: "has a name that is not UTF-8 text"
    case .tooDeep(let limit): "lies in more than \(limit) nested folders"
    }
  }

  /// The problem behind a failed call.
  init(_ error: SystemError) {
    self = error.isAbsence ? .missing : .unreadable(error)
  }
}
