/// A JSON document as a value, for files that other tools wrote.
package enum JSONValue: Sendable, Hashable {
  /// One key of an object with its value.
  package struct Member: Sendable, Hashable {
    package let key: String
    package let value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// The members in the order they were written, repeated keys included.
  case object([Member])
}

extension JSONValue {
  /// The value of a key, if this is an object that has it; the last one of repeated keys.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The element at an index, if this is an array that has one there.
  package subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The text, if this is a string.
  package var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The whole number, if this is one.
  package var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  /// The truth value, if this is one.
  package var boolean: Bool? {
    guard case .boolean(let value) = self else { return nil }
    return value
  }

  /// The elements of an array; none where this is something else.
  package var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }
}

/// Why a text is not JSON, and where.
package struct JSONProblem: Error, Hashable {
  /// Lower case, no full stop.
  package let message: String
  /// The byte at which reading stopped.
  package let offset: Int

  package init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}
