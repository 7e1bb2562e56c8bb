internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// What happened to an entity, the latest first; the oldest line tells when it was written.
  func history(of entity: EntityIndex, on address: Address) -> [LogLine] {
    let changes = history.changes[entity] ?? []
    let latest = changes.prefix(Self.shownChanges)
    let first = changes.count > latest.count ? changes.suffix(1) : []
    return (latest + first).map(line)
  }

  /// How many changes a page shows beside the first.
  private static let shownChanges = 12

  private func line(for change: EntityChange) -> LogLine {
    guard let commit = change.commit else {
      return LogLine(
        date: nil, dateInWords: "Not yet", sentence: Sentence("Not committed yet"),
        note: words(for: change.kind))
    }
    return LogLine(
      date: commit.day.description, dateInWords: commit.day.shortWords,
      sentence: Sentence([
        LinkText(commit.shortID, to: address(of: commit), isID: true),
        LinkText(plain: " \(commit.subject)"),
      ]), note: words(for: change.kind))
  }

  /// "status from open to in-treatment, mitigations, text".
  private func words(for kind: EntityChange.Kind) -> String {
    switch kind {
    case .written: return "written"
    case .changed(let keys):
      let words = keys.map { change -> String in
        guard let key = change.key else { return "text" }
        let name = label(ofKey: key).lowercased()
        return switch (change.old, change.new) {
        case (let old?, let new?): "\(name) from \(inSentence(old)) to \(inSentence(new))"
        case (nil, let new?): "\(name) set to \(inSentence(new))"
        case (let old?, nil): "\(name) \(inSentence(old)) taken out"
        case (nil, nil): name
        }
      }
      return words.isEmpty ? "changed" : words.joined(separator: ", ")
    }
  }

  /// The days on which an entity was written and last changed, for its id card.
  func historyFacts(of entity: EntityIndex) -> [Fact] {
    guard let changes = history.changes[entity], let latest = changes.first else { return [] }
    var facts: [Fact] = []
    if let first = changes.last, first.kind == .written, changes.count > 1 {
      facts.append(Fact("Created", entry(for: first.commit)))
    }
    let label = latest.kind == .written ? "Created" : "Changed"
    return facts + [Fact(label, entry(for: latest.commit))]
  }

  private func entry(for commit: Commit?) -> Entry {
    guard let commit else { return .text("Not committed yet") }
    return Entry(
      text: "\(commit.day.shortWords) in",
      links: [LinkText(commit.shortID, to: address(of: commit), isID: true)])
  }

  /// Where a commit is shown on the web.
  private func address(of commit: Commit) -> LinkTarget? { webAddress(ofCommit: commit.id) }

  /// The same by the commit's whole name.
  func webAddress(ofCommit id: String) -> LinkTarget? {
    guard let links = workspace.configuration.fields[Configuration.links],
      let pattern = links["commit"]?.text, pattern.contains("{commit}")
    else { return nil }
    return LinkTarget(authored: pattern.replacing("{commit}", with: id))
  }

  /// The commit that a page was made from, for its foot.
  func commitFact() -> [Fact] {
    guard let head = history.head else { return [] }
    return [
      Fact(
        "Commit",
        Entry(
          links: [LinkText(head.shortID, to: address(of: head), isID: true)],
          note: history.hasChanges ? "with changes" : nil))
    ]
  }
}
