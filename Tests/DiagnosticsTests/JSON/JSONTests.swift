import Diagnostics
import TestSupport
import Testing

@Suite struct JSONTests {
  @Test func compactJSONIsOneLine() {
    #expect(written(.compact) == #"{"name":"chat","flows":[1,true,null],"none":[],"empty":{}}"#)
  }

  @Test func prettyJSONIndentsByTwoSpaces() {
    #expect(
      written(.pretty) == """
        {
          "name": "chat",
          "flows": [
            1,
            true,
            null
          ],
          "none": [],
          "empty": {}
        }
        """)
  }

  @Test func stringsAreEscaped() {
    var json = JSONWriter(.compact)
    json.string("\"\\/\n\r\t\u{0}\u{1F}\u{7F}\u{9B}\u{2028}\u{2029}\u{202E}é東😀")
    #expect(
      json.text
        == #""\"\\/\n\r\t\u0000\u001f\u007f\u009b\u2028\u2029\u202eé東😀""#)
  }

  @Test func whatIsWrittenIsReadBack() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let value = anyValue(depth: 4, &random)
      for layout in [JSONWriter.Layout.compact, .pretty] {
        var json = JSONWriter(layout)
        write(value, to: &json)
        #expect(JSONValue.parse(json.bytes) == .success(value))
      }
    }
  }

  @Test(arguments: [
    (#"{"a": 1.5e3}"#, JSONValue.object([.init("a", .number(1500))])),
    (
      #"["\ud83d\ude00", "\ud83d", "\u00e9\/"]"#,
      .array([.string("😀"), .string("\u{FFFD}"), .string("é/")])
    ),
    ("\u{FEFF} [-0, 99999999999999999999] ", .array([.integer(0), .number(1e20)])),
  ])
  func validTextIsRead(text: String, value: JSONValue) {
    #expect(JSONValue.parse(Array(text.utf8)) == .success(value))
  }

  /// The mark is where reading stops.
  @Test(arguments: [
    ("⟦⟧", "expected a value"), ("[1,⟦⟧]", "expected a value"),
    ("{⟦⟧a: 1}", "expected a key in quotes"), (#"{"a" ⟦⟧1}"#, "expected ':' after a key"),
    ("[1 ⟦⟧2]", "expected ',' or ']'"), (#"{"a": 1⟦⟧"#, "expected ',' or '}'"),
    ("[] ⟦⟧x", "expected the end of the file"), ("01⟦⟧", "a number cannot start with a zero"),
    ("-⟦⟧", "expected a digit"), ("1.⟦⟧", "expected a digit"), (#""a⟦⟧"#, "a string is not closed"),
    ("\"a⟦⟧\n\"", "a control character in a string must be escaped"),
    (#""\⟦⟧x""#, "an unknown escape in a string"),
    (#""\u12⟦⟧g4""#, "expected four hexadecimal digits"), ("⟦⟧nul", "expected a value"),
  ])
  func invalidTextIsReportedWhereItStops(marked: String, message: String) {
    let source = MarkedSource(marked)
    let problem = JSONProblem(message, at: Int(source.spans[0].start))
    #expect(JSONValue.parse(source.file.utf8) == .failure(problem))
  }

  @Test func depthIsBounded() {
    let nested = {
      Array((String(repeating: "[", count: $0) + String(repeating: "]", count: $0)).utf8)
    }
    #expect(throws: Never.self) { try JSONValue.parse(nested(64)).get() }
    #expect(
      JSONValue.parse(nested(1_000_000))
        == .failure(JSONProblem("nested deeper than 64 levels", at: 64)))
  }
}

private func written(_ layout: JSONWriter.Layout) -> String {
  var json = JSONWriter(layout)
  json.object {
    $0.member("name", "chat")
    $0.array("flows") {
      $0.integer(1)
      $0.boolean(true)
      $0.null()
    }
    $0.array("none") { _ in }
    $0.object("empty") { _ in }
  }
  return json.text
}

private func write(_ value: JSONValue, to json: inout JSONWriter) {
  switch value {
  case .null: json.null()
  case .boolean(let value): json.boolean(value)
  case .integer(let value): json.integer(value)
  case .number: Issue.record("the writer has no fractions")
  case .string(let value): json.string(value)
  case .array(let elements): json.array { for element in elements { write(element, to: &$0) } }
  case .object(let members):
    json.object {
      for member in members {
        $0.key(member.key)
        write(member.value, to: &$0)
      }
    }
  }
}

private func anyValue(depth: Int, _ random: inout SeededGenerator) -> JSONValue {
  switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &random) {
  case 0: return .null
  case 1: return .boolean(.random(using: &random))
  case 2: return .integer(.random(in: Int.min...Int.max, using: &random))
  case 3: return .string(anyText(&random))
  case 4:
    return .array((0..<3).map { _ in anyValue(depth: depth - 1, &random) })
  default:
    return .object(
      (0..<3).map { _ in .init(anyText(&random), anyValue(depth: depth - 1, &random)) })
  }
}

private func anyText(_ random: inout SeededGenerator) -> String {
  let scalars: [Unicode.Scalar] = ["a", "\"", "\\", "\n", "\u{1}", "é", "\u{2028}", "😀", "/"]
  return (0..<5).map { _ in String(scalars.randomElement(using: &random) ?? "a") }.joined()
}
