internal import Diagnostics
package import Model

extension Workspace {
  /// The digest of what a model says, as reviews hold it.
  package func contentDigest(of model: ModelIndex) -> String {
    let digest = SHA256Digest(of: content(of: model)).description
    return ContentDigest.start + digest.prefix(ContentDigest.length)
  }

  /// The digests of those models of which a review holds one, by the models' ids.
  package var digestsOfReviewedModels: [EntityID: String] {
    Dictionary(modelsWithDigests.map { (self[$0].id.value, contentDigest(of: $0)) }) {
      first, _ in first
    }
  }
}
