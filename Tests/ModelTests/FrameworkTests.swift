import Testing

@testable import Model

/// The bundled catalogues are whole, and know what is a part of what.
@Suite struct FrameworkTests {
  @Test(arguments: Framework.allCases) func everyIdOfACatalogueHasItsForm(framework: Framework) {
    let catalogue = framework.catalogue
    #expect(Set(catalogue.entries.map(\.id)).count == catalogue.entries.count)
    // Categories are words, and the parts of long catalogues are not referred to by themselves.
    if catalogue.forms.isEmpty || catalogue.coverage == .families { return }
    for entry in catalogue.entries {
      #expect(catalogue.forms.contains { $0.matches(entry.id) }, "\(entry.id)")
      #expect(catalogueEntry(for: entry.id) == .known(entry, catalogue), "\(entry.id)")
    }
  }

  @Test(arguments: Framework.allCases) func aCatalogueSaysWhereItIsFrom(framework: Framework) {
    let catalogue = framework.catalogue
    #expect(catalogue.source.hasPrefix("https://"))
    #expect(!catalogue.edition.isEmpty)
    #expect(!catalogue.licence.isEmpty)
  }

  @Test func whatAModelAnswersOneByOneIsShort() {
    let sizes = Framework.allCases.map { ($0, $0.catalogue.checklist.count) }
    #expect(sizes.allSatisfy { $0.1 <= 40 }, "\(sizes)")
    for (framework, size) in [
      (Framework.stride, 6), (.linddun, 7), (.owaspLLM2025, 10), (.owaspAgentic2026, 10),
      (.owaspAgenticThreats, 17), (.owaspTop10of2021, 10), (.owaspTop10of2025, 10),
      (.mitreATLAS, 16), (.nistCSF, 22), (.nist80053, 20), (.awsWellArchitected, 6),
      (.aiScoping, 5), (.iso27001, 0), (.cwe, 0),
    ] {
      #expect(framework.catalogue.checklist.count == size, "\(framework)")
    }
  }

  @Test func everyTechniqueServesATacticThatThereIs() {
    let entries = Framework.mitreATLAS.catalogue.entries.map(\.id)
    let tactics = Set(ATLASMatrix.tactics)
    #expect(tactics.count == 16)
    #expect(tactics.isSubset(of: entries))
    let techniques = entries.filter { $0.hasPrefix("AML.T") && !$0.hasPrefix("AML.TA") }
    #expect(techniques.count == 170)
    for technique in techniques {
      let served = ATLASMatrix.tactics(of: technique)
      #expect(!served.isEmpty && tactics.isSuperset(of: served), "\(technique)")
    }
    #expect(ATLASMatrix.tactics(of: "AML.M0020").isEmpty)
    #expect(ATLASMatrix.tactics(of: "AML.TA0005").isEmpty)
  }

  @Test func weaknessesAreCountedUnderEntriesThatThereAre() {
    for framework in [Framework.owaspTop10of2021, .owaspTop10of2025] {
      for entry in framework.catalogue.entries {
        let ids = OWASPWeaknesses.ids(under: entry.id)
        #expect(!ids.isEmpty, "\(entry.id)")
        for id in ids {
          #expect(catalogueEntry(for: id) == .wellFormed(Framework.cwe.catalogue), "\(id)")
          #expect(OWASPWeaknesses.entries(naming: id).contains(entry.id), "\(id)")
        }
      }
    }
    #expect(OWASPWeaknesses.entries(naming: "CWE-79") == ["A03:2021", "A05:2025"])
  }

  @Test(arguments: [
    ("AML.T0051.000", ["AML.T0051", "AML.TA0005"]), ("AML.M0020", []), ("AML.TA0005", []),
    ("T1566.001", ["T1566"]), ("PR.AA-05", ["PR.AA", "PR"]), ("PR.AA", ["PR"]),
    ("AC-2(3)", ["AC-2", "AC"]), ("SEC01-BP07", ["SEC"]), ("CWE-79", ["A03:2021", "A05:2025"]),
    ("LLM01:2025", []), ("A.8.2", []),
  ])
  func anEntryKnowsWhatItIsAPartOf(id: String, wholes: [String]) throws {
    let entry = try #require(FrameworkEntry(reference: id))
    #expect(entry.wholes.map(\.id) == wholes)
  }

  @Test(arguments: [
    ("repudiation", Framework.stride), ("non-repudiation", .linddun), ("LLM04:2025", .owaspLLM2025),
    ("controls", .aiScoping), ("GV", .nistCSF), ("T7", .owaspAgenticThreats),
  ])
  func whatDoesNotApplyIsNamedByIdOrByCategory(id: String, framework: Framework) {
    guard case .known(_, let catalogue) = consideredEntry(for: id) else {
      Issue.record("\(id): \(consideredEntry(for: id))")
      return
    }
    #expect(catalogue.framework == framework)
  }

  @Test func aMisspeltCategoryHasANearMiss() {
    #expect(consideredEntry(for: "repudation") == .malformed(nearest: "repudiation"))
    #expect(catalogueEntry(for: "repudiation") == .malformed(nearest: nil))
  }

  @Test(arguments: [
    ("https://example.org/models/", "https://example.org/models/"),
    ("https://example.org", "https://example.org/"),
    ("http://localhost:8080/a%20b", "http://localhost:8080/a%20b/"),
  ])
  func aBaseAddressIsThatOfAFolder(written: String, read: String) {
    #expect(BaseURL(written)?.text == read)
  }

  @Test(arguments: [
    "", "example.org", "//example.org", "ftp://example.org", "https://", "https:///models",
    "https://example.org/?a", "https://example.org/#a", "https://example.org/a b",
    "https://me@example.org/", "https://example.org/\"><x>", "javascript:alert(1)",
  ])
  func whatIsNoWebAddressOfAFolderIsNoBaseAddress(written: String) {
    #expect(BaseURL(written) == nil)
  }
}
