internal import Glibc

/// A folder of the system for what is made on the way; it goes with its last user.
final class ScratchFolder {
  let path: String

  init() throws(PrintError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/threatpress-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) } != nil
    }
    guard made else { throw .noFolder(SystemError(code: errno)) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    let place = path.folderAndName
    try? Descriptor.folder(at: place.folder).removeTree(place.name)
  }
}
