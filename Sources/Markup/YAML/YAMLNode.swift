package import Diagnostics

/// A value of a YAML document, with the place where it stands.
///
/// Every scalar is kept as it was written: what `no`, `012` or `2026-11-21` mean is for the schema
/// to say.
package struct YAMLNode: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case scalar(String, YAMLScalarStyle)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  package let content: Content
  package let span: SourceSpan

  package init(_ content: Content, at span: SourceSpan) {
    self.content = content
    self.span = span
  }
}

/// How a scalar was written; a plain, empty one stands for "nothing given".
package enum YAMLScalarStyle: Sendable, Hashable {
  case plain, quoted, block
}

/// A key and its value, in the order of the source.
package struct YAMLEntry: Sendable, Hashable {
  package let key: Located<String>
  package let value: YAMLNode

  package init(key: Located<String>, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}
