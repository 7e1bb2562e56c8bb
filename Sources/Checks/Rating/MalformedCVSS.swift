package import Diagnostics
internal import Model

extension Check {
  /// CVSS vectors of which no score can be worked out.
  static let malformedCvss = Check(.malformedCvss) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.threat).flatMap { threat in
      workspace[threat].writtenRatings.compactMap { rating in
        guard let vector = rating.fields[RiskRating.cvss],
          case .failure(let flaw) = CVSSVector.read(vector.value)
        else { return nil }
        return malformed(vector, flaw)
      }
    }
  }
}

extension Rule {
  package static let malformedCvss = Rule("malformed-cvss", .error)
}

private func malformed(_ vector: Located<String>, _ flaw: CVSSFlaw) -> Diagnostic {
  let (what, help) = words(of: flaw, in: vector.value)
  return Diagnostic(.malformedCvss, what, at: vector.span, help: help)
}

private func words(of flaw: CVSSFlaw, in text: String) -> (what: String, help: String) {
  let example = "write 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' with the values that hold"
  switch flaw {
  case .noVersion where !text.contains("/"): return ("this is not a CVSS vector", example)
  case .noVersion:
    return (
      "the CVSS vector does not begin with a version that is scored",
      "begin it with 'CVSS:4.0/' or 'CVSS:3.1/', whichever it is of"
    )
  case .notAMetric(""):
    return ("a '/' of the CVSS vector has no metric behind it", "take the '/' out")
  case .notAMetric(let part):
    return (
      "'\(part)' is not a metric with its value",
      "write each metric as 'AV:N', with a '/' between two"
    )
  case .unknownMetric(let name, let version):
    let names = version.metrics.map(\.name)
    let meant = names.first { $0 == name.uppercased() }.map { "; did you mean '\($0)'?" } ?? ""
    return (
      "CVSS \(version.rawValue) has no metric '\(name)'" + meant,
      "it has \(names.joined(separator: ", "))"
    )
  case .unknownValue(let value, let metric):
    let values = metric.values.map { "'\($0.code)' (\($0.words))" }
    return (
      "the metric '\(metric.name)', \(metric.words), cannot be '\(value)'",
      "it can be \(values.dropLast().joined(separator: ", ")) or \(values.last ?? "")"
    )
  case .repeated(let name):
    return ("the CVSS vector gives '\(name)' twice", "leave one of the two")
  case .missing(let names):
    return (
      "the CVSS vector has no \(listed(names))",
      "every vector has all metrics of the base: add the values that hold"
    )
  }
}
