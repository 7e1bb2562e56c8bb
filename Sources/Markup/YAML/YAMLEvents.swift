import CLibYAML

/// One step through a YAML document, with the characters it covers, counted from its start.
struct YAMLEvent {
  enum Kind {
    case scalar(String, YAMLScalarStyle)
    case alias
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    case collectionEnd
    case documentStart(isExplicit: Bool)
    case documentEnd
    case streamEnd
  }

  let kind: Kind
  let characters: Range<Int>
  let hasAnchor: Bool
  let hasTag: Bool
}

/// Why libyaml could not go on.
struct YAMLFailure {
  let problem: String
  /// The character at which it stopped.
  let character: Int
  /// What it was in the middle of, such as "while parsing a flow sequence".
  let context: String
  /// The character at which that began.
  let contextCharacter: Int
  /// Whether the text holds characters that YAML does not allow anywhere.
  let isUnreadable: Bool
}

/// The events of a YAML text, read by libyaml one at a time.
///
/// This file is the only one that knows libyaml. Nothing leaves it but Swift values.
struct YAMLEvents: ~Copyable {
  // libyaml keeps a pointer to its parser in the parser itself, so the parser must not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// - Parameter bytes: must outlive the value.
  private init(reading bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else { fatalError("out of memory") }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Lends the events of a text to a closure.
  static func read<Result>(
    _ bytes: ArraySlice<UInt8>, _ body: (inout YAMLEvents) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      var events = YAMLEvents(reading: buffer)
      return body(&events)
    }
  }

  /// The next event; `nil` where libyaml cannot go on, and `failure` says why.
  mutating func next() -> YAMLEvent? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return nil }
    defer { yaml_event_delete(&event) }
    switch event.type {
    case YAML_STREAM_START_EVENT:
      return next()
    case YAML_DOCUMENT_START_EVENT:
      let isExplicit = event.data.document_start.implicit == 0
      return step(.documentStart(isExplicit: isExplicit), event)
    case YAML_DOCUMENT_END_EVENT:
      return step(.documentEnd, event)
    case YAML_ALIAS_EVENT:
      return step(.alias, event)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let value = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return step(
        .scalar(value, style(scalar.style)), event, anchor: scalar.anchor, tag: scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      let isFlow = start.style == YAML_FLOW_SEQUENCE_STYLE
      return step(.sequenceStart(isFlow: isFlow), event, anchor: start.anchor, tag: start.tag)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      let isFlow = start.style == YAML_FLOW_MAPPING_STYLE
      return step(.mappingStart(isFlow: isFlow), event, anchor: start.anchor, tag: start.tag)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return step(.collectionEnd, event)
    default:
      return step(.streamEnd, event)
    }
  }

  private func step(
    _ kind: YAMLEvent.Kind, _ event: yaml_event_t, anchor: UnsafeMutablePointer<UInt8>? = nil,
    tag: UnsafeMutablePointer<UInt8>? = nil
  ) -> YAMLEvent {
    let start = event.start_mark.index
    return YAMLEvent(
      kind: kind, characters: start..<max(start, event.end_mark.index),
      hasAnchor: anchor != nil, hasTag: tag != nil)
  }

  private func style(_ style: yaml_scalar_style_t) -> YAMLScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }

  /// Why there is no next event.
  var failure: YAMLFailure {
    let error = parser.pointee
    return YAMLFailure(
      problem: error.problem.map { String(cString: $0) } ?? "",
      character: error.problem_mark.index,
      context: error.context.map { String(cString: $0) } ?? "",
      contextCharacter: error.context_mark.index,
      isUnreadable: error.error == YAML_READER_ERROR
    )
  }
}
