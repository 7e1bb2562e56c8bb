import Foundation
import Publishing

/// The real Graphviz, for tests that ask whether it understands us.
enum DotProcess {
  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/dot")

  /// What `dot` prints for an input, and how it ended.
  static func run(_ input: String, _ arguments: [String]) throws -> (output: [UInt8], status: Int32)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/dot")
    process.arguments = arguments
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).dot")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return ([UInt8](bytes), process.terminationStatus)
  }

  /// The pictures of several diagrams, laid out by one process.
  static func pictures(of specs: [DiagramSpec]) throws -> [Picture?] {
    let requests = specs.map(LayoutRequest.dot).joined()
    let output = try run(requests, LayoutRequest.arguments).output
    let layouts = DiagramLayout.parse(plain: output)
    return zip(specs, layouts).map { spec, layout in layout.flatMap { Picture(spec, at: $0) } }
  }
}
