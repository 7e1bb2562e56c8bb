import TestSupport
import Testing

@testable import Model

/// What has to hold of any two states.
@Suite struct ChangesPropertyTests {
  @Test(arguments: 0..<60)
  func aStateIsNoChangeOfItself(seed: UInt64) {
    var chance = Chance(seed)
    let pages = chance.pages()
    #expect(ComparedStates(from: pages, to: pages).lines == [])
  }

  @Test(arguments: 0..<60)
  func reorderedBlocksAreNoChange(seed: UInt64) {
    var chance = Chance(seed)
    let blocks = chance.blocks()
    let states = ComparedStates(
      from: ["shop.md": page(blocks.joined(separator: "\n"))],
      to: ["shop.md": page(blocks.shuffled(using: &chance).joined(separator: "\n\n"))])
    #expect(states.lines == [])
  }

  @Test(arguments: 0..<60)
  func theWayBackIsTheMirrorOfTheWay(seed: UInt64) {
    var chance = Chance(seed)
    let (one, other) = (chance.pages(), chance.pages())
    let way = ComparedStates(from: one, to: other).changes
    let back = ComparedStates(from: other, to: one).changes
    #expect(Self.facts(of: way) == Self.facts(of: back, isMirrored: true))
  }

  @Test(arguments: 0..<60)
  func whatIsToldLeadsFromOneStateToTheOther(seed: UInt64) {
    var chance = Chance(seed)
    let changes = ComparedStates(from: chance.pages(), to: chance.pages()).changes
    let comparison = Comparison(changes.old, changes.new)
    var state: [String: PlainFields] = [:]
    for entity in changes.old.entityIndices {
      state[comparison.oldReader.name(entity) + kind(entity, changes.old)] =
        comparison.oldReader.fields(of: entity)
    }
    for difference in changes.models.flatMap(\.entities) {
      switch (difference.old, difference.new) {
      case (let old?, nil):
        state[comparison.oldReader.name(old) + kind(old, changes.old)] = nil
      case (nil, let new?):
        state[comparison.newReader.name(new) + kind(new, changes.new)] =
          comparison.newReader.fields(of: new)
      case (_?, let new?):
        for key in difference.keys {
          state[comparison.newReader.name(new) + kind(new, changes.new)]?[key.key] = key.new
        }
      case (nil, nil): break
      }
    }
    var expected: [String: PlainFields] = [:]
    for entity in changes.new.entityIndices {
      expected[comparison.newReader.name(entity) + kind(entity, changes.new)] =
        comparison.newReader.fields(of: entity)
    }
    #expect(state == expected)
  }

  @Test(arguments: 0..<60)
  func theLinksThatAreToldLeadFromOneStateToTheOther(seed: UInt64) {
    var chance = Chance(seed)
    let changes = ComparedStates(from: chance.pages(), to: chance.pages()).changes
    let comparison = Comparison(changes.old, changes.new)
    var state = Set(changes.old.links.all.map { link($0, comparison.oldReader) })
    for difference in changes.models.flatMap(\.links) {
      switch difference.side {
      case .old: state.remove(link(difference.link, comparison.oldReader))
      case .new: state.insert(link(difference.link, comparison.newReader))
      }
    }
    #expect(state == Set(changes.new.links.all.map { link($0, comparison.newReader) }))
  }

  private func link(_ link: EntityLink, _ reader: PlainReader) -> String {
    "\(reader.name(link.source)) \(link.relation) \(reader.name(link.target))"
  }

  private func kind(_ entity: EntityIndex, _ workspace: Workspace) -> String {
    " \(workspace[entity].kind)"
  }

