import Diagnostics
import Model
import Testing

@testable import Driver

/// The edition for the public says nothing of what is internal, however it is linked.
@Suite struct PublicEditionTests {
  @Test func nothingInternalLeavesATrace() throws {
    let folder = try Self.workspace()
    let site = try BuiltSite(of: folder.path, audience: .public)
    #expect(site.report.findings.filter { $0.severity == .error }.map(\.message) == [])
    #expect(site.files["shop/threats/t-1.html"] != nil)
    for (path, bytes) in site.files {
      #expect(!path.lowercased().contains("hush"), "\(path)")
      let text = String(decoding: bytes, as: UTF8.self)
      let traces = text.split(separator: "\n").filter { $0.lowercased().contains("hush") }
      #expect(traces == [], "\(path)")
    }
  }

  /// A verdict on what is left would be wrong, and its numbers would tell of what is not.
  @Test func theModelIsNotJudgedByWhatIsLeftOfIt() throws {
    let folder = try TemporaryFolder()
    try folder.write("threatpress.yml", "title: Shop\nclassification: Internal\n")
    try folder.write(
      "shop.md",
      """
      ---
      model: shop
      ---
      ```threat T-1
      statement: A [thief] can [open the till].
      mitigations: [M-1]
      ```
      ```mitigation M-1
      status: implemented
      ```
      ```evidence E-1
      audience: internal
      verifies: [M-1]
      result: passed
      date: 2026-11-20
      ```
      ```review R-1
      date: 2026-11-20
      by: [Red team]
      decision: approved
      counts: { threats: 4711 }
      digest: v1-00112233445566778899
      commit: 7d47eee5ef11
      ```
      """)
    let site = try BuiltSite(of: folder.path, audience: .public)
    let inside = try BuiltSite(of: folder.path)
    for trace in ["verdict.html", "eady", "4711", "v1-00112233445566778899", "7d47eee5ef11"] {
      let traces = site.files.filter { $0.key.hasPrefix("shop/") || $0.key == "index.html" }
        .filter { $0.key.contains(trace) || site.text($0.key).contains(trace) }
      #expect(traces.isEmpty, "\(trace): \(traces.keys.sorted())")
      #expect(inside.files.keys.contains { $0.contains(trace) || inside.text($0).contains(trace) })
    }
    #expect(!site.text("index.html").contains("aria-label=\"Classification\""))
  }

  @Test func theEditionForInsidersHasItAll() throws {
    let folder = try Self.workspace()
    let site = try BuiltSite(of: folder.path)
    for path in [
      "shop/mitigations/hush-lock.html", "shop/assets/hush-keys.html", "hush-model/index.html",
      "shop/diagrams/hush-map.html", "pages/hush.html", "shop/elements/hush-vault.html",
    ] {
      #expect(site.files[path] != nil, "\(path)")
    }
  }

  @Test func linksOfThePublicEditionOfTheExampleLeadSomewhere() throws {
    let site = try BuiltSite(of: ExampleSite.root, audience: .public)
    #expect(deadLinks(of: site) == [])
    let hidden = try ExampleSite.built().workspace.entities.filter {
      $0[Common.audience]?.value == .internal
    }
    #expect(!hidden.isEmpty)
    for entity in hidden {
      let traces = site.files.keys.filter { site.text($0).contains(entity.title) }
      #expect(traces.isEmpty, "\(entity.title): \(traces)")
      let name = "/\(entity.id.value.folded).html"
      #expect(!site.files.keys.contains { $0.hasSuffix(name) }, "\(name)")
    }
  }

  /// Everything internal is named with one word that stands nowhere else.
  private static func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("threatpress.yml", "title: Shop\n")
    try folder.write(
      "index.md", "# Home\n\nSee [here](hush.md), [[hush.md#hush]], [[shop/hush-lock]].\n")
    try folder.write(
      "hush.md", "---\naudience: internal\nglossary: true\n---\n\n# Hush\n\n## Hush\n\nHush.\n")
    try folder.write(
      "hush-model.md", "---\nmodel: hush-model\ntitle: Hush\naudience: internal\n---\n\n# Hush\n")
    try folder.write("shop.md", shop)
    return folder
  }

  private static let shop = """
    ---
    model: shop
    title: Shop
    depends-on: [hush-model]
    ---

    # Shop

    Locked by [[hush-lock]], and [[hush-lock|in this way]]; also in [a model](hush-model.md).

    ## About [[hush-lock]]

    ```view V-1
    show: mitigation
    where: status = implemented
    ```

    ```asset cards
    title: Cards
    ```

    ```asset hush-keys
    title: Hush keys
    audience: internal
    owner: hush-team
    tags: [hush-tag]
    ```

    ```source hush-thief
    title: Hush thief
    audience: internal
    ```

    ```dataflow D-1
    title: Paying
    boundaries:
      host: { name: Host }
      hush-zone: { name: Hush zone, in: host, audience: internal }
    elements:
      buyer: { type: actor, name: Buyer }
      till: { type: process, name: Till, in: host, considered: { tampering: "See [[hush-lock]]" } }
      hush-vault: { type: store, name: Hush vault, in: host, holds: [hush-keys], audience: internal }
    flows:
      pay: { from: buyer, to: till, name: Payment, carries: [cards, hush-keys] }
      hush-flow: { from: till, to: hush-vault, name: Hush flow, audience: internal }
    ```

    ```dataflow hush-map
    title: Hush map
    audience: internal
    refines: till
    elements:
      till:
      hush-part: { type: process, name: Hush part }
    flows:
      hush-way: { from: till, to: hush-part, name: Hush way }
    ```

    ```threat T-1
    title: Cards are read
    statement: >
      A [hush-thief] with [a tap] can [read], which leads to [loss], negatively impacting
      [confidentiality] of [cards, hush-keys].
    targets: [till, { id: hush-vault, status: resolved, because: Hush }]
    mitigations: [M-1, hush-lock]
    ---
    Compare [[hush-threat]].
    ```

    ```threat hush-threat
    title: Hush threat
    audience: internal
    formerly: [hush-old]
    targets: [till]
    allow: { threat-without-statement: Hush }
    ```

    ```mitigation M-1
    title: A lock
    status: implemented
    protects: [hush-vault, till]
    ```

    ```mitigation hush-lock
    title: Hush lock
    status: implemented
    audience: internal
    ```

    ```attack-tree AT-1
    title: Ways in
    goal: T-1
    any-of:
      - step: Ask
        mitigations: [hush-lock, M-1]
    ```

    ```incident I-1
    title: It happened
    date: 2026-05-06
    realised: [T-1, hush-threat]
    lessons: [hush-lock]
    ```
    """
}
