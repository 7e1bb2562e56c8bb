package import Diagnostics

/// A threat's sentence with its parts, whichever way its author wrote them.
package struct ThreatStatement: Sendable, Hashable {
  /// One part of the grammar, with its place and, where it is an id, its entity.
  package struct Part: Sendable, Hashable {
    package let role: StatementRole
    /// The words to show: those of the author, or the title of the entity that they name.
    package let text: String
    /// The author's own words.
    package let written: String
    package let span: SourceSpan
    package let entity: EntityIndex?

    /// The same part in the words that its sentence has for it.
    func reading(_ text: String) -> Part {
      Part(role: role, text: text, written: written, span: span, entity: entity)
    }
  }

  /// A piece of the sentence: words of the grammar, or a part.
  package enum Segment: Sendable, Hashable {
    case connective(String)
    case part(Part)
  }

  /// The whole sentence, in order.
  package let segments: [Segment]
  package let parts: [Part]
  /// Whether the author wrote the sentence, rather than its parts.
  package let isSentence: Bool

  package func parts(_ role: StatementRole) -> [Part] { parts.filter { $0.role == role } }

  package func has(_ role: StatementRole) -> Bool { parts.contains { $0.role == role } }

  /// The sentence in words.
  package var text: String {
    segments.map { segment in
      switch segment {
      case .connective(let words): words
      case .part(let part): part.text
      }
    }.joined()
  }
}