  /// Everything that changed, as facts that can be compared with those of the way back.
  private static func facts(of changes: Changes, isMirrored: Bool = false) -> [String] {
    func pair(_ old: String, _ new: String) -> String {
      isMirrored ? "\(new) > \(old)" : "\(old) > \(new)"
    }
    func name(_ entity: EntityIndex?, _ workspace: Workspace) -> String {
      entity.map { "\(workspace.qualifiedID(of: $0)) \(workspace[$0].kind)" } ?? "nothing"
    }
    func names(_ old: EntityIndex?, _ new: EntityIndex?) -> String {
      pair(name(old, changes.old), name(new, changes.new))
    }
    func keys(_ keys: [KeyDifference]) -> String {
      keys.map { "\($0.key) \(pair($0.old?.text ?? "none", $0.new?.text ?? "none"))" }
        .joined(separator: "; ")
    }
    var facts: [String] = []
    for model in changes.models {
      facts += model.entities.map {
        names($0.old, $0.new) + " " + keys($0.keys)
      }
      facts += model.links.map { link in
        let isGain = (link.side == .new) != isMirrored
        let workspace = changes[link.side]
        return "\(isGain) \(name(link.link.source, workspace)) \(link.link.relation) "
          + name(link.link.target, workspace)
      }
      facts += model.risks.map {
        names($0.movement.old, $0.movement.new) + " \($0.moment) "
          + pair("\($0.movement.before?.rawValue ?? "")", "\($0.movement.after?.rawValue ?? "")")
      }
      facts += model.states.map {
        names($0.old, $0.new) + " " + pair($0.before?.rawValue ?? "", $0.after?.rawValue ?? "")
      }
      facts += model.verifications.map {
        names($0.old, $0.new) + " " + pair($0.before?.rawValue ?? "", $0.after?.rawValue ?? "")
      }
      facts += model.evidence.map {
        names($0.old, $0.new) + " " + pair($0.before?.rawValue ?? "", $0.after?.rawValue ?? "")
      }
      facts += model.pages.map { page in
        let old = page.old.map { changes.old.pages[$0].path } ?? "nothing"
        return pair(old, page.new.map { changes.new.pages[$0].path } ?? "nothing")
          + " " + keys(page.keys)
      }
      facts.append(keys(model.keys))
    }
    return facts.filter { !$0.isEmpty }.sorted()
  }
}

/// Small workspaces by chance, the same for the same seed.
private struct Chance: RandomNumberGenerator {
  private var random: SeededGenerator

  init(_ seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { random.next() }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &self) ?? ""
  }

  mutating func pages() -> [String: String] {
    var pages = ["shop.md": page(blocks().joined(separator: "\n"))]
    if Bool.random(using: &self) {
      pages["till.md"] = page(blocks().joined(separator: "\n"), model: "till")
    }
    return pages
  }

  mutating func blocks() -> [String] {
    let levels = ["very-low", "low", "medium", "high", "very-high"]
    var blocks: [String] = []
    for number in 1...4 where Int.random(in: 0..<4, using: &self) > 0 {
      let name = pick(["T-\(number)", "T-\(number)", "BETTER-\(number)\nformerly: [T-\(number)]"])
      blocks.append(
        """
        ```threat \(name)
        title: \(pick(["Orders are read", "Orders are changed"]))
        statement: A [\(pick(["thief", "clerk"]))] can [\(pick(["read orders", "read all orders"]))].
        risk: { likelihood: \(pick(levels)), impact: \(pick(levels)) }
        status: \(pick(["open", "in-treatment", "resolved"]))
        tags: [\(pick(["one", "two"])), \(pick(["two", "three"]))]
        ```
        """)
    }
    for number in 1...3 where Int.random(in: 0..<4, using: &self) > 0 {
      blocks.append(
        """
        ```mitigation M-\(number)
        mitigates: [T-\(Int.random(in: 1...4, using: &self))]
        status: \(pick(["planned", "implemented", "wont-do"]))
        ---
        \(pick(["Text.", "Other text that is longer."]))
        ```
        """)
    }
    if Bool.random(using: &self) {
      blocks.append(
        """
        ```evidence E-1
        verifies: [M-1]
        method: audit
        result: \(pick(["passed", "failed"]))
        date: 2026-09-01
        every: \(pick(["30d", "365d"]))
        ```
        """)
    }
    blocks.append(pick(["Some text.", "Some more text."]))
    return blocks
  }
}
