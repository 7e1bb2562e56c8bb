/// What a template shows in one place.
package enum Value: Sendable, Hashable {
  /// An author's text, always escaped.
  case text(String)
  /// Markup that the compiler made, written as it is.
  case html(HTML)
  /// An address, escaped like text.
  case url(LinkTarget)
  case flag(Bool)
  case list([Record])
  case record(Record)
  /// An optional text, markup, address or record that is not there.
  case absent
}

/// The values of one subject, in the order of its view's slots.
///
/// Names are gone by now: a template was compiled to places in this array.
package struct Record: Sendable, Hashable {
  package let values: [Value]

  package init(_ values: [Value]) {
    self.values = values
  }
}
