internal import Diagnostics

/// Whether a model still says what it said when a review looked at it.
package enum ReviewedContent: Sendable, Hashable {
  case same, changed
  /// The digest in the review is of a form that this program does not make.
  case incomparable
}

/// The digest of what a model says, as a review holds it: `v1-` and twenty hexadecimal digits.
///
/// Eighty bits are enough: that two versions of a model have the same by accident will not happen,
/// and somebody who wants to deceive can as well write another digest into the review. What is
/// digested may change with the program; then so does the number in front, and older digests are
/// not compared.
package enum ContentDigest {
  package static let start = "v1-"
  package static let length = 20

  fileprivate static func isOurs(_ text: String) -> Bool {
    text.hasPrefix(start) && text.dropFirst(start.count).count == length
      && text.dropFirst(start.count).allSatisfy(\.isHexDigit)
  }
}

extension Workspace {
  /// Whether a model still is what a review of it saw; `nil` where the review does not say what
  /// that was.
  package func content(sinceReview review: Entity, of model: ModelIndex) -> ReviewedContent? {
    guard let digest = review[Review.digest]?.value else { return nil }
    guard ContentDigest.isOurs(digest) else { return .incomparable }
    return contentDigests[self[model].id.value].map {
      $0 == digest.lowercased() ? .same : .changed
    }
  }

  /// The models of which a review says what it saw.
  package var modelsWithDigests: [ModelIndex] {
    Set(entities(.review).filter { self[$0][Review.digest] != nil }.compactMap { model(of: $0) })
      .sorted()
  }
}
