internal import Model

/// What a model says of the entries of a framework that it is held to.
struct ModelChecklist {
  private(set) var open: [FrameworkEntry] = []
  private(set) var covered: [FrameworkEntry] = []
  private(set) var considered: [(entry: FrameworkEntry, why: Consideration)] = []

  init(
    _ framework: Framework, of model: ModelIndex, in workspace: Workspace, _ use: FrameworkUse
  ) {
    for listed in framework.catalogue.checklist {
      let entry = FrameworkEntry(framework, listed.id)
      switch use.answer(to: entry, of: model, in: workspace) {
      case .open: open.append(entry)
      case .covered: covered.append(entry)
      case .considered(let why): considered.append((entry, why))
      }
    }
  }
}

/// What the entries of a catalogue are, where it has several sorts.
enum EntryGroup: Int, Comparable {
  case entries, tactics, techniques, mitigations, others

  static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }

  var title: String {
    switch self {
    case .entries: "Entries"
    case .tactics: "Tactics"
    case .techniques: "Techniques"
    case .mitigations: "Mitigations"
    case .others: "Groups, software and the like"
    }
  }
}

extension FrameworkEntry {
  var group: EntryGroup {
    switch framework {
    case .mitreATLAS, .mitreATTACK:
      let parts = id.split(separator: ".")
      return switch parts.first(where: { $0 != "AML" })?.prefix(while: \.isLetter) {
      case "TA": .tactics
      case "T": .techniques
      case "M": .mitigations
      default: .others
      }
    case .stride, .linddun, .owaspLLM2025, .owaspAgentic2026, .owaspAgenticThreats,
      .owaspTop10of2021, .owaspTop10of2025, .cwe, .capec, .nistCSF, .nist80053, .iso27001, .asvs,
      .awsWellArchitected, .aiScoping:
      return .entries
    }
  }
}
