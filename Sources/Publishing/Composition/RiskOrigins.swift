internal import Model
internal import Templating

extension Composer {
  /// How the initial and the target risk were worked out, a sentence for each that a method gave.
  func origins(of risks: RiskAssessment) -> [String] {
    let initial = risks.initial.flatMap { origin(of: $0, "initial") }
    let target = risks.target.flatMap { origin(of: $0, "target", after: risks.initial) }
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
  ///
  /// `earlier`: A rating that was explained before: of another one by the same method only that is
  /// named which differs.
  private func origin(
    of rating: RiskAssessment.Rating, _ moment: String, after earlier: RiskAssessment.Rating? = nil
  ) -> String? {
    if workspace.matrix.field(of: rating) != nil { return nil }
    if let vector = rating.vector { return origin(of: vector, moment, after: earlier?.vector) }
    return rating.owasp.map { origin(of: $0, moment, after: earlier?.owasp) }
  }

  private func origin(
    of vector: CVSSVector, _ moment: String, after earlier: CVSSVector?
  ) -> String {
    let words = difference(
      vector.counted, after: earlier?.version == vector.version ? earlier?.counted : nil
    ) { "\($0.metric.words) \($0.value)" }
    return "CVSS \(vector.version.rawValue) scores the \(moment) risk \(vector.score), "
      + "\(vector.band.title), for \(words)."
  }

  private func origin(
    of rating: OWASPRating, _ moment: String, after earlier: OWASPRating?
  ) -> String {
    let note = rating.isNote ? ", which has but a note for such a risk" : ""
    let likely = factors(of: rating, after: earlier) { $0 == .likelihood }
    let harm = factors(of: rating, after: earlier) { $0 != .likelihood }
    let scale = earlier == nil ? " Below 3 is low, from 6 is high." : ""
    return
      "The \(moment) risk is \(rating.severity.title) by OWASP’s table\(note). The likelihood, "
      + "\(number(rating.likelihood)), is \(rating.likelihoodLevel.word): the mean of \(likely). "
      + "The impact, \(number(rating.impact)), is \(rating.impactLevel.word): the mean of \(harm)."
      + scale
  }

  /// The factors that count towards a mean: "motive 4 and size 9".
  private func factors(
    of rating: OWASPRating, after earlier: OWASPRating?,
    where counts: (OWASPFactor.Group) -> Bool
  ) -> String {
    let before = earlier?.isForBusiness == rating.isForBusiness ? earlier : nil
    return difference(
      rating.factors.filter { counts($0.factor.group) },
      after: before?.factors.filter { counts($0.factor.group) }
    ) { "\(inSentence($0.factor.rawValue)) \(number($0.number))" }
  }

  /// What a rating is worked out from; after an earlier one only what is different now.
  private func difference<Item: Hashable>(
    _ items: [Item], after earlier: [Item]?, _ words: (Item) -> String
  ) -> String {
    guard let earlier, earlier.count == items.count else { return joined(items.map(words)) }
    let changed = items.filter { !earlier.contains($0) }
    if changed.isEmpty { return "the same as initially" }
    return joined(changed.map(words))
      + (changed.count < items.count ? ", the rest as initially" : "")
  }

  /// A mean with no more decimals than it needs, at most three.
  private func number(_ mean: Double) -> String {
    let rounded = (mean * 1000).rounded() / 1000
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
