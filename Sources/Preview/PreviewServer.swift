internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// The HTTP server of a preview, on this machine's own addresses alone.
final class PreviewServer {
  /// The port that it listens on.
  let port: Int
  private let group: MultiThreadedEventLoopGroup
  private let channels: [any Channel]
  private let listeners = Listeners()

  /// Listens on a port, or on any that is free where that is 0.
  init(
    port wanted: Int, _ showcase: Showcase, patience: TimeAmount = .seconds(10),
    connections: Int = 64
  ) throws(PreviewError) {
    group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let service = Service(
      showcase: showcase, listeners: listeners, limit: ConnectionLimit(connections),
      patience: patience)
    do {
      (port, channels) = try Self.bind(wanted, group, service)
    } catch {
      try? group.syncShutdownGracefully()
      throw PreviewError(error, port: wanted)
    }
  }

  /// Tells the open pages that something else is shown.
  func announce(_ version: String) { listeners.announce(version) }

  /// Closes every connection.
  func stop() {
    for channel in channels { channel.close(promise: nil) }
    try? group.syncShutdownGracefully()
  }
}

extension PreviewServer {
  /// What every connection is given.
  private struct Service: Sendable {
    let showcase: Showcase
    let listeners: Listeners
    let limit: ConnectionLimit
    let patience: TimeAmount
  }

  /// Takes the same port of both addresses by which this machine calls itself. One without IPv6
  /// has only the first.
  private static func bind(
    _ wanted: Int, _ group: MultiThreadedEventLoopGroup, _ service: Service
  ) throws -> (Int, [any Channel]) {
    var attempts = wanted == 0 ? 20 : 1
    while true {
      attempts -= 1
      let first = try listen("127.0.0.1", wanted, group, service)
      let port = first.localAddress?.port ?? wanted
      do {
        return (port, [first, try listen("::1", port, group, service)])
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        try first.close().wait()
        if attempts == 0 { throw error }
      } catch {
        return (port, [first])
      }
    }
  }

  private static func listen(
    _ address: String, _ port: Int, _ group: MultiThreadedEventLoopGroup, _ service: Service
  ) throws -> any Channel {
    try ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 64)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        guard service.limit.admit(channel) else { return channel.close() }
        let rules = RequestRules(port: channel.localAddress?.port ?? port)
        return channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandlers(Self.handlers(rules, service))
        }
      }
      .bind(host: address, port: port).wait()
  }

  private static func handlers(
    _ rules: RequestRules, _ service: Service
  ) -> [any ChannelHandler] {
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderFieldSize = RequestRules.headerLimit
    limits.maxHeaderListSize = RequestRules.headerLimit
    return [
      HTTPResponseEncoder(),
      ByteToMessageHandler(HTTPRequestDecoder(limitConfiguration: limits)),
      HTTPServerPipelineHandler(),
      NIOHTTPResponseHeadersValidator(),
      Connection(rules, service.showcase, service.listeners, patience: service.patience),
    ]
  }
}
