import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct ServeTests {
  @Test func theAddressEachRebuildAndTheEndAreALineEach() throws {
    let folder = try TemporaryFolder.starter()
    let tool = try RunningTool("serve", "--port", "0", in: folder)
    let first = tool.line()
    #expect(first.hasPrefix("http://127.0.0.1:"))
    #expect(first.hasSuffix("/ shows '.': no findings in 2 files (Ctrl-C ends)"))
    try folder.replace("owner: payments", with: "owner: [", in: TemporaryFolder.model)
    let rebuilt = tool.line()
    #expect(
      rebuilt.wholeMatch(of: /rebuilt in \d+ ms: \d+ errors?.* in 2 files/) != nil, "\(rebuilt)")
    #expect(tool.interrupt() == 0)
  }

  @Test func aConfigurationThatCannotBeReadIsSaidOnceAndForgottenOnceItCan() throws {
    let folder = try TemporaryFolder.starter()
    let tool = try RunningTool("serve", "--port", "0", in: folder)
    _ = tool.line()
    let text = try folder.data("threatpress.yml")
    try folder.write(Data([0xFF]), to: "threatpress.yml")
    #expect(tool.line().hasPrefix("not rebuilt: 'threatpress.yml' is not UTF-8 text"))
    try folder.write(text, to: "threatpress.yml")
    #expect(tool.line().hasPrefix("rebuilt in "))
    #expect(tool.interrupt() == 0)
  }

  @Test func aPortThatIsInUseIsAnErrorWithAWayOut() throws {
    let folder = try TemporaryFolder.starter()
    let tool = try RunningTool("serve", "--port", "0", in: folder)
    let port = tool.line().dropFirst("http://127.0.0.1:".count).prefix { $0 != "/" }
    let second = try Tool.run("serve", "--port", String(port), in: folder)
    #expect(second.status == 2)
    #expect(
      second.errors
        == "threatpress: port \(port) is in use, perhaps by another preview; choose one with "
        + "--port, or let --port 0 find one that is free\n")
    #expect(tool.interrupt() == 0)
  }

  @Test func watchPublishesAgainWhatHasChanged() throws {
    let folder = try TemporaryFolder.starter()
    let tool = try RunningTool("watch", in: folder)
    #expect(tool.line(beginning: "built in ").hasSuffix("begin at _site/index.html"))
    try folder.replace("title: Webhook receiver", with: "title: Hook", in: TemporaryFolder.model)
    #expect(tool.line(beginning: "built in ").contains(" written, "))
    #expect(try folder.text("_site/index.html").contains("Hook"))
    let before = try folder.text("_site/index.html")
    try folder.replace("owner: payments", with: "owner: [", in: TemporaryFolder.model)
    #expect(tool.line(beginning: "error[").hasPrefix("error["))
    #expect(tool.line(beginning: "built in ").contains("nothing was published"))
    #expect(try folder.text("_site/index.html") == before)
    #expect(tool.interrupt() == 0)
  }
}
