import Interchange
import Model
import Testing

/// Reports as the tools write them, each with what only that tool does.
@Suite struct JUnitDialectTests {
  @Test func surefireGivesOneSuiteForEachClass() throws {
    let results = try junit(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:noNamespaceSchemaLocation="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd" \
      version="3.0" name="shop.OrderTest" time="0.231" tests="4" errors="1" skipped="1" failures="1">
        <properties>
          <property name="java.version" value="21.0.5"/>
          <property name="threat-model" value="shop/M-3"/>
        </properties>
        <testcase name="refusesAForeignOrder" classname="shop.OrderTest" time="0.041"/>
        <testcase name="limitsTheRate" classname="shop.OrderTest" time="0.003">
          <failure message="expected: &lt;429&gt; but was: &lt;200&gt;" type="org.opentest4j.AssertionFailedError"><![CDATA[org.opentest4j.AssertionFailedError: expected: <429>
      	at shop.OrderTest.limitsTheRate(OrderTest.java:31)
      ]]></failure>
          <system-out><![CDATA[<failure message="only printed"/>]]></system-out>
        </testcase>
        <testcase name="needsADatabase" classname="shop.OrderTest" time="0"><skipped message="no database"/></testcase>
        <testcase name="isFlaky" classname="shop.OrderTest" time="0.1">
          <flakyFailure message="timed out" type="java.lang.AssertionError"/>
        </testcase>
      </testsuite>
      """)
    #expect(
      results.map(\.fullName) == [
        "shop.OrderTest.refusesAForeignOrder", "shop.OrderTest.limitsTheRate",
        "shop.OrderTest.needsADatabase", "shop.OrderTest.isFlaky",
      ])
    #expect(results.map(\.outcome) == [.passed, .failed, .skipped, .passed])
    #expect(results[1].message == "expected: <429> but was: <200>")
    #expect(results.allSatisfy { $0.day == nil && $0.labels.ids == ["shop/M-3"] })
  }

  @Test func pytestGivesPropertiesAndParameters() throws {
    let results = try junit(
      """
      <?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite name="pytest" \
      errors="1" failures="0" skipped="2" tests="4" time="0.318" \
      timestamp="2026-11-20T14:02:11.123456+00:00" hostname="runner">
      <testcase classname="tests.test_token.TestToken" name="test_M007_refuses[other-certificate]" time="0.010">
      <properties><property name="mitigation" value="M-7, M-8" /></properties></testcase>
      <testcase classname="tests.test_token" name="test_clock" time="0.000"><skipped type="pytest.skip" \
      message="needs a clock">/src/tests/test_token.py:9: needs a clock</skipped></testcase>
      <testcase classname="tests.test_token" name="test_known" time="0.000"><skipped type="pytest.xfail" message="later" /></testcase>
      <testcase classname="" name="tests.test_broken" time="0.000"><error message="collection failure">ImportError</error></testcase>
      </testsuite></testsuites>
      """)
    #expect(results.map(\.outcome) == [.passed, .skipped, .skipped, .failed])
    #expect(results[0].labels.ids == ["M-7", "M-8"])
    #expect(results[0].suites == ["pytest tests", "pytest"])
    #expect(results.allSatisfy { $0.day == Day("2026-11-20") })
    #expect(results[3].message == "collection failure")
  }

  @Test func googleTestSaysInAttributesWhatDidNotRun() throws {
    let results = try junit(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites tests="3" failures="1" disabled="1" errors="0" time="0.02" timestamp="2026-11-19T08:00:00.001" name="AllTests">
        <testsuite name="Guard" tests="3" failures="1" disabled="1" skipped="0" errors="0" time="0.02" timestamp="2026-11-19T08:00:00.002">
          <testcase name="Refuses" file="guard_test.cc" line="12" status="run" result="completed" time="0.01" timestamp="2026-11-18T23:59:59.999" classname="Guard" mitigation="M-4" />
          <testcase name="DISABLED_Later" file="guard_test.cc" line="20" status="notrun" result="suppressed" time="0." classname="Guard" />
          <testcase name="Limits" status="run" result="completed" time="0.01" classname="Guard">
            <properties><property name="evidence" value="E-2"/></properties>
            <failure message="guard_test.cc:31&#x0A;Expected equality of these values" type=""><![CDATA[…]]></failure>
          </testcase>
        </testsuite>
      </testsuites>
      """)
    #expect(results.map(\.outcome) == [.passed, .skipped, .failed])
    #expect(results.map(\.day) == [Day("2026-11-18"), Day("2026-11-19"), Day("2026-11-19")])
    #expect(results.map(\.labels.ids) == [["M-4"], [], ["E-2"]])
    #expect(results[2].message == "guard_test.cc:31")
  }

  @Test func swiftTestingAndXCTestAreAlikeButForTheirNames() throws {
    let results = try junit(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
      <testsuite name="TestResults" errors="0" tests="3" failures="1" skipped="1" time="0.5">
      <testcase classname="ShopTests.GuardTests" name="refusesAnExpiredToken()" time="0.001" />
      <testcase classname="ShopTests.GuardTests" name="limits(rate:)" time="0.002"><failure message="Expectation failed: (count → 12) &lt; 10" /></testcase>
      <testcase classname="ShopTests.OrderTests" name="testM007Refuses" time="0.003"><skipped></skipped></testcase>
      </testsuite>
      </testsuites>
      """)
    #expect(results.map(\.outcome) == [.passed, .failed, .skipped])
    #expect(results[1].message == "Expectation failed: (count → 12) < 10")
    #expect(results[0].suites == ["TestResults"])
  }

  @Test func suitesInSuitesHandTheirNamesAndDaysDown() throws {
    let results = try junit(
      """
      <testsuites name="all"><testsuite name="outer" timestamp="2026-11-01T00:00:00"><testsuite name="inner">\
      <testcase name="a"/></testsuite><testcase name="b"/></testsuite></testsuites>
      """)
    #expect(results.map(\.suites) == [["all", "outer", "inner"], ["all", "outer"]])
    #expect(results.allSatisfy { $0.day == Day("2026-11-01") })
  }

  @Test func aResultKnowsWhereItStands() throws {
    let text = "<testsuite>\n  <testcase name=\"a\"/>\n</testsuite>"
    #expect(try junit(text).map(\.offset) == [14])
  }
}

func junit(_ text: String) throws -> [ReportedResult] {
  try readReport(Array(text.utf8), as: .junit).get()
}
