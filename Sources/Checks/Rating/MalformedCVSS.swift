package import Diagnostics
internal import Model

extension Check {
  /// CVSS 3 vectors of which no score can be worked out. One of CVSS 4.0 is left alone: no score is
  /// worked out of it, and it may well be right.
  static let malformedCvss = Check(.malformedCvss) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.threat).flatMap { threat in
      workspace[threat].writtenRatings.compactMap { rating in
        guard let vector = rating.fields[RiskRating.cvss], CVSSVector(vector.value) == nil,
          !vector.value.hasPrefix("CVSS:4.0/")
        else { return nil }
        return malformed(vector)
      }
    }
  }
}

private let metrics = ["AV", "AC", "PR", "UI", "S", "C", "I", "A"]

extension Rule {
  package static let malformedCvss = Rule("malformed-cvss", .error)
}

private func malformed(_ vector: Located<String>) -> Diagnostic {
  let names = vector.value.split(separator: "/").dropFirst().map { $0.prefix { $0 != ":" } }
  let missing = metrics.filter { !names.contains(Substring($0)) }
  let isKnown = vector.value.hasPrefix("CVSS:3.1/") || vector.value.hasPrefix("CVSS:3.0/")
  let what =
    !isKnown || missing.isEmpty || missing.count == metrics.count
    ? "this is not a CVSS 3.1 vector" : "the CVSS vector has no \(listed(missing))"
  return Diagnostic(
    .malformedCvss, what, at: vector.span,
    help: "write 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' with the values that hold"
  )
}
