import Testing

@testable import Driver

/// The pages around the threats tell what their readers look for.
@Suite struct ContextPagesTests {
  private static let site = Result { try ContextWorkspace.built() }

  private func page(_ path: String) throws -> PageMarkup {
    let site = try Self.site.get()
    try #require(site.files["shop/\(path)"] != nil)
    return site.markup("shop/\(path)")
  }

  @Test func assumptionsSayWhatRestsOnThemTheFallenFirst() throws {
    #expect(
      try page("assumptions/index.html").rows(in: "all") == [
        "A-1 The bank answers | Broken |  | T-1 | none | none | A day without an answer.",
        "A-2 The host is watched | Ran out 20 days ago on 1 Nov 2026 |  | none | M-2 | Till | ",
        "A-3 Buyers read | Unconfirmed |  | none | none | none | ",
      ])
  }

  @Test func whatRestsOnSomethingFallenSaysSo() throws {
    let threat = try page("threats/t-1.html").words
    #expect(threat.contains("Broken It rests on A-1 , which is broken."))
    let mitigation = try page("mitigations/m-2.html").words
    #expect(mitigation.contains("Ran out It rests on A-2 , which was valid until 1 November 2026."))
    #expect(try page("elements/till.html").words.contains("It rests on A-2"))
    let assumption = try page("assumptions/a-2.html").words
    #expect(
      assumption.contains("What rested on it has to be judged again: M-2 and Till ."))
    #expect(try !page("assumptions/a-3.html").words.contains("judged again"))
  }

  @Test func openQuestionsComeBeforeDecisions() throws {
    let page = try page("questions/index.html")
    #expect(
      page.rows(in: "unanswered") == [
        "Q-1 Which bank? | The owner | 20 Nov 2026 1 day overdue | T-1"
      ])
    #expect(
      page.rows(in: "decisions") == [
        "Q-2 Which tea? | Green, see M-1 . | The owner | 1 Oct 2026 | T-2"
      ])
    #expect(try self.page("threats/t-1.html").words.contains("It hangs on the answer to Q-1"))
    #expect(
      try self.page("threats/t-2.html").text(in: "decision").contains("Q-2 Which tea?, 1 Oct 2026"))
  }

  @Test func evidenceIsAgedAndWhatNothingVerifiesIsListed() throws {
    let page = try page("evidence/index.html")
    #expect(
      page.rows(in: "all")
        == [
          "E-1 A busy day Load test https://reports.example/busy | M-2 O-1 | 1 Aug 2026 |  | "
            + "20 days late was due 1 Nov 2026"
        ])
    #expect(page.rows(in: "unproven") == ["M-1 A lock |  | T-1"])
    #expect(
      page.rows(in: "mitigations") == [
        "M-2 A second till | Implemented | 20 days late E-1, 1 Aug 2026 | E-1 | 1 Nov 2026"
      ])
    #expect(page.rows(in: "methods") == ["Load test | E-1 | 1 Aug 2026 | 20 days late"])
  }

  @Test func resilienceShowsItsStagesWithWhatIsMissing() throws {
    let page = try page("resilience.html")
    let stages = page.rows(in: "stages")
    #expect(
      stages.prefix(3) == [
        "1 Set objectives What has to hold, and for whom?", "Service objectives | O-1 O-2",
        "Recovery objectives | No recovery objective (RTO, RPO)",
      ])
    #expect(stages.contains("4 Operate Would we notice?"))
    #expect(stages.contains("Game days | No game day"))
    #expect(stages.contains("Lessons | M-2"))
    #expect(
      page.rows(in: "objectives").map { $0.split(separator: " | ")[3] } == ["Met", "Missed"])
    #expect(
      page.rows(in: "failure-modes").map {
        $0.split(separator: " | ").dropFirst().joined(separator: "|")
      } == [
        "Not considered", "T-2 The till is down|M-2|E-1", "Not considered", "Not considered",
        "T-2 The till is down|M-2|E-1",
      ])
    #expect(
      page.rows(in: "incidents") == ["I-1 The till was down | 4 Mar 2026 | T-2 | M-2 implemented"])
  }

  @Test func aModelThatSaysNothingOfResilienceHasNoPageOfIt() throws {
    let site = try ContextWorkspace.built("---\nmodel: shop\ntitle: Shop\n---\n\n# Shop\n")
    #expect(site.files["shop/index.html"] != nil)
    for path in ["resilience", "evidence/index", "reviews/index", "assumptions/index"] {
      #expect(site.files["shop/\(path).html"] == nil, "\(path)")
    }
  }

  @Test func reviewsAndDecisionsStandTogether() throws {
    let page = try page("reviews/index.html")
    #expect(
      page.rows(in: "reviews") == [
        "R-1 First review | 1 May 2026 | 1 | Approved with conditions | A. Tester security B. Builder"
      ])
    #expect(page.rows(in: "answers") == ["R-1 1 May 2026 | It matches. |  | "])
    #expect(
      page.rows(in: "decisions") == [
        "Q-2 Which tea? | Answered | Green, see M-1 . | The owner | 1 Oct 2026 | ",
        "T-2 The till is down | Accepted | Tea can wait. | The owner | 2 Jan 2026 | 11 Nov 2026",
      ])
    #expect(
      page.words.contains("Last reviewed on 1 May 2026; it was due again on 1 November 2026."))
  }

  @Test func theSystemPageHasEntryPointsDependenciesAndWhatIsToBeTried() throws {
    let page = try page("system.html")
    #expect(page.rows(in: "entry-points") == ["F-1 Payment | Buyer | Till | Host | HTTPS | 1"])
    #expect(
      page.rows(in: "dependencies") == [
        "Bank | This model relies on it | Draft | ", "Bank | It relies on this model | Draft | ",
      ])
    #expect(page.text(in: "context").contains("Scope 3, pre-trained model"))
    #expect(
      page.rows(in: "verification").map { $0.prefix(3) } == ["M-1", "M-2"])
  }

  @Test func aThreatShowsWhatWasDecidedAndWhatRepeatsIt() throws {
    let accepted = try page("threats/t-2.html")
    #expect(
      accepted.words.contains("The acceptance of this risk ended on 11 November 2026, 10 days ago.")
    )
    let decision = accepted.text(in: "decision")
    #expect(decision.contains("Accepted by The owner on 2 January 2026"))
    #expect(decision.contains("Until Ended on 11 November 2026, 10 days ago"))
    #expect(decision.contains("Reason Tea can wait."))
    #expect(try page("threats/t-1.html").text(in: "decision").contains("Repeated by T-3"))
    #expect(try page("threats/t-3.html").words.contains("It says the same as T-1"))
  }

  @Test func anAssetSaysWhichGoalsHoldWhereItIsAndWhatHarmsIt() throws {
    let page = try page("assets/cards.html")
    #expect(
      page.rows(in: "goals") == [
        "Confidentiality | High | T-1 | Low", "Integrity | Low | none named | ",
      ])
    #expect(
      page.rows(in: "places") == [
        "Vault | Holds\u{A0}it | Host | 0", "F-1 Payment | Carries\u{A0}it | crosses Host | 1",
      ])
  }

  @Test func aMitigationSaysWhatWouldBeWithoutIt() throws {
    let page = try page("mitigations/m-1.html")
    #expect(
      page.rows(in: "threats") == ["T-1 | Cards are read | In treatment | Low | High | Low"])
    #expect(
      try self.page("mitigations/m-2.html").rows(in: "evidence").first?.contains("1 Nov 2026")
        == true)
  }

  @Test func aBoundarySaysWhichEntryPointsLeadThroughIt() throws {
    #expect(try page("boundaries/host.html").rows(in: "entry-points").count == 1)
  }
}
