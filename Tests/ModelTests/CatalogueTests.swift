import Model
import Testing

@Suite struct CatalogueTests {
  @Test(arguments: [
    ("LLM01:2025", "Prompt Injection"), ("A03:2021", "Injection"), ("ASI10", "Rogue Agents"),
    ("AML.T0051.000", "Direct"), ("ID.RA", "Risk Assessment"),
  ])
  func anEntryOfABundledListHasItsName(id: String, name: String) {
    guard case .known(let entry, _) = catalogueEntry(for: id) else {
      Issue.record("\(id): \(catalogueEntry(for: id))")
      return
    }
    #expect(entry.name == name)
  }

  @Test(arguments: [
    ("CWE-77", Framework.cwe), ("CAPEC-66", .capec), ("T1566.001", .mitreATTACK),
    ("TA0001", .mitreATTACK), ("AC-2(3)", .nist80053), ("GV.OC-01", .nistCSF),
    ("v5.0.0-1.2.5", .asvs), ("SEC01-BP07", .awsWellArchitected),
    ("PERF02-BP01", .awsWellArchitected),
  ])
  func anIdOfALargeListIsJudgedByItsForm(id: String, framework: Framework) {
    #expect(catalogueEntry(for: id) == .wellFormed(framework.catalogue))
  }

  @Test(arguments: [
    ("LLM11:2025", Framework.owaspLLM2025, "LLM01:2025"), ("A.5.38", .iso27001, "A.5.18"),
    ("LLM01:2023", .owaspLLM2025, "LLM01:2025"), ("AML.M0051", .mitreATLAS, "AML.M0001"),
    ("GV.OX-01", .nistCSF, "GV.OC-01"), ("AD-2", .nist80053, "AC-2"),
  ])
  func anEntryThatDoesNotExistIsKnownNotTo(id: String, framework: Framework, nearest: String) {
    guard case .unknownEntry(let catalogue, let suggestion) = catalogueEntry(for: id) else {
      Issue.record("'\(id)' is known")
      return
    }
    #expect(catalogue.framework == framework)
    #expect(suggestion == nearest)
  }

  @Test func aNumberWithoutItsYearHasCandidates() {
    #expect(catalogueEntry(for: "A01") == .editionMissing(candidates: ["A01:2021", "A01:2025"]))
    #expect(catalogueEntry(for: "LLM01") == .editionMissing(candidates: ["LLM01:2025"]))
  }

  @Test func whatHasNoFormIsMalformed() {
    #expect(catalogueEntry(for: "cwe-77") == .malformed(nearest: "CWE-77"))
    #expect(catalogueEntry(for: "CWE_77") == .malformed(nearest: "CWE-77"))
    #expect(catalogueEntry(for: "see the wiki") == .malformed(nearest: nil))
    #expect(catalogueEntry(for: "") == .malformed(nearest: nil))
  }

  @Test func listsAreWhole() {
    #expect(Catalogue.all.map(\.framework) == Framework.allCases)
    let atlas = Framework.mitreATLAS.catalogue.entries.map(\.id)
    #expect(atlas.filter { $0.hasPrefix("AML.TA") }.count == 16)
    #expect(atlas.filter { $0.hasPrefix("AML.T0") || $0.hasPrefix("AML.T1") }.count == 170)
    #expect(atlas.filter { $0.hasPrefix("AML.M") }.count == 35)
    #expect(Framework.iso27001.catalogue.entries.count == 93)
    #expect(Framework.nist80053.catalogue.entries.count == 20)
  }

  @Test func entriesHaveAddresses() {
    #expect(
      Framework.cwe.catalogue.address(of: "CWE-77")
        == "https://cwe.mitre.org/data/definitions/77.html")
    #expect(
      Framework.mitreATTACK.catalogue.address(of: "T1566.001")
        == "https://attack.mitre.org/techniques/T1566/001/")
    #expect(
      Framework.mitreATLAS.catalogue.address(of: "AML.TA0002")
        == "https://atlas.mitre.org/tactics/AML.TA0002")
  }
}
