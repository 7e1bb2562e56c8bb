internal import Model
internal import Templating

extension Composer {
  /// How the initial and the target risk were worked out, a sentence for each that a method gave.
  func origins(of risks: RiskAssessment) -> [String] {
    let initial = risks.initial.flatMap { origin(of: $0, "initial") }
    let target = risks.target.flatMap { origin(of: $0, "target") }
    return [initial, target].compactMap { $0 }
  }

  /// A likelihood in words: "high likelihood", but "very likely".
  func likelihoodWords(_ level: String) -> String {
    switch workspace.matrix.preset {
    case .threagile: inSentence(level)
    case .nist80030, nil: "\(inSentence(level)) likelihood"
    }
  }

  /// What a rating is made of, in a few words each.
  func makings(of rating: RiskAssessment.Rating) -> [String] {
    var lines: [String] = []
    if let likelihood = rating.likelihood { lines.append(likelihoodWords(likelihood)) }
    if let impact = rating.impact { lines.append("\(inSentence(impact)) impact") }
    if let vector = rating.vector { lines.append("\(vector.nomenclature) \(vector.score)") }
    if let owasp = rating.owasp {
      lines.append("OWASP likelihood \(number(owasp.likelihood))")
      lines.append("OWASP impact \(number(owasp.impact))")
    }
    return lines
  }

  /// Likelihood and impact on the grid speak for themselves, and so does a plain severity.
  private func origin(of rating: RiskAssessment.Rating, _ moment: String) -> String? {
    if workspace.matrix.field(of: rating) != nil { return nil }
    if let vector = rating.vector { return origin(of: vector, moment) }
    return rating.owasp.map { origin(of: $0, moment) }
  }

  private func origin(of vector: CVSSVector, _ moment: String) -> String {
    let metrics = vector.counted.map { "\($0.metric.words) \($0.value)" }
    return "CVSS \(vector.version.rawValue) scores the \(moment) risk \(vector.score), "
      + "\(vector.band.title), for \(metrics.joined(separator: ", "))."
  }

  private func origin(of rating: OWASPRating, _ moment: String) -> String {
    let kind = rating.isForBusiness ? "business" : "technical"
    let note = rating.isNote ? ", which has but a note for such a risk" : ""
    return
      "The \(moment) risk is \(rating.severity.title) by OWASP's table\(note): the likelihood, "
      + "\(number(rating.likelihood)), is \(rating.likelihoodLevel.word), as the mean of its eight "
      + "factors; the impact, \(number(rating.impact)), is \(rating.impactLevel.word), as the mean "
      + "of the four of \(kind) impact. Below 3 is low, from 6 is high."
  }

  /// A mean with no more decimals than it needs, at most three.
  private func number(_ mean: Double) -> String {
    let rounded = (mean * 1000).rounded() / 1000
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
