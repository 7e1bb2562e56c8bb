/// The complete top-level objects in a stream of JSON, without the space around their parts.
///
/// A stream that breaks off gives the objects before the break. Nothing but the nesting of braces
/// and the ends of strings is looked at.
func completeJSONObjects(in stream: [UInt8]) -> [[UInt8]] {
  var objects: [[UInt8]] = []
  var object: [UInt8] = []
  var depth = 0
  var isInString = false
  var isEscaped = false
  for byte in stream {
    if isInString {
      object.append(byte)
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
      continue
    }
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): continue
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "}"): depth -= 1
    default: break
    }
    object.append(byte)
    guard depth <= 0 else { continue }
    if byte == UInt8(ascii: "}"), depth == 0 { objects.append(object) }
    object.removeAll(keepingCapacity: true)
    depth = 0
  }
  return objects
}
