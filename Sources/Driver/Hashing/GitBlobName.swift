import CLibCrypto

/// The name that Git gives to the contents of a file.
///
/// `likeName`: another name of the repository; its length tells which hash is used.
/// - Returns: `nil` for a repository with a hash that we do not know.
func gitBlobName(of contents: [UInt8], likeName length: Int) -> [UInt8]? {
  let bytes = Array("blob \(contents.count)\0".utf8) + contents
  switch length {
  case 40: return hex(digest(of: bytes, size: 20) { SHA1($0, $1, $2) })
  case 64: return hex(digest(of: bytes, size: 32) { SHA256($0, $1, $2) })
  default: return nil
  }
}

private typealias HashFunction = (
  UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UInt8>?
) -> UnsafeMutablePointer<UInt8>?

private func digest(of bytes: [UInt8], size: Int, _ hash: HashFunction) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: size) { output, count in
    bytes.withUnsafeBufferPointer { input in
      _ = hash(input.baseAddress, input.count, output.baseAddress)
    }
    count = size
  }
}

private func hex(_ bytes: [UInt8]) -> [UInt8] {
  bytes.flatMap { byte in
    [byte >> 4, byte & 0xF].map { $0 < 10 ? 0x30 + $0 : 0x57 + $0 }
  }
}
