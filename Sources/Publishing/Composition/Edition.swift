package import Model

/// What every page of one publication says of itself.
package struct Edition: Sendable {
  package let today: Day
  package let toolVersion: String
  /// The beginning of the digest of everything that was read.
  package let inputs: String
  /// The beginning of the digest of each model's own sources.
  package let modelInputs: [ModelIndex: String]
  package let audience: Audience

  package init(
    today: Day, toolVersion: String, inputs: String, modelInputs: [ModelIndex: String],
    audience: Audience
  ) {
    self.today = today
    self.toolVersion = toolVersion
    self.inputs = inputs
    self.modelInputs = modelInputs
    self.audience = audience
  }
}
