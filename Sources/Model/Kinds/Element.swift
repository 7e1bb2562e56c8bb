package import Diagnostics

/// An element of a data-flow diagram.
package enum Element {
  package static let summary = "An external entity, a process or a data store"

  package static let type = Key<Located<ElementType>>.choice("type", "What it is.")
  package static let name = Key<Located<String>>.text("name", "The name in the picture.")
  package static let within = Key<Located<EntityReference>>.reference(
    "in", to: [.boundary], .within, "The innermost boundary round it.")
  package static let holds = Key<[Located<EntityReference>]>.references(
    "holds", to: [.asset], .holds, "The assets that are in it.")
  package static let technology = Key<Located<String>>.text("technology", "What it is made with.")
  package static let considered = Key<FieldSet>.dictionary(
    "considered", of: .phrase, keys: Considered.words,
    "What was considered and found empty, each category with the reason.")
  package static let outOfScope = Key<Phrase>.phrase(
    "out-of-scope", "Why it is drawn but not modelled.")

  package static let fields: [FieldSpec] = [
    type.spec, name.spec, within.spec, holds.spec, technology.spec, considered.spec,
    outOfScope.spec,
  ]
}

/// The categories that can be considered and found empty.
package enum Considered {
  package static let words = Stride.words + Linddun.words
}

/// What an element is; each refinement is drawn as its base type.
package enum ElementType: String, Vocabulary {
  case actor, user, system, device
  case process, service, function, browser, app, agent, model, gateway, tool
  case store, database, bucket, queue, cache, log
  case vectorStore = "vector-store"

  /// The shapes of a data-flow diagram.
  package enum Base: String, Sendable, Hashable {
    case externalEntity = "external entity"
    case process
    case dataStore = "data store"
  }

  package var base: Base {
    switch self {
    case .actor, .user, .system, .device: .externalEntity
    case .process, .service, .function, .browser, .app, .agent, .model, .gateway, .tool: .process
    case .store, .database, .bucket, .queue, .cache, .log, .vectorStore: .dataStore
    }
  }

  package var summary: String {
    switch self {
    case .actor: "a person or system outside our control"
    case .user: "a person who uses the system; an actor"
    case .system: "a system of somebody else's; an actor"
    case .device: "a device of somebody else's; an actor"
    case .process: "code that runs"
    case .service: "a process that others call"
    case .function: "a process that runs for one call"
    case .browser: "a process in a browser"
    case .app: "a process on a user's device"
    case .agent: "a process that decides by itself what to do"
    case .model: "a process that runs a trained model"
    case .gateway: "a process at an edge"
    case .tool: "a process that an agent can call"
    case .store: "data at rest"
    case .database: "a store with a query language"
    case .bucket: "a store of objects"
    case .queue: "a store of messages that wait"
    case .cache: "a store that may forget"
    case .log: "a store of what happened"
    case .vectorStore: "a store of embeddings"
    }
  }

  /// The type as people read it: the base, and in brackets the refinement.
  package var words: String {
    switch self {
    case .actor, .process, .store: base.rawValue
    case .vectorStore: "\(base.rawValue) (vectors)"
    case .user, .system, .device, .service, .function, .browser, .app, .agent, .model, .gateway,
      .tool, .database, .bucket, .queue, .cache, .log:
      "\(base.rawValue) (\(rawValue))"
    }
  }
}
