package import Diagnostics

/// The keys that choose results of a report.
///
/// All that are given have to hold. Where none is, the results that name the piece of evidence or
/// what it verifies count, and all results of the file where none does.
package enum ReportSelection {
  package static let file = Key<Located<String>>.text(
    "file",
    "The file of results; where it is left out, those that '--evidence' hands over are searched.",
    as: .file)
  package static let suite = Key<Located<String>>.text(
    "suite", "The suite that counts, or a pattern with `*`.")
  package static let className = Key<Located<String>>.text(
    "class", "The class of the tests that count, or a pattern with `*`.")
  package static let test = Key<Located<String>>.text(
    "test", "The test that counts, alone or after its class, or a pattern with `*`.")
  package static let tool = Key<Located<String>>.text(
    "tool", "The tool whose results count, or a pattern with `*`.")
  package static let rule = Key<Located<String>>.text(
    "rule", "The rule of the analysis that counts, or a pattern with `*`.")
  package static let weakness = Key<Located<String>>.text(
    "cwe", "The weakness whose rules count, such as CWE-79.")
  package static let tag = Key<Located<String>>.text(
    "tag", "The tag whose rules count, or a pattern with `*`.")

  package static let testFields: [FieldSpec] = [file.spec, suite.spec, className.spec, test.spec]
  package static let analysisFields: [FieldSpec] = [
    file.spec, tool.spec, rule.spec, weakness.spec, tag.spec,
  ]

  /// What each key asks about a result.
  static let patterns: [(EvidenceBinding.Demand.Aspect, Key<Located<String>>)] = [
    (.suite, suite), (.className, className), (.test, test), (.suite, tool), (.rule, rule),
    (.weakness, weakness), (.tag, tag),
  ]
}
