internal import Diagnostics

/// A script that puts a value into the one global of the search.
///
/// The value is JSON, in which nothing of an author's ends a string, a line or a script.
func searchScript(_ name: String, _ value: (inout JSONWriter) -> Void) -> [UInt8] {
  var json = JSONWriter(.compact)
  value(&json)
  var script = Array("(self.threatpressSearch??={}).\(name)=".utf8)
  script.reserveCapacity(script.count + json.bytes.count + 2)
  for byte in json.bytes {
    // It only stands in strings, where it can be written otherwise.
    if byte == UInt8(ascii: "<") {
      script.append(contentsOf: "\\u003C".utf8)
    } else {
      script.append(byte)
    }
  }
  script.append(contentsOf: ";\n".utf8)
  return script
}

/// What is shown of documents: models and marks once, and for each document its id, title, address,
/// and the numbers of its model and marks.
func write(_ documents: [SearchDocument], to json: inout JSONWriter) {
  var models = Numbering<String>()
  var marks = Numbering<Mark>()
  let rows = documents.map { document in
    (document, document.model.map { models[$0] }, document.marks.map { marks[$0] })
  }
  json.object { json in
    json.array("models") { json in for model in models.items { json.string(model) } }
    json.array("marks") { json in
      for mark in marks.items {
        json.array { json in
          json.string(mark.glyph.rawValue)
          json.string(mark.tone.rawValue)
          json.string(mark.words)
        }
      }
    }
    json.array("rows") { json in
      for (document, model, marks) in rows {
        json.array { json in
          json.string(document.id ?? "")
          json.string(document.title)
          json.string(document.link)
          json.integer(model ?? -1)
          for mark in marks { json.integer(mark) }
        }
      }
    }
  }
}

/// Values with their numbers, in the order in which they came.
private struct Numbering<Item: Hashable> {
  private(set) var items: [Item] = []
  private var numbers: [Item: Int] = [:]

  subscript(item: Item) -> Int {
    mutating get {
      if let number = numbers[item] { return number }
      numbers[item] = items.count
      items.append(item)
      return items.count - 1
    }
  }
}
