package import Diagnostics
package import Model

/// What a site is built from and for.
package struct BuildSettings: Sendable {
  /// The output folder, as the user named it.
  package let output: String
  package let audience: Audience
  /// Whether the site is published in spite of errors.
  package let keepsGoing: Bool
  /// Whether warnings count as errors.
  package let isStrict: Bool

  package init(output: String, audience: Audience, keepsGoing: Bool, isStrict: Bool) {
    self.output = output
    self.audience = audience
    self.keepsGoing = keepsGoing
    self.isStrict = isStrict
  }
}

/// What a build did.
package struct BuildReport: Sendable {
  package let compilation: Compilation
  /// The findings of the workspace, its templates and its pictures, in the order of the sources.
  package let findings: [Diagnostic]
  /// The sources of the findings.
  package let sources: SourceMap
  /// What was published; `nil` where errors kept the build from it.
  package let published: PublishReport?
}
