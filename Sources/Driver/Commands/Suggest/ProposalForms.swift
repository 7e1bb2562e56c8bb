package import Diagnostics
internal import Model

extension Proposal {
  /// The questions, place by place, for people.
  package func list(_ style: Style) -> String {
    guard !suggestions.isEmpty else {
      return visible("\(modelName): everything that we would ask has an answer") + "\n"
    }
    var lines: [StyledText] = []
    for (place, asked) in byPlace {
      lines.append(StyledText(""))
      lines.append(StyledText(visible(place), .strong))
      let rows = asked.map { suggestion in
        [
          StyledText("  " + visible(name(of: suggestion))),
          StyledText(visible(suggestion.question)),
        ]
      }
      lines += columned(rows)
    }
    let count = suggestions.count + left
    let shown = left == 0 ? "" : "; the first \(suggestions.count)"
    let head =
      "\(modelName): \(count) \(count == 1 ? "question" : "questions") without an answer\(shown)"
    let text = ([StyledText(visible(head))] + lines).map {
      $0.printed(isColoured: style.isColoured) + "\n"
    }
    return text.joined() + """

      The answer is a threat, or the reason why there is none under 'considered': '--format blocks' \
      and
      '--format considered' print both to be filled in. '--at ID' asks about one element or flow, \
      '--by'
      keeps to one method, '--most 0' shows all.

      """
  }

  /// A block for each question, to be filled in; what cannot be known stands in comments.
  package func blocks() -> String {
    let ids = workspace.freeIDs(suggestions.count, for: .threat, in: model)
    return zip(suggestions, ids).map(block).joined(separator: "\n")
  }

  private func block(for suggestion: Suggestion, id: String) -> String {
    let targets = suggestion.places.map { workspace[$0].id.value.text }
    var lines = ["```threat \(id)", "# \(oneLine(suggestion.question))"]
    switch suggestion.origin {
    case .category, .entry:
      lines += [
        "title: \(quoted(title(for: suggestion)))",
        "# statement: A [who] with [what] can [do what], which leads to [what].",
      ]
    case .library(let threat): lines.append("based-on: \(reference(to: threat))")
    }
    lines.append(
      targets.isEmpty ? "# targets: [ ]" : "targets: [\(targets.joined(separator: ", "))]")
    switch suggestion.origin {
    case .category(let method, let category): lines.append("\(method.key): [\(category.word)]")
    case .entry(let entry): lines.append("references: [\(quoted(entry.id))]")
    case .library: break
    }
    return (lines + ["```", ""]).joined(separator: "\n")
  }

  private func title(for suggestion: Suggestion) -> String {
    let place = suggestion.places.map { workspace[$0].title }.joined(separator: ", ")
    switch suggestion.origin {
    case .category(_, let category): return "\(category.title): \(place)"
    case .entry(let entry): return entry.name ?? entry.id
    case .library(let threat): return workspace[threat].title
    }
  }

  /// The lines by which a model says that a question was considered, place by place; the reason is
  /// the author's to give.
  package func considered() -> String {
    var text = ""
    for (place, asked) in byPlace {
      let keys = asked.compactMap { suggestion -> (String, String)? in
        switch suggestion.origin {
        case .category(_, let category): (category.word, suggestion.question)
        case .entry(let entry): (quoted(entry.id), suggestion.question)
        case .library: nil
        }
      }
      guard !keys.isEmpty else { continue }
      text += "# \(oneLine(place))\nconsidered:\n"
      for (key, question) in keys { text += "  \(key):  # \(oneLine(question))\n" }
      text += "\n"
    }
    return text
  }

  /// The questions as a JSON array: each with the model, the places, what asks, and the question.
  package func json() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.array { array in
      for suggestion in suggestions {
        array.object {
          $0.member("model", modelName)
          $0.array("places") { places in
            for place in suggestion.places { places.string(workspace[place].id.value.text) }
          }
          $0.member("asks", name(of: suggestion))
          $0.member("question", suggestion.question)
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// The questions by where their answer stands: at an element or a flow, else in the front matter.
  private var byPlace: [(place: String, asked: [Suggestion])] {
    var order: [EntityIndex?] = []
    var asked: [EntityIndex?: [Suggestion]] = [:]
    for suggestion in suggestions {
      let place: EntityIndex? =
        if case .category = suggestion.origin { suggestion.places.first } else { nil }
      if asked[place] == nil { order.append(place) }
      asked[place, default: []].append(suggestion)
    }
    return order.map { place in
      let name = place.map { "\(workspace[$0].id.value)  \(workspace[$0].title)" }
      return (name ?? "The model as a whole, in its front matter", asked[place] ?? [])
    }
  }
}

/// A text as a YAML scalar in double quotes.
func quoted(_ text: String) -> String {
  var quoted = "\""
  for character in oneLine(text) {
    if character == "\"" || character == "\\" { quoted.append("\\") }
    quoted.append(character)
  }
  return quoted + "\""
}
