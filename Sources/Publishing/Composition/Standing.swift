internal import Diagnostics
internal import Model

/// Where a model stands, in numbers that its readers ask for first.
struct Standing {
  let threats: Int
  let open: [EntityIndex]
  /// Open threats whose severity is high or critical.
  let openHigh: [EntityIndex]
  /// Open threats for which there is no mitigation at all.
  let unplanned: [EntityIndex]
  /// Accepted threats whose acceptance has ended.
  let ended: [EntityIndex]
  let errors: Int
  let warnings: Int
  /// Whether the model is there for others to build on, and describes no system itself.
  let isLibrary: Bool
}

extension Composer {
  func standing(of model: ModelIndex) -> Standing {
    let threats = worstFirst(workspace.entities(of: model, .threat))
    let open = threats.filter { workspace.state(of: $0).isOpen }
    let findings = findings(in: model).filter { $0.reason == nil }.map(\.finding.severity)
    return Standing(
      threats: threats.count,
      open: open,
      openHigh: open.filter { workspace.severity(of: $0).map { $0 >= .high } ?? false },
      unplanned: open.filter { workspace.sources(of: $0, .mitigates).isEmpty },
      ended: threats.filter(hasEnded),
      errors: findings.count { $0 == .error },
      warnings: findings.count { $0 == .warning },
      isLibrary: libraries.contains(model))
  }

  private func hasEnded(_ threat: EntityIndex) -> Bool {
    guard workspace[threat][Threat.response]?.value == .accept,
      let until = workspace[threat][Threat.accepted]?[Acceptance.until]?.value
    else { return false }
    return until < edition.today
  }
}

extension Standing {
  /// Whether anything asks for somebody's decision.
  var isUrgent: Bool { errors > 0 || !isLibrary && hasRisk }

  private var hasRisk: Bool { !openHigh.isEmpty || !ended.isEmpty || !unplanned.isEmpty }

  /// The state in a mark.
  var mark: Mark {
    if threats == 0 { return Mark(.notApplicable, "No threats yet", tone: .low) }
    if errors > 0 { return Mark(.failed, "Does not hold together", tone: .gap) }
    if isLibrary { return Mark(.notApplicable, "A library", tone: .low) }
    if !openHigh.isEmpty { return Mark(.failed, "Open at High or above", tone: .gap) }
    if isUrgent { return Mark(.gap, "Not settled", tone: .gap) }
    return Mark(.verified, "Nothing open at High or above")
  }

  /// What is behind the mark, in one sentence.
  var reason: String {
    if threats == 0 { return "A draft: the threats are not written yet." }
    if isLibrary, errors == 0 {
      return "\(counted(threats, "threat", "threats")) for other models to build on."
    }
    var parts: [String] = []
    if errors > 0 { parts.append(counted(errors, "error", "errors")) }
    if !openHigh.isEmpty {
      parts.append("\(counted(openHigh.count, "threat", "threats")) at High or above open")
    }
    if !ended.isEmpty {
      parts.append("\(counted(ended.count, "acceptance", "acceptances")) ended")
    }
    if !unplanned.isEmpty {
      parts.append("\(counted(unplanned.count, "open threat", "open threats")) without a plan")
    }
    if parts.isEmpty {
      return open.isEmpty
        ? "No threat is open." : "\(counted(open.count, "threat", "threats")) open, all below High."
    }
    let sentence = joined(parts)
    return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
  }
}
