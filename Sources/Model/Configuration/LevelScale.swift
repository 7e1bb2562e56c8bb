/// Which of a workspace's scales a level belongs to: the matrices of others bring two of their own.
package enum LevelScale: Sendable, Hashable {
  /// Goals and values of assets.
  case worth
  case likelihood, impact
}

/// The words of the workspace's scales, each from the least.
package struct LevelScales: Sendable, Hashable {
  private let worth: [String]
  private let likelihoods: [String]
  private let impacts: [String]

  init(_ configuration: Configuration) {
    worth = configuration.levels
    likelihoods = configuration.riskMatrix.likelihoods
    impacts = configuration.riskMatrix.impacts
  }

  func words(of scale: LevelScale) -> [String] {
    switch scale {
    case .worth: worth
    case .likelihood: likelihoods
    case .impact: impacts
    }
  }
}
