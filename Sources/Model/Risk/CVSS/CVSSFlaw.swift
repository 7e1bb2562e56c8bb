/// What keeps a text from being a CVSS vector.
package enum CVSSFlaw: Error, Hashable {
  /// It does not begin with a version that is known.
  case noVersion
  /// A part is not of the form `NAME:VALUE`.
  case notAMetric(String)
  case unknownMetric(String, CVSSVersion)
  case unknownValue(String, CVSSMetric)
  /// A metric is given twice.
  case repeated(String)
  /// Metrics of the base that are not given.
  case missing([String])
}
