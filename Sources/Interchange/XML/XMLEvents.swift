internal import CExpat
internal import Model

/// One step through an XML document: an element begins or ends. Text between is passed over.
struct XMLEvent {
  enum Kind {
    case start(name: String, attributes: [XMLAttribute])
    case end
  }

  let kind: Kind
  /// The byte at which it stands.
  let offset: Int
}

struct XMLAttribute {
  let name: String
  /// At most `XMLEvents.valueLimit` bytes of it.
  let value: String
}

/// The elements of an XML document, read by expat one at a time.
///
/// This file is the only one that knows expat. A document type is refused, and with it every entity
/// of its own: nothing can be expanded and nothing outside be named. Nothing leaves this file but
/// Swift values.
struct XMLEvents: ~Copyable {
  /// How many elements may lie inside one another.
  static let depthLimit = 64
  /// How many attributes of an element are read, and how many bytes of each.
  static let attributeLimit = 64
  static let valueLimit = 2048

  private let parser: XML_Parser
  private let memory: XMLMemory
  private let bytes: UnsafeBufferPointer<UInt8>
  private var progress = Progress.begun
  private var next = 0

  private enum Progress {
    case begun, suspended
    case ended(ReportProblem?)
  }

  /// `bytes`: have to outlive the value.
  private init(reading bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    guard let parser = XML_ParserCreate(nil) else { fatalError("out of memory") }
    self.parser = parser
    memory = XMLMemory(of: parser)
    XML_SetUserData(parser, Unmanaged.passUnretained(memory).toOpaque())
    XML_SetElementHandler(
      parser,
      { memory, name, attributes in XMLMemory.of(memory)?.begin(name, attributes) },
      { memory, _ in XMLMemory.of(memory)?.end() })
    XML_SetStartDoctypeDeclHandler(parser) { memory, _, _, _, _ in
      XMLMemory.of(memory)?.refuse("has a document type declaration, which no report needs")
    }
    // Without a document type nothing can be amplified; this is the second lock.
    XML_SetBillionLaughsAttackProtectionMaximumAmplification(parser, 2)
    XML_SetParamEntityParsing(parser, XML_PARAM_ENTITY_PARSING_NEVER)
  }

  deinit { XML_ParserFree(parser) }

  /// Lends the events of a document to a closure.
  static func read<Result>(
    _ bytes: [UInt8], _ body: (inout XMLEvents) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      var events = XMLEvents(reading: buffer)
      return body(&events)
    }
  }

  /// The next event; `nil` at the end of the document.
  mutating func nextEvent() throws(ReportProblem) -> XMLEvent? {
    while next == memory.events.count {
      memory.events.removeAll(keepingCapacity: true)
      next = 0
      switch progress {
      case .begun: progress = state(after: XML_Parse(parser, start, Int32(bytes.count), 1))
      case .suspended: progress = state(after: XML_ResumeParser(parser))
      case .ended(nil): return nil
      case .ended(let problem?): throw problem
      }
    }
    defer { next += 1 }
    return memory.events[next]
  }

  private var start: UnsafePointer<CChar>? {
    UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
  }

  /// How a stretch of reading ended. Expat is stopped at each element, so that no more than two
  /// events wait at a time.
  private func state(after status: XML_Status) -> Progress {
    switch status {
    case XML_STATUS_SUSPENDED: .suspended
    case XML_STATUS_OK: .ended(nil)
    default: .ended(memory.refusal ?? failure)
    }
  }

  /// Why expat cannot go on.
  private var failure: ReportProblem {
    let code = XML_GetErrorCode(parser)
    let offset = min(max(0, Int(XML_GetCurrentByteIndex(parser))), bytes.count)
    switch code {
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR:
      return ReportProblem(
        .malformed, bytes.isEmpty ? "is empty" : "breaks off before its end", at: offset)
    default:
      let words = XML_ErrorString(code).map { String(cString: $0) } ?? "unknown error"
      return ReportProblem(.malformed, "is not well-formed XML: \(words)", at: offset)
    }
  }
}

/// What expat's calls leave behind for the one who asked for the next event.
private final class XMLMemory {
  private let parser: XML_Parser
  var events: [XMLEvent] = []
  private(set) var refusal: ReportProblem?
  private var depth = 0

  init(of parser: XML_Parser) {
    self.parser = parser
  }

  static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLMemory? {
    pointer.map { Unmanaged<XMLMemory>.fromOpaque($0).takeUnretainedValue() }
  }

  func begin(
    _ name: UnsafePointer<XML_Char>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    depth += 1
    guard depth <= XMLEvents.depthLimit else {
      return refuse("is nested deeper than \(XMLEvents.depthLimit) elements")
    }
    guard refusal == nil, let name else { return }
    add(.start(name: localName(text(name)), attributes: read(attributes)))
  }

  func end() {
    depth -= 1
    if refusal == nil { add(.end) }
  }

  func refuse(_ message: String) {
    guard refusal == nil else { return }
    refusal = ReportProblem(.malformed, message, at: offset)
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  private func add(_ kind: XMLEvent.Kind) {
    events.append(XMLEvent(kind: kind, offset: offset))
    // An empty element ends before the stop takes effect, and then is stopped already.
    if events.count == 1 { XML_StopParser(parser, XML_Bool(XML_TRUE)) }
  }

  private var offset: Int { max(0, Int(XML_GetCurrentByteIndex(parser))) }

  private func read(
    _ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) -> [XMLAttribute] {
    guard let pairs else { return [] }
    var attributes: [XMLAttribute] = []
    while attributes.count < XMLEvents.attributeLimit, let name = pairs[2 * attributes.count],
      let value = pairs[2 * attributes.count + 1]
    {
      attributes.append(XMLAttribute(name: localName(text(name)), value: text(value)))
    }
    return attributes
  }

  /// As much of a text as is read, cut between characters.
  private func text(_ characters: UnsafePointer<XML_Char>) -> String {
    var length = 0
    while length < XMLEvents.valueLimit, characters[length] != 0 { length += 1 }
    while length > 0, UInt8(bitPattern: characters[length]) & 0xC0 == 0x80 { length -= 1 }
    return characters.withMemoryRebound(to: UInt8.self, capacity: length) {
      String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
    }
  }

  /// A name without the prefix of its namespace.
  private func localName(_ name: String) -> String {
    name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.index(after: $0)...]) }
      ?? name
  }
}
