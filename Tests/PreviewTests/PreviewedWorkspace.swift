import Driver
import Foundation
import NIOCore

@testable import Preview

/// A workspace that is served for as long as the test.
final class PreviewedWorkspace {
  let server: PreviewServer
  let showcase: Showcase
  private let folder: URL
  private var workspace: LiveWorkspace
  private var rounds = 0

  init(patience: TimeAmount = .seconds(10), connections: Int = 64) throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "threatpress-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Self.page.write(
      to: folder.appending(path: "shop.md"), atomically: true, encoding: .utf8)
    try "Secret".write(to: folder.appending(path: "secret.txt"), atomically: true, encoding: .utf8)
    workspace = LiveWorkspace(
      WorkspaceRequest(root: folder.path(), asOf: "2026-11-21"), audience: .internal)
    guard let site = try workspace.next() else { throw CocoaError(.featureUnsupported) }
    showcase = Showcase(Shown(site, round: 0))
    server = try PreviewServer(
      port: 0, showcase, patience: patience, connections: connections)
  }

  deinit {
    server.stop()
    try? FileManager.default.removeItem(at: folder)
  }

  private static let page = """
    ---
    model: shop
    title: Web shop
    ---

    # Web shop

    ```asset A-1
    title: Till
    ```

    """
}

extension PreviewedWorkspace {
  var port: Int { server.port }

  /// Changes the page, and shows what comes of it.
  func edit(_ change: (String) -> String) throws {
    let file = folder.appending(path: "shop.md")
    try change(try String(contentsOf: file, encoding: .utf8))
      .write(to: file, atomically: true, encoding: .utf8)
    guard let site = try workspace.next() else { return }
    rounds += 1
    let shown = Shown(site, round: rounds)
    _ = showcase.show(shown)
    server.announce(shown.version)
  }

  /// Sends the lines of a request's head, and gives the whole answer.
  func answer(_ lines: String...) throws -> String {
    let client = try RawClient(port: port)
    let hasHost = lines.contains { $0.hasPrefix("Host:") }
    let host = hasHost ? [] : ["Host: 127.0.0.1:\(port)"]
    let head = [lines[0]] + host + lines.dropFirst() + ["Connection: close", "", ""]
    client.send(head.joined(separator: "\n"))
    return client.receive(until: nil)
  }
}
