/// A list of things of the whole workspace, whatever model they belong to.
package enum Register: String, Sendable, Hashable, CaseIterable {
  case alphabet = "a-z"
  case tags, owners
}

extension Register {
  var title: String {
    switch self {
    case .alphabet: "A–Z"
    case .tags: "Tags"
    case .owners: "Owners"
    }
  }
}
