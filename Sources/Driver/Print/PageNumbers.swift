/// On which page each named place of a PDF is, as poppler tells; `nil` where poppler is not here.
func pageNumbers(in pdf: [UInt8]) -> [String: Int]? {
  guard let program = Executable(named: "pdfinfo"), let folder = try? ScratchFolder() else {
    return nil
  }
  let file = "\(folder.path)/pack.pdf"
  guard (try? writeFile(file, contents: pdf)) != nil else { return nil }
  let process = ChildProcess(executable: program, arguments: ["-dests", file], limit: .seconds(60))
  guard let outcome = try? process.run(input: []), outcome.end == .exited(0) else { return nil }
  return pageNumbers(listed: String(decoding: outcome.output, as: UTF8.self))
}

/// The lines of `pdfinfo -dests`: a page, a place on it in brackets, and a name in quotes.
func pageNumbers(listed text: String) -> [String: Int] {
  var pages: [String: Int] = [:]
  for line in text.split(separator: "\n") {
    guard let page = line.split(separator: " ").first.flatMap({ Int($0) }),
      let start = line.firstIndex(of: "\""), let end = line.lastIndex(of: "\""), start < end
    else { continue }
    pages[String(line[line.index(after: start)..<end])] = page
  }
  return pages
}
