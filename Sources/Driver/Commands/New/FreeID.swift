internal import Diagnostics
internal import Model

extension Workspace {
  /// The next id for an entity of a kind, in the style of those that are there.
  ///
  /// Of the kind's own ids with a number at their end the commonest letters decide and the widest
  /// number sets the digits; where there are none, the digits are those of the model's other ids.
  func freeID(for kind: Kind, in model: ModelIndex) -> String {
    freeIDs(1, for: kind, in: model).joined()
  }

  /// As many ids, one after the other.
  func freeIDs(_ count: Int, for kind: Kind, in model: ModelIndex) -> [String] {
    let own = entities(of: model, kind).compactMap { NumberedID(self[$0].id.value) }
    let all = entities(of: model).compactMap { NumberedID(self[$0].id.value) }
    let letters = commonest(own.map(\.letters)) ?? kind.idPrefix + "-"
    let series = own.filter { $0.letters.lowercased() == letters.lowercased() }
    let width = (series.isEmpty ? all : series).map(\.width).max() ?? 1
    let taken = takenIDs(of: model)
    let first = (series.map(\.number).max() ?? 0) + 1
    let free = (first...).lazy.map { NumberedID(letters, $0, width: width).text }
      .filter { !taken.contains($0.lowercased()) }
    return Array(free.prefix(count))
  }

  /// Every id of a model, earlier ones included, in lower case.
  private func takenIDs(of model: ModelIndex) -> Set<String> {
    var taken: Set<String> = []
    for entity in entities(of: model) {
      taken.insert(self[entity].id.value.folded)
      for earlier in self[entity][Common.formerly] ?? [] {
        taken.insert(earlier.value.lowercased())
      }
    }
    return taken
  }
}

/// An id as letters and the number behind them: `T-007` as `T-` and 7, three digits wide.
private struct NumberedID {
  let letters: String
  let number: Int
  let width: Int

  init(_ letters: String, _ number: Int, width: Int) {
    self.letters = letters
    self.number = number
    self.width = width
  }

  init?(_ id: EntityID) {
    let digits = id.text.utf8.reversed().prefix {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }.count
    guard (1...9).contains(digits), let number = Int(id.text.suffix(digits)) else { return nil }
    self.init(String(id.text.dropLast(digits)), number, width: digits)
  }

  var text: String {
    let digits = String(number)
    return letters + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// The text that is there most often; of several the first by name.
private func commonest(_ texts: [String]) -> String? {
  Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
    .min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
}
