// STRIDE and LINDDUN as catalogues, so that coverage can be asked of them like of any other. They
// have no id form: threats name their categories by the keys `stride` and `linddun`.

extension Catalogue {
  static let stride = Catalogue(
    .stride, edition: "1999",
    source: "https://learn.microsoft.com/azure/security/develop/threat-modeling-tool-threats",
    licence: "The names of six categories in common use, first set down at Microsoft",
    forms: [], entries: Stride.allCases.map { Entry($0.rawValue, $0.title) })

  static let linddun = Catalogue(
    .linddun, edition: "2023", source: "https://linddun.org/",
    licence: "The names of seven categories by the LINDDUN project of KU Leuven",
    forms: [], entries: Linddun.allCases.map { Entry($0.rawValue, spokenName(of: $0)) })

  private static func spokenName(of category: Linddun) -> String {
    let words = category.rawValue
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
