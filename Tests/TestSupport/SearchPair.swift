/// A text with a query that finds it, told apart by nothing but case, marks and ways of writing.
package struct SearchPair: Sendable {
  package let written: String
  package let asked: String

  /// Pairs of which no query finds the text of another.
  package static let all = [
    SearchPair(written: "Ärger über GRÖSSE", asked: "arger uber größe"),
    SearchPair(written: "Ångström", asked: "angstrom"),
    SearchPair(written: "Crème BRÛLÉE", asked: "creme brulee"),
    SearchPair(written: "Œuvre", asked: "oeuvre"),
    SearchPair(written: "İzmir", asked: "izmir"),
    SearchPair(written: "ΟΔΟΣ", asked: "οδος"),
    SearchPair(written: "Ёлка", asked: "елка"),
    SearchPair(written: "未知の脅威", asked: "脅威"),
    SearchPair(written: "한국어 문서", asked: "한국"),
    SearchPair(written: "𐐀𐐁 in capitals", asked: "𐐨𐐩"),
    SearchPair(written: "e\u{301}tude", asked: "ÉTUDE"),
    SearchPair(written: "CVE-2021-44228 in a logger", asked: "cve-2021-4"),
    SearchPair(written: "naïve_cache.v2", asked: "naive_cache"),
    SearchPair(written: "x--y; z", asked: "x y z"),
    SearchPair(written: "See the LLM01:2025 entry.", asked: "llm01:2025"),
  ]
}
