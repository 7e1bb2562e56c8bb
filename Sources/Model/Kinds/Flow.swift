package import Diagnostics

/// A flow of a data-flow diagram.
package enum Flow {
  package static let summary = "Data on its way from one element to another"

  package static let from = Key<Located<EntityReference>>.reference(
    "from", to: [.element], .from, "Where it starts.")
  package static let to = Key<Located<EntityReference>>.reference(
    "to", to: [.element], .to, "Where it ends.")
  package static let name = Key<Located<String>>.text("name", "The name in the picture.")
  package static let carries = Key<[Located<EntityReference>]>.references(
    "carries", to: [.asset], .carries, "The assets that travel on it.")
  package static let protocolName = Key<Located<String>>.text("protocol", "How it travels.")
  package static let encrypted = Key<Located<Bool>>.flag("encrypted", "Whether it is encrypted.")
  package static let authenticated = Key<Located<Bool>>.flag(
    "authenticated", "Whether its ends know each other.")
  package static let entryPoint = Key<Located<Bool>>.flag(
    "entry-point", "Whether outsiders can reach the system by it.")
  package static let refines = Key<Located<EntityReference>>.reference(
    "refines", to: [.flow], .refines, "The flow of the level above that this is a part of.")
  package static let considered = Key<FieldSet>.dictionary(
    "considered", of: .phrase, keys: Considered.words,
    "What was considered and found empty, each category with the reason.")

  package static let fields: [FieldSpec] = [
    from.spec, to.spec, name.spec, carries.spec, protocolName.spec, encrypted.spec,
    authenticated.spec, entryPoint.spec, refines.spec, considered.spec,
  ]
}
