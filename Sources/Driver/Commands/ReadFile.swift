/// The bytes of a file that a user names, wherever it is; `nil` where there are more than the limit.
func readFile(_ path: String, upTo limit: Int) throws(DriverError) -> [UInt8]? {
  try trying(to: .read, path) { () throws(SystemError) in
    try Descriptor.file(at: path).contents(upTo: limit)
  }
}
