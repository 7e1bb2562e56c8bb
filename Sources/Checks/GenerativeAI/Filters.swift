internal import Diagnostics
internal import Model

extension Entity {
  /// Whether a mitigation is one of those that work most of the time: it tells hostile text by its
  /// looks, or asks the model to behave.
  var isFilter: Bool {
    let techniques = (self[Common.references] ?? []).map(\.value).filter { $0.hasPrefix("AML.M") }
    let filters: Set = ["AML.M0015", "AML.M0020", "AML.M0021", "AML.M0022"]
    return !techniques.isEmpty && techniques.allSatisfy(filters.contains)
  }
}
