/// The digest of the running program: another build of it may make other bytes, though its version
/// is the same. Where the system does not show the program, the version has to do.
let programDigest: SHA256Digest = {
  guard let place = realPath(of: "/proc/self/exe")?.folderAndName,
    let bytes = try? Descriptor.folder(at: place.folder).file(place.name).contents(upTo: .max)
  else { return SHA256Digest(of: Array(toolVersion.utf8)) }
  return SHA256Digest(of: bytes)
}()
