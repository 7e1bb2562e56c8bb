import CLibCrypto

/// The SHA-256 of some bytes.
package struct SHA256Digest: Sendable, Hashable {
  /// The digest's 32 bytes as four words, the first byte being the highest.
  private let words: SIMD4<UInt64>

  /// Hashes bytes that lie in one piece.
  package init(of bytes: [UInt8]) {
    let digest = [UInt8](unsafeUninitializedCapacity: 32) { output, count in
      bytes.withUnsafeBufferPointer { input in
        _ = SHA256(input.baseAddress, input.count, output.baseAddress)
      }
      count = 32
    }
    var words = SIMD4<UInt64>()
    for (index, byte) in digest.enumerated() {
      words[index / 8] = words[index / 8] << 8 | UInt64(byte)
    }
    self.words = words
  }

  /// Hashes a list of named parts: their names, their digests and their order count.
  package init(ofParts parts: [(name: String, digest: SHA256Digest)]) {
    var list: [UInt8] = []
    for part in parts {
      list += Array("\(part.name.utf8.count) ".utf8)
      list += Array(part.name.utf8)
      part.digest.appendHex(to: &list)
    }
    self.init(of: list)
  }
}

extension SHA256Digest {
  /// The thirty-two bytes.
  package var bytes: [UInt8] {
    (0..<4).flatMap { index in
      stride(from: 56, through: 0, by: -8).map {
        UInt8(truncatingIfNeeded: words[index] >> UInt64($0))
      }
    }
  }
}

extension SHA256Digest: CustomStringConvertible {
  /// Sixty-four lower-case hexadecimal digits.
  package var description: String {
    var text: [UInt8] = []
    appendHex(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the sixty-four digits.
  package func appendHex(to text: inout [UInt8]) {
    text.reserveCapacity(text.count + 64)
    for index in 0..<4 {
      for shift in stride(from: 60, through: 0, by: -4) {
        let nibble = UInt8(truncatingIfNeeded: words[index] >> UInt64(shift)) & 0xF
        text.append(nibble < 10 ? 0x30 + nibble : 0x57 + nibble)
      }
    }
  }

  /// Reads sixty-four lower-case hexadecimal digits; anything else is no digest.
  package init?(hex: ArraySlice<UInt8>) {
    guard hex.count == 64 else { return nil }
    var words = SIMD4<UInt64>()
    var word: UInt64 = 0
    for index in 0..<64 {
      let byte = hex[hex.startIndex + index]
      switch byte {
      case 0x30...0x39: word = word << 4 | UInt64(byte - 0x30)
      case 0x61...0x66: word = word << 4 | UInt64(byte - 0x57)
      default: return nil
      }
      if index % 16 == 15 { words[index / 16] = word }
    }
    self.words = words
  }
}
