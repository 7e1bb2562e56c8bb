import Testing

@testable import Publishing

/// Pictures that are painted without the style sheet and the symbols of the document around them.
@Suite struct LonePicturesTests {
  private func settled(_ markup: String, _ sheet: String = "") -> String {
    LonePictures(rules: PictureRules(sheet)).settle(markup)
  }

  private let sprite = """
    <svg class="sprite"><defs><symbol id="open" viewBox="0 0 12 12"><circle r="5"/></symbol>\
    <pattern id="dots" width="5"><circle class="pd" r="1"/></pattern></defs></svg>
    """

  @Test func aSymbolTakesThePlaceOfItsUse() {
    #expect(
      settled(sprite + "<b><svg class=\"g\"><use href=\"#open\"/></svg>Open</b>")
        == "<b><svg class=\"g\" viewBox=\"0 0 12 12\"><circle r=\"5\"/></svg>Open</b>")
  }

  @Test func whatPaintsAPartComesWithItsRules() {
    #expect(
      settled(
        sprite + "<svg><rect fill=\"url(#dots)\"/></svg>",
        ":root { --ink: #123; } .pd { fill: var(--ink); }")
        == "<svg><style>.pd{fill:#123}</style><defs><pattern id=\"dots\" width=\"5\">"
        + "<circle class=\"pd\" r=\"1\"/></pattern></defs><rect fill=\"url(#dots)\"/></svg>")
  }

  @Test func aMarkerOfAnEarlierPictureIsLent() {
    let first = "<svg><marker id=\"h\"><path/></marker><path marker-end=\"url(#h)\"/></svg>"
    #expect(
      settled(first + "<svg><path marker-end=\"url(#h)\"/></svg>")
        == first
        + "<svg><defs><marker id=\"h\"><path/></marker></defs><path marker-end=\"url(#h)\"/></svg>")
  }

  @Test func itsNameStandsWhereMakersOfPDFLook() {
    #expect(settled("<svg aria-label=\"A\"></svg>") == "<svg aria-label=\"A\" alt=\"A\"></svg>")
    #expect(
      settled("<svg><title id=\"t\">B</title></svg>")
        == "<svg alt=\"B\"><title id=\"t\">B</title></svg>")
  }

  @Test(
    arguments: [
      // Print comes after the screen, whatever else a sheet says.
      (
        ":root { --i: red } @media print { :root { --i: black } } @media (x) { .fl { fill: blue } } "
          + ".fl { fill: var(--i); margin: 0 }", ".fl{fill:black}"
      ),
      // Of what stands around a picture it is taken that it is there; what pictures hold is asked.
      (".page .fl { stroke: red }", ".fl{stroke:red}"),
      (".grid text { display: none }", ""),
      (".dfd text { font-size: 9px }", ".dfd text{font-size:9px}"),
      // States have no place on paper.
      ("a:hover .fl { stroke: red } .fl + .fl { stroke: red }", ""),
      // An outline that is painted last would hide the letters.
      (".fl { paint-order: stroke; stroke: white; fill: red }", ".fl{fill:red}"),
      (".dfd .o1 { stroke: white } .fl { color: red }", ".fl{color:red}"),
      // What breaks off says nothing.
      (".fl { fill: red", ".fl{fill:red}"), (".fl", ""), ("/* .fl { fill: red }", ""),
    ])
  func rulesAreThoseOfPrint(sheet: String, rules: String) {
    let names: Set = ["svg", ".dfd", "text", "path", ".fl", ".o1"]
    #expect(
      PictureRules(sheet).sheet(for: names, known: names.union([".grid"])) == rules)
  }
}
