package import Diagnostics

/// A trust boundary of a data-flow diagram.
package enum Boundary {
  package static let summary = "A line across which trust changes"

  package static let name = Key<Located<String>>.text("name", "The name in the picture.")
  package static let within = Key<Located<EntityReference>>.reference(
    "in", to: [.boundary], .within, "The boundary round it.")

  package static let fields: [FieldSpec] = [name.spec, within.spec]
}
