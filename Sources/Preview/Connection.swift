internal import NIOCore
internal import NIOHTTP1

/// One connection of a browser: answers one request after the other.
///
/// Everything has a time limit: the arrival of a request, the sending of its answer, and the pause
/// before the next. Only a page that listens for new versions may stay as long as it likes.
final class Connection: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let rules: RequestRules
  private let showcase: Showcase
  private let listeners: Listeners
  private let patience: TimeAmount
  private var deadline: Scheduled<Void>?
  private var isDone = false

  init(_ rules: RequestRules, _ showcase: Showcase, _ listeners: Listeners, patience: TimeAmount) {
    self.rules = rules
    self.showcase = showcase
    self.listeners = listeners
    self.patience = patience
  }

  func channelActive(context: ChannelHandlerContext) {
    restartDeadline(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    listeners.remove(context.channel)
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isDone else { return }
    switch unwrapInboundIn(data) {
    case .head(let head): answer(head, context)
    case .body, .end: break
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard error is HTTPParserError, !isDone else { return context.close(promise: nil) }
    let isTooLong = (error as? HTTPParserError) == .headerOverflow
    let refusal: Answer =
      isTooLong
      ? .refusal(
        .requestHeaderFieldsTooLarge, "a request has \(RequestRules.headerLimit) bytes at most")
      : .refusal(.badRequest, "this is no request of HTTP/1.1")
    send(refusal, to: HTTPRequestHead(version: .http1_1, method: .GET, uri: "/"), context)
  }
}

extension Connection {
  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    restartDeadline(context)
    if let refusal = rules.refusal(of: head) { return send(refusal, to: head, context) }
    let path = RequestRules.path(of: head.uri)
    if path == PreviewPath.events, head.method == .GET { return listen(head, context) }
    // A path that can name nothing is looked up as well, and not found.
    send(showcase.now.answer(at: path ?? ""), to: head, context)
  }

  private func send(_ answer: Answer, to head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    isDone = answer.isLast || !head.isKeepAlive
    context.write(
      wrapOutboundOut(.head(answer.head(head.version, keepsAlive: !isDone))), promise: nil)
    if head.method != .HEAD {
      let body = context.channel.allocator.buffer(bytes: answer.body)
      context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
    }
    let isLast = isDone
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
      let (connection, context) = bound.value
      if isLast { context.close(promise: nil) } else { connection.restartDeadline(context) }
    }
  }

  /// Keeps the connection open for news, beginning with the version that is shown now.
  private func listen(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    isDone = true
    let fields = [("Content-Type", "text/event-stream"), ("Connection", "close")] + Answer.always
    let start = HTTPResponseHead(version: head.version, status: .ok, headers: HTTPHeaders(fields))
    context.write(wrapOutboundOut(.head(start)), promise: nil)
    let hello = context.channel.allocator.buffer(string: "retry: 500\n\n")
    context.write(wrapOutboundOut(.body(.byteBuffer(hello))), promise: nil)
    listeners.add(context.channel)
    // Asked after it listens, so that no version can come between.
    let event = Listeners.event(showcase.now.version, context.channel.allocator)
    context.writeAndFlush(wrapOutboundOut(event), promise: nil)
  }

  /// Gives the connection so much time again for what it does next.
  private func restartDeadline(_ context: ChannelHandlerContext) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
  }
}
