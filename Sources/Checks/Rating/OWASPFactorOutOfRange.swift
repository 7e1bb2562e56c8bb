package import Diagnostics
internal import Model

extension Check {
  /// Factors of OWASP's method with a number that its scale does not have.
  static let owaspFactorOutOfRange = Check(.owaspFactorOutOfRange) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.threat).flatMap { threat in
      workspace[threat].writtenRatings.flatMap { rating in
        OWASPFactor.allCases.compactMap { factor in
          guard let number = rating.fields[RiskRating.owasp]?[factor.key],
            !OWASPRating.scale.contains(number.value)
          else { return nil }
          return outOfRange(factor, number)
        }
      }
    }
  }
}

extension Rule {
  package static let owaspFactorOutOfRange = Rule("owasp-factor-out-of-range", .error)
}

private func outOfRange(_ factor: OWASPFactor, _ number: Located<Double>) -> Diagnostic {
  Diagnostic(
    .owaspFactorOutOfRange, "'\(factor.rawValue)' has a number that is not from 0 to 9",
    at: number.span, help: "it says \(factor.summary)"
  )
}
