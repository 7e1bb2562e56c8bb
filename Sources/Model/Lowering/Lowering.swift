package import Diagnostics
internal import Markup

/// What the lowering of a file has to know of the workspace.
package struct LoweringSettings: Sendable, Hashable {
  package let scales: LevelScales
  package let customFields: [CustomField]

  package init(_ configuration: Configuration = Configuration()) {
    scales = LevelScales(configuration)
    customFields = configuration.customFields
  }
}

/// The step from YAML and Markdown to fields and entities, for one file.
///
/// It holds what every part of the step needs: the file, the settings, and the findings so far.
struct Lowering {
  let file: SourceFile
  let settings: LoweringSettings
  var diagnostics: [Diagnostic] = []
  /// Elements, flows and boundaries found inside the diagram that is being read.
  var partsOfDiagram: [Entity] = []
  /// The diagram that is being read.
  var diagram: EntityID?

  init(file: SourceFile, settings: LoweringSettings) {
    self.file = file
    self.settings = settings
  }

  /// The keys of a mapping, by a schema's fields.
  mutating func fields(
    of node: YAMLNode, by specs: [FieldSpec], of owner: String, keepsUnknown: Bool = false
  ) -> FieldSet {
    guard case .mapping(let entries) = node.content else {
      diagnostics.append(wrongType("a mapping of keys to values", at: node.span))
      return FieldSet()
    }
    var fields = FieldSet()
    var unknown: [YAMLEntry] = []
    for entry in entries {
      if let earlier = fields.entry(entry.key.value) {
        diagnostics.append(repeatedKey(entry.key, earlier: earlier.key.span))
      } else if let spec = specs.first(where: { $0.name == entry.key.value }) {
        guard let value = value(of: entry, by: spec) else { continue }
        fields.append(FieldSet.Entry(key: entry.key, value: value))
      } else {
        unknown.append(entry)
      }
    }
    for entry in unknown {
      let free = specs.map(\.name).filter { fields[$0] == nil }
      if keepsUnknown, nearMiss(for: entry.key.value, among: free) == nil {
        let value = value(of: entry.value, as: .text) ?? .text(Located("", at: entry.value.span))
        fields.append(FieldSet.Entry(key: entry.key, value: value))
      } else {
        diagnostics.append(unknownKey(entry.key, of: owner, among: free))
      }
    }
    return fields
  }

  /// The value of a key; a key without a value counts as not given.
  private mutating func value(of entry: YAMLEntry, by spec: FieldSpec) -> FieldValue? {
    if entry.value.isNothing {
      diagnostics.append(emptyKey(entry.key, spec))
      return nil
    }
    return value(of: entry.value, as: spec.type)
  }
}

extension YAMLNode {
  /// Whether nothing is given: `key:` with nothing behind it.
  var isNothing: Bool {
    if case .scalar("", .plain) = content { true } else { false }
  }
}

extension Rule {
  package static let unknownKey = Rule("unknown-key", .error)
  package static let repeatedKey = Rule("repeated-key", .error)
  package static let emptyKey = Rule("empty-key", .warning)
}

private func unknownKey(
  _ key: Located<String>, of owner: String, among names: [String]
) -> Diagnostic {
  let candidate = nearMiss(for: key.value, among: names)
  let article = "aeio".contains(owner.prefix(1)) ? "an" : "a"
  let subject = owner.contains(".") ? owner : "\(article) \(owner)"
  return Diagnostic(
    .unknownKey,
    "\(subject) has no '\(key.value)'" + (candidate.map { "; did you mean '\($0)'?" } ?? ""),
    at: key.span,
    help: candidate == nil ? "known keys: " + names.sorted().joined(separator: ", ") : nil,
    fixIts: candidate.map {
      [FixIt("rename to '\($0)'", replace: key.span, with: $0, isSafe: true)]
    } ?? []
  )
}

private func repeatedKey(_ key: Located<String>, earlier: SourceSpan) -> Diagnostic {
  Diagnostic(
    .repeatedKey, "'\(key.value)' is given twice", at: key.span,
    notes: [.init("previously given here", at: earlier)]
  )
}

private func emptyKey(_ key: Located<String>, _ spec: FieldSpec) -> Diagnostic {
  Diagnostic(
    .emptyKey, "'\(key.value)' has no value", at: key.span,
    help: "give \(spec.type.words), or leave the key out"
  )
}
