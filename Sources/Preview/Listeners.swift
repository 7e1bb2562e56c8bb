internal import NIOCore
internal import NIOHTTP1
internal import Synchronization

/// The pages that wait to be told of a new version, each with its connection.
final class Listeners: Sendable {
  private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])
}

extension Listeners {
  func add(_ channel: any Channel) {
    channels.withLock { $0[ObjectIdentifier(channel)] = channel }
  }

  func remove(_ channel: any Channel) {
    channels.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(channel)) }
  }

  /// Tells every page which version is shown now. A page that does not read is let go.
  func announce(_ version: String) {
    for channel in channels.withLock({ Array($0.values) }) {
      if channel.isWritable {
        channel.writeAndFlush(Self.event(version, channel.allocator), promise: nil)
      } else {
        channel.close(promise: nil)
      }
    }
  }

  /// A version as an event of a stream.
  static func event(_ version: String, _ allocator: ByteBufferAllocator) -> HTTPServerResponsePart {
    .body(.byteBuffer(allocator.buffer(string: "data: \(version)\n\n")))
  }
}
