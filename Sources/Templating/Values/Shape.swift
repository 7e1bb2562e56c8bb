/// The kind of value that a name stands for, known before there is any value.
package indirect enum Shape: Sendable, Hashable {
  case text, html, url, flag
  case list(RecordShape)
  case record(RecordShape)
  /// A text, markup, address or record that may be absent; a section over it asks whether it is.
  case optional(Shape)
}

extension Shape {
  /// The shape in the words of the reference for template writers.
  package var words: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .url: "address"
    case .flag: "flag"
    case .list: "list"
    case .record: "record"
    case .optional(let shape): "optional \(shape.words)"
    }
  }

  /// The words with their article.
  var phrase: String {
    switch self {
    case .text, .html: words
    case .flag, .list, .record: "a \(words)"
    case .url, .optional: "an \(words)"
    }
  }

  /// Whether a section may stand over it.
  var canBeSection: Bool {
    switch self {
    case .flag, .list, .record, .optional: true
    case .text, .html, .url: false
    }
  }

  /// What a section over it adds to the names in scope, if anything.
  var scope: RecordShape? {
    switch self {
    case .list(let shape), .record(let shape): shape
    case .optional(let shape): shape.scope
    case .text, .html, .url, .flag: nil
    }
  }

  /// The shape without its "may be absent".
  var present: Shape {
    if case .optional(let shape) = self { shape.present } else { self }
  }
}

/// The names a template may use for one subject, in the order of their values.
package struct RecordShape: Sendable, Hashable {
  /// One name, what it stands for, and what to say about it to template writers.
  package struct Slot: Sendable, Hashable {
    package let name: String
    package let shape: Shape
    package let summary: String

    package init(name: String, shape: Shape, summary: String) {
      self.name = name
      self.shape = shape
      self.summary = summary
    }
  }

  package let slots: [Slot]
  private let indices: [String: Int]

  package init(_ slots: [Slot]) {
    self.slots = slots
    indices = Dictionary(slots.indices.map { (slots[$0].name, $0) }) { first, second in
      preconditionFailure("slots \(first) and \(second) are both '\(slots[first].name)'")
    }
  }

  /// Where the value of that name stands in a record.
  func index(of name: String) -> Int? { indices[name] }
}
