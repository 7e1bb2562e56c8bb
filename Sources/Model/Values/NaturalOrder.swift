/// Whether one text comes before another when runs of digits compare as numbers.
package func naturallyPrecedes(_ lhs: String, _ rhs: String) -> Bool {
  var (left, right) = (Array(lhs.utf8)[...], Array(rhs.utf8)[...])
  while let first = left.first, let second = right.first {
    if isDigit(first), isDigit(second) {
      let (leftNumber, rightNumber) = (left.prefix(while: isDigit), right.prefix(while: isDigit))
      let (leftDigits, rightDigits) = (significant(leftNumber), significant(rightNumber))
      if leftDigits.count != rightDigits.count { return leftDigits.count < rightDigits.count }
      for (one, other) in zip(leftDigits, rightDigits) where one != other { return one < other }
      left = left.dropFirst(leftNumber.count)
      right = right.dropFirst(rightNumber.count)
    } else {
      if first != second { return first < second }
      left = left.dropFirst()
      right = right.dropFirst()
    }
  }
  if left.isEmpty != right.isEmpty { return left.isEmpty }
  return lhs.utf8.count != rhs.utf8.count && lhs.utf8.count < rhs.utf8.count
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func significant(_ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  digits.drop { $0 == UInt8(ascii: "0") }
}
