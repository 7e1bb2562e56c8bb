import Foundation

/// The program while it runs: its lines as they come.
final class RunningTool {
  private let process = Process()
  private let output = Pipe()
  private var unread = Data()

  /// Starts it in a folder.
  init(_ arguments: String..., in folder: TemporaryFolder) throws {
    process.executableURL = Tool.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ["PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1795219200"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
  }

  deinit { if process.isRunning { process.terminate() } }
}

extension RunningTool {
  /// The next line, once it comes; nothing when the program has ended.
  func line() -> String {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread = Data(unread[unread.index(after: end)...]) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { return String(decoding: unread, as: UTF8.self) }
      unread += piece
    }
  }

  /// The next line that begins so.
  func line(beginning start: String) -> String {
    while true {
      let line = line()
      if line.hasPrefix(start) || line.isEmpty && !process.isRunning { return line }
    }
  }

  /// Ends it as Ctrl-C does, and gives its exit status.
  func interrupt() -> Int32 {
    process.interrupt()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }
}
