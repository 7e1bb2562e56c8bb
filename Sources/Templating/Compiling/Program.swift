/// A template compiled against a shape: every name is a place, and nothing is left to look up.
struct Program: Sendable {
  /// Where a value stands: in which of the records in scope, and where in that.
  struct Place: Sendable, Hashable {
    let scope: Int
    let index: Int
  }

  /// One step of writing a page.
  indirect enum Step: Sendable {
    case literal([UInt8])
    case value(Place)
    case section(Place, [Step])
    case inverted(Place, [Step])
  }

  let steps: [Step]
}

extension Program {
  /// Writes the page of a subject.
  func render(_ record: Record) -> [UInt8] {
    var writer = PageWriter(scopes: [record.values])
    writer.run(steps)
    return writer.output
  }
}

/// The page so far, and the records whose values it may show, the innermost last.
private struct PageWriter {
  var output: [UInt8] = []
  var scopes: [[Value]]

  init(scopes: [[Value]]) {
    self.scopes = scopes
    output.reserveCapacity(32 * 1024)
  }

  mutating func run(_ steps: [Program.Step]) {
    for step in steps {
      switch step {
      case .literal(let bytes): output.append(contentsOf: bytes)
      case .value(let place): write(value(at: place))
      case .section(let place, let body): show(body, over: value(at: place))
      case .inverted(let place, let body): if value(at: place).isNothing { run(body) }
      }
    }
  }

  private func value(at place: Program.Place) -> Value {
    scopes[place.scope][place.index]
  }

  private mutating func write(_ value: Value) {
    switch value {
    case .text(let text): output.append(escaping: text)
    case .html(let html): output.append(contentsOf: html.bytes)
    case .url(let target): output.append(escaping: target.text)
    case .absent: break
    case .flag, .list, .record: preconditionFailure("a template was compiled for another view")
    }
  }

  private mutating func show(_ body: [Program.Step], over value: Value) {
    switch value {
    case .flag(true), .text, .html, .url: run(body)
    case .flag(false), .absent: break
    case .record(let record): run(body, within: record)
    case .list(let records): for record in records { run(body, within: record) }
    }
  }

  private mutating func run(_ body: [Program.Step], within record: Record) {
    scopes.append(record.values)
    run(body)
    scopes.removeLast()
  }
}

extension Value {
  /// Whether a section over it shows nothing.
  fileprivate var isNothing: Bool {
    switch self {
    case .flag(let flag): !flag
    case .list(let records): records.isEmpty
    case .absent: true
    case .text, .html, .url, .record: false
    }
  }
}
